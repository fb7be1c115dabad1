/** Go to the box where a search is typed; from an element's panel it has to be opened first. */
export function startSearch(): void {
  const box = document.getElementById('find');
  if (box) box.focus();
  else document.getElementById('find-open')?.click();
}
