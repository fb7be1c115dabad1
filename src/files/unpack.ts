/** How a file lies in the single HTML file: deflated, then base64. */

/** Bytes of a packed file. Throws where the text is damaged: deflate carries a checksum. */
export function unpack(packed: string): Response {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));
}

/** Where the page keeps a file: the id of the element that holds it. */
export function packedId(path: string): string {
  return `file:${path}`;
}
