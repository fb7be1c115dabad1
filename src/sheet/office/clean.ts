/** Text on its way into a file: nothing that XML forbids, nothing that a spreadsheet would run. */

/** Control characters, half surrogates and the two non-characters, none of which XML can hold. */
const FORBIDDEN = /[^\t\n\r\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu;

/** The text without what no XML may hold. */
export function plain(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Most characters that a cell of a spreadsheet holds. */
const CELL_LIMIT = 32_767;

/**
 * Text for a cell: one that begins like a formula gets an apostrophe before it, since editing such a cell would run it;
 * “_x0041_”, which spreadsheets read as a character code, is kept as it is written.
 */
export function cellText(text: string): string {
  const kept = plain(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const safe = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/.test(kept) || /^[\t\r]/.test(kept) ? `'${kept}` : kept;
  return safe.slice(0, CELL_LIMIT);
}

/** A name that a sheet may have: at most 31 characters, none of []:*?/\, no apostrophe at its ends, none of `taken`. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = plain(wanted)
    .replace(/[[\]:*?/\\\t\n\r]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 28);
  const name = clean === '' ? 'Sheet' : clean;
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name.slice(0, 24)} (${n})`;
    if (!used.has(tried.toLowerCase())) return tried;
  }
}

/** A name for the file on the reader's disk. */
export function fileName(title: string, extension: string): string {
  const clean = plain(title)
    .replace(/[\\/:*?"<>|\t\n\r]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${clean.replace(/^\.+|\.+$/g, '') || 'layout-atlas'}.${extension}`;
}
