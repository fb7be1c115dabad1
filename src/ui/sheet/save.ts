/** Hands a file to the reader. */
export function save(parts: readonly (Uint8Array | string)[], type: string, name: string): void {
  // A view of memory that could be shared is no part of a blob.
  const blob = new Blob(
    parts.map((part) => (typeof part === 'string' ? part : Uint8Array.from(part))),
    { type },
  );
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
