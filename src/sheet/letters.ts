/** How wide text is, without a browser: good to a few per cent for the fonts of the map. */

/** Shares of the type size. Chinese fills its square; Latin by the widths of Arial and Helvetica. */
const NARROW = /[ijl.,:;'|!()[\]{}]/;
/** What the Chinese fonts draw a full square wide, though it is no Chinese. */
const SQUARE = /[“”‘’·…×→⇢]/;
const WIDE = /[mwMW@%—…]/;

function advance(sign: string): number {
  if (sign > '\u2e80' || SQUARE.test(sign)) return 1;
  if (NARROW.test(sign)) return 0.3;
  if (WIDE.test(sign)) return 0.88;
  if (sign === ' ') return 0.28;
  return /[A-Z]/.test(sign) ? 0.69 : 0.55;
}

/** Pixels that a line of text takes at a type size, with letter spacing in shares of the size. */
export function textWidth(text: string, size: number, spacing = 0): number {
  let width = 0;
  for (const sign of text) width += advance(sign) + spacing;
  return width * size;
}

/** What a line must not begin with; a bracket takes a name's gloss to the next line whole. */
const NOT_FIRST = /^[，。、；：）”’》」·%]/;

function pieces(text: string): string[] {
  return text.match(/[A-Za-z0-9'’.,:;&%()/-]+\s*|\s+|（[^）]{1,14}）|[^\s]/gu) ?? [];
}

/** A name in lines of at most `widest` em, none much shorter than the others; breaks fall between words, or before a bracket. */
export function wrapped(text: string, widest: number): string[] {
  const lines = filled(text, widest);
  if (lines.length < 2) return lines;
  // Narrower, as long as that makes no line more: a last line of one character is read as a mistake.
  const even = textWidth(text, 1) / lines.length;
  for (let width = even; width < widest; width += 0.5) {
    const balanced = filled(text, width);
    if (balanced.length === lines.length) return balanced;
  }
  return lines;
}

function filled(text: string, widest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const full = textWidth((line + piece).trimEnd(), 1) > widest;
    if (line !== '' && full && !NOT_FIRST.test(piece)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}

/** The three sizes of letters on the map, px: as on the stage, none below what its readers can read from their seats. */
export function sizesOf({ scale, narrow, smallest = 0 }: { scale: number; narrow: boolean; smallest?: number }) {
  const at = (size: number) => Math.max(smallest, size * scale);
  return { large: at(narrow ? 14.5 : 17), middle: at(13.5), small: at(11.5) };
}
