/**
 * One spelling for what only looks different: spaces and line breaks, full and half width, emphasis marks, quotation
 * marks, kinds of dash.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*\\\u200b\ufeff\ufffd“”‘’"'「」『』]+/g, '')
    .replace(/[—–‐‑‒―−-]+/g, '-')
    .replaceAll('～', '~');
}

/** The beginning of a passage on one line. */
export function opening(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
