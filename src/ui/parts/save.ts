/** Milliseconds in which the browser has taken hold of the content. */
const HELD = 60_000;

/** Parts of a file as its content. A view of memory that could be shared is no part of a blob, so bytes are copied. */
export function contentOf(parts: readonly (Uint8Array | string)[], type: string): Blob {
  const own = parts.map((part) => (typeof part === 'string' ? part : Uint8Array.from(part)));
  return new Blob(own, { type });
}

/** Hands a file to the reader under a name. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
