/** Where things stand on a slide, and how text is made to fit. */
import { textWidth, wrapped } from '../letters.ts';
import { pixels, type Rect, SMALLEST_TEXT, TABLE_TEXT, type TableItem, type TextItem, type Tones } from './slide.ts';

export const PAGE = {
  title: { x: 48, y: 14, width: 1184, height: 76 },
  body: { x: 48, y: 100, width: 1184, height: 564 },
  footer: { x: 48, y: 678, width: 1080, height: 32 },
  number: { x: 1140, y: 678, width: 92, height: 32 },
} as const satisfies Readonly<Record<string, Rect>>;

const LINE = 1.3;
/** Programs differ in how wide their letters are: lines are counted as if they were a little wider. */
const CAUTION = 1.06;

/** Lines that a text takes in a box of that width, px. */
export function lineCount(text: string, width: number, size: number): number {
  const em = width / (pixels(size) * CAUTION);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, wrapped(line, em).length), 0);
}

/** Pixels from the top of a text to its foot. */
export function textHeight(text: string, width: number, size: number): number {
  return lineCount(text, width, size) * pixels(size) * LINE;
}

/** The text as far as it fits, with “……” where it was cut; the whole of it goes into the notes. */
export function fitted(text: string, box: Rect, size: number): { text: string; cut: boolean } {
  if (textHeight(text, box.width, size) <= box.height) return { text, cut: false };
  let [fits, not] = [0, text.length];
  while (not - fits > 1) {
    const middle = (fits + not) >> 1;
    if (textHeight(`${text.slice(0, middle)}……`, box.width, size) <= box.height) fits = middle;
    else not = middle;
  }
  // Not in the middle of a list's item or of a word, nor between the halves of a sign beyond the first plane.
  const stop = Math.max(...['、', '，', ', ', '\n', '；', '。'].map((sign) => text.lastIndexOf(sign, fits - 1)));
  return { text: `${[...text.slice(0, stop > fits * 0.6 ? stop : fits)].join('')}……`, cut: true };
}

/** The largest of the sizes at which the text fits its box, else the last. */
export function largest(text: string, { width, height }: Rect, sizes: readonly number[]): number {
  return sizes.find((size) => textHeight(text, width, size) <= height) ?? sizes.at(-1) ?? SMALLEST_TEXT;
}

interface Lettering {
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: TextItem['align'];
  readonly valign?: TextItem['valign'];
}

/** A text that wraps in its box. */
export function textItem(name: string, text: string, box: Rect, color: string, own: Lettering = {}): TextItem {
  return {
    is: 'text',
    name,
    box,
    lines: text.split('\n'),
    size: own.size ?? SMALLEST_TEXT,
    color,
    bold: own.bold ?? false,
    align: own.align ?? 'left',
    valign: own.valign ?? 'top',
    wraps: true,
  };
}

/** The heading of a slide, as large as one line allows. */
export function headingItem(text: string, { ink }: Tones): TextItem {
  const { title } = PAGE;
  const size = [30, 28, 26, 24].find((one) => textWidth(text, pixels(one)) * CAUTION < title.width) ?? 20;
  return textItem('title', fitted(text, title, size).text, title, ink, { size, bold: true, valign: 'middle' });
}

/** Room round the text of a table's cell, px. */
export const CELL = { x: 8, y: 5 } as const;

export interface Table {
  readonly name: string;
  readonly head: readonly string[];
  /** Shares of the width. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly right?: readonly number[];
}

function rowHeight(cells: readonly string[], widths: readonly number[], size: number): number {
  const heights = cells.map((cell, i) => textHeight(cell, (widths[i] ?? 0) - 2 * CELL.x, size));
  return Math.max(...heights) + 2 * CELL.y;
}

/** The table on one page in letters as large as it allows, else on as many as its rows need. */
export function tablePages(table: Table, box: Rect): TableItem[] {
  for (const size of [20, 18, 16]) {
    const pages = pagesAt(table, box, size);
    if (pages.length === 1) return pages;
  }
  return pagesAt(table, box, TABLE_TEXT);
}

/** A row longer than a page is cut. */
function pagesAt({ name, head, shares, rows, right = [] }: Table, box: Rect, size: number): TableItem[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => (share / sum) * box.width);
  const top = rowHeight(head, widths, size);
  const room = box.height - top;
  const cutRows = rows.map((row) =>
    row.map(
      (cell, i) => fitted(cell, { ...box, width: (widths[i] ?? 0) - 2 * CELL.x, height: room - 2 * CELL.y }, size).text,
    ),
  );
  const pages: { rows: string[][]; heights: number[] }[] = [];
  for (const row of cutRows) {
    const height = rowHeight(row, widths, size);
    const page = pages.at(-1);
    const used = page?.heights.reduce((a, b) => a + b, 0) ?? 0;
    if (page && used + height <= room) {
      page.rows.push(row);
      page.heights.push(height);
    } else pages.push({ rows: [row], heights: [height] });
  }
  return pages.map((page, i) => ({
    is: 'table',
    name: pages.length > 1 ? `${name} ${i + 1}/${pages.length}` : name,
    box,
    widths,
    heights: [top, ...page.heights],
    head,
    rows: page.rows,
    right,
    size,
  }));
}
