/** One kind of line break, and bounds on blanks and lines, so that reading a text takes time in step with its length. */

const LONGEST_LINE = 10_000;

function cut(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const pieces = Math.ceil(line.length / LONGEST_LINE);
  return Array.from({ length: pieces }, (_, i) => line.slice(i * LONGEST_LINE, (i + 1) * LONGEST_LINE)).join('\n');
}

/** A text as the proof reads it. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
      .replace(/[^\S\n\t]{9,}/g, (blanks) => blanks.slice(0, 8))
      .replace(/\t{33,}/g, (tabs) => tabs.slice(0, 32))
      .split('\n')
      // A tab at the end is an empty cell.
      .map((line) => cut(line.replace(/[^\S\t]+$/, '')))
      .join('\n')
      .replace(/\n{5,}/g, '\n\n\n\n')
  );
}

/** Rows of a Markdown table, `| a | b |`, with tabs between their cells; the rule under the header goes. */
export function withoutPipes(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line))
    .map((line) => {
      const words = line.trim();
      if (words.length < 3 || !words.startsWith('|') || !words.endsWith('|')) return line;
      const cells = words.slice(1, -1).split('|');
      return cells.map((cell) => cell.trim()).join('\t');
    })
    .join('\n');
}
