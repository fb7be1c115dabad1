/** Milliseconds. */
const HELD = 10_000;

/** Give a file to the reader under a name. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // By then the browser has taken hold of the content.
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
