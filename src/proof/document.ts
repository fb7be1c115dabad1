/** A source text as passages: headings, paragraphs put together again where a page broke them, and rows of tables. */
import { CAPTION, headingLevel, headingText, under } from './headings.ts';
import { squeeze } from './squeeze.ts';
import { type Cell, cellsOf, isCellLine, PARAGRAPH, startsRow, withHeader } from './table.ts';

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
}

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

/** Whether a line goes on with the passage that the lines before it make. */
function goesOn(before: readonly Line[], line: Line): boolean {
  const last = before.at(-1);
  if (last === undefined || last.is !== line.is || line.is === 'heading') return false;
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

/** The passages of a text. */
export function parseDocument(source: string, text: string): Document {
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
  return { source, text, plain: squeeze(text), passages: withHeader(passages) };
}

/** Where a locator begins, each time that it occurs. */
export function occurrences(text: string, locator: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(locator); at !== -1; at = text.indexOf(locator, at + locator.length)) found.push(at);
  return found;
}

/** The passage in which a place of the text lies. */
export function passageAt(document: Document, at: number): Passage | undefined {
  return document.passages.find(({ from, to }) => from <= at && at < to);
}

/** A note at the foot: behind a number in a ring or in brackets, or the character that a converter left of its mark. */
export function isFootnote({ text }: Pick<Passage, 'text'>): boolean {
  return /^\s*(?:\ufffd|[①-⑳]|\[\d+\])/.test(text);
}
