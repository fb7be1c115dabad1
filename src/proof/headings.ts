/** Headings of Chinese plans as they come out of a word processor or a Markdown file. */

const NUMERAL = '[一二三四五六七八九十]+';
/** A table or a figure: its caption stands over its rows, not over the paragraphs behind it. */
export const CAPTION = 4;
const ORDER: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^(?:${NUMERAL}、|第${NUMERAL}(?:部分|章|编)|\\d+、)`), 1],
  [/^前\s*言$/, 1],
  [new RegExp(`^第${NUMERAL}节`), 2],
  [new RegExp(`^[（(](?:${NUMERAL}|\\d+)[）)]`), 2],
  [/^\d+[.．](?!\d)/, 3],
  [/^[表图]\s*\d+/, CAPTION],
];

/** Longest heading; what is longer and begins like one is a paragraph with its heading run in. */
const LONGEST = 60;

/** A heading without the marks of Markdown. */
export function headingText(line: string): string {
  return line
    .trim()
    .replace(/^#+\s*/, '')
    .replaceAll('**', '')
    .trim();
}

/** How deep a line stands as a heading (0 for the title), or null where it is none. */
export function headingLevel(line: string): number | null {
  const words = headingText(line);
  if (words.length > LONGEST || /。./.test(words)) return null;
  const [, level = null] = ORDER.find(([pattern]) => pattern.test(words)) ?? [];
  return level ?? (/^#+\s/.test(line) ? 0 : null);
}

/** The open headings after a new one of this level. */
export function under(
  open: readonly { level: number; text: string }[],
  level: number,
  text: string,
): { level: number; text: string }[] {
  return [...open.filter((heading) => heading.level < level), { level, text }];
}
