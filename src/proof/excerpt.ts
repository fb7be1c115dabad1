/** A place of a text as it is shown: its passage among its neighbours, with the locator and the words of the fact. */
import type { Document, Passage } from './document.ts';
import type { Place } from './places.ts';
import type { Span } from './thread.ts';

/** words: the fact itself; locator: what leads there; null: the text around. */
export type Mark = 'words' | 'locator' | null;

export interface Piece {
  text: string;
  mark: Mark;
}

export interface Shown {
  is: Passage['is'];
  /** Place in the whole text: its own among the passages. */
  from: number;
  /** The cited passage, not one of its neighbours. */
  cited: boolean;
  /** One run of pieces; of a row, one for each cell. */
  runs: readonly (readonly Piece[])[];
}

export interface Excerpt {
  headings: readonly string[];
  passages: readonly Shown[];
}

function pieces(text: string, range: Span, { locator, words }: Pick<Place, 'locator' | 'words'>): Piece[] {
  const clip = (at: number): number => Math.min(Math.max(at, range.from), range.to);
  const edges = [range, ...words, ...(locator ? [locator] : [])].flatMap(({ from, to }) => [clip(from), clip(to)]);
  const order = [...new Set(edges)].sort((a, b) => a - b);
  const has = (span: Span, at: number): boolean => span.from <= at && at < span.to;
  return order.slice(0, -1).map((from, i): Piece => {
    const mark = words.some((span) => has(span, from)) ? 'words' : locator && has(locator, from) ? 'locator' : null;
    // A line that a page broke goes on without a gap.
    return { text: text.slice(from, order[i + 1]).replace(/\s*\n\s*/g, ''), mark };
  });
}

function shown({ text }: Document, passage: Passage, place: Place): Shown {
  const { is, from, to, cells } = passage;
  const range = (at: number, length: number): Span => ({ from: from + at, to: from + at + length });
  const ranges = is === 'row' ? cells.map((cell) => range(cell.at, cell.text.length)) : [{ from, to }];
  return { is, from, cited: from === place.from, runs: ranges.map((one) => pieces(text, one, place)) };
}

/** The passage of a place with `around` neighbours on either side; over a row of a table also the row that heads it. */
export function excerptOf(document: Document, place: Place, around = 2): Excerpt {
  const { passages } = document;
  const at = passages.findIndex(({ from }) => from === place.from);
  const cited = passages[at];
  if (cited === undefined) return { headings: [], passages: [] };
  const near = passages.slice(Math.max(0, at - around), at + around + 1);
  const header = cited.header.length > 0 ? passages.find(({ cells }) => cells === cited.header) : undefined;
  const all = header === undefined || near.includes(header) ? near : [header, ...near];
  return { headings: cited.headings, passages: all.map((passage) => shown(document, passage, place)) };
}
