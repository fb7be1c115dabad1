/** Milliseconds in which the browser has taken hold of the content. */
const HELD = 60_000;

/** Hands a file to the reader under a name. */
export function saveFile(bytes: Uint8Array, type: string, name: string): void {
  // A view of memory that could be shared is no part of a blob.
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
