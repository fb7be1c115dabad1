/** A source text as passages: headings, paragraphs put together again where a page broke them, and rows of tables. */
import { CAPTION, headingLevel, headingText, under } from './headings.ts';
import { squeeze } from './squeeze.ts';
import { type Cell, cellsOf, isCellLine, PARAGRAPH, startsRow, withHeader } from './table.ts';
import { type Span, spansIn, type Thread, threadOf } from './thread.ts';

export interface Passage {
  is: 'heading' | 'prose' | 'row';
  /** Place in the whole text. */
  from: number;
  to: number;
  /** The slice of the text, line breaks and all. */
  text: string;
  /** The same, squeezed. */
  plain: string;
  /** The headings over it, outermost first. */
  headings: readonly string[];
  /** Of a row: its cells, and those of the row of the table that heads it. */
  cells: readonly Cell[];
  header: readonly Cell[];
}

export interface Document {
  source: string;
  text: string;
  plain: string;
  passages: readonly Passage[];
  /** Where a locator stands, each time that it occurs. */
  places(locator: string): readonly Span[];
}

/** exact: a locator is in the text to the letter; tolerant: else as it reads, whatever the spaces, widths and quotes. */
export type Reading = 'exact' | 'tolerant';

interface Line {
  from: number;
  text: string;
  is: 'heading' | 'prose' | 'row';
  level: number;
  /** Blank lines, or lines of one blank cell, stand before it. */
  apart: boolean;
}

/** A line of prose (this long, or with a stop in it) that does not end a sentence goes on in the next. */
const isProse = (words: string): boolean => words.length >= 20 || /[。，；]/.test(words);
const ENDS = /[。！？；：.!?;:][”’）)」』]*$/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let [from, apart] = [0, true];
  for (const raw of text.split('\n')) {
    const level = headingLevel(raw.trim());
    const is = isCellLine(raw) ? 'row' : level === null ? 'prose' : 'heading';
    if (raw.trim() === '') apart = true;
    else {
      lines.push({ from, text: raw, is, level: level ?? 0, apart });
      apart = false;
    }
    from += raw.length + 1;
  }
  return lines;
}

/** No row has as many lines, and no paragraph as many characters: what goes on longer was no passage. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 20_000;

/** Whether a line goes on with the passage that the lines before it make. */
function goesOn(before: readonly Line[], line: Line): boolean {
  const [first] = before;
  const last = before.at(-1);
  if (first === undefined || last === undefined || last.is !== line.is || line.is === 'heading') return false;
  if (line.from - first.from > MOST_CHARACTERS || (line.is === 'row' && before.length >= MOST_LINES)) return false;
  if (line.is === 'row')
    return (
      !line.apart &&
      !startsRow(
        before.map(({ text }) => text),
        line.text,
      )
    );
  const words = last.text.trim();
  return isProse(words) && !ENDS.test(words) && !line.text.trim().startsWith('——');
}

function gather(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A text read into passages. */
export function parseDocument(source: string, text: string, reading: Reading = 'exact'): Document {
  return { source, text, plain: squeeze(text), passages: passagesOf(text), places: finder(text, reading) };
}

function passagesOf(text: string): Passage[] {
  let open: { level: number; text: string }[] = [];
  const passages = gather(linesOf(text)).flatMap((group): Passage[] => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const { from, is, level } = first;
    const to = last.from + last.text.length;
    const slice = text.slice(from, to);
    if (is === 'heading') open = under(open, level, headingText(first.text));
    if (is === 'prose' && slice.length > PARAGRAPH) open = open.filter((heading) => heading.level !== CAPTION);
    const headings = open.map((heading) => heading.text);
    const cells = is === 'row' ? cellsOf(slice) : [];
    return [{ is, from, to, text: slice, plain: squeeze(slice), headings, cells, header: [] }];
  });
  return withHeader(passages);
}

function occurrences(text: string, locator: string): Span[] {
  const found: Span[] = [];
  const { length } = locator;
  for (let from = text.indexOf(locator); from !== -1 && length > 0; from = text.indexOf(locator, from + length)) {
    found.push({ from, to: from + length });
  }
  return found;
}

/** Looks locators up, each once. */
function finder(text: string, reading: Reading): Document['places'] {
  const known = new Map<string, readonly Span[]>();
  let thread: Thread | null = null;
  const asItReads = (locator: string): Span[] => {
    thread ??= threadOf(text);
    return spansIn(thread, locator);
  };
  return (locator) => {
    const before = known.get(locator);
    if (before !== undefined) return before;
    const exact = occurrences(text, locator);
    const found = exact.length === 0 && reading === 'tolerant' ? asItReads(locator) : exact;
    known.set(locator, found);
    return found;
  };
}

/** The passage in which a place of the text lies. */
export function passageAt(document: Document, at: number): Passage | undefined {
  const { passages } = document;
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const passage = passages[low];
  return passage && passage.from <= at ? passage : undefined;
}

const sections = new WeakMap<Document, Map<string, Passage[]>>();

/** The passages that stand under the same headings as this one. */
export function sectionOf(document: Document, passage: Passage): readonly Passage[] {
  const path = (one: Passage): string => one.headings.join();
  let known = sections.get(document);
  if (known === undefined) {
    known = new Map();
    for (const one of document.passages) {
      const section = known.get(path(one));
      if (section) section.push(one);
      else known.set(path(one), [one]);
    }
    sections.set(document, known);
  }
  return known.get(path(passage)) ?? [];
}

/** A note at the foot: behind a number in a ring or in brackets, or the character that a converter left of its mark. */
export function isFootnote({ text }: Pick<Passage, 'text'>): boolean {
  return /^\s*(?:\ufffd|[①-⑳]|\[\d+\])/.test(text);
}
