/**
 * Tables in plain text: a row on one line with tabs between its cells, or each cell on a line of its own behind a tab,
 * as word processors write them. Header and row are lined up at their right ends, since cells that span rows leave
 * gaps on the left.
 */
import type { Amount } from './numbers.ts';
import { UNITS } from './units.ts';

export interface Cell {
  text: string;
  /** Place in the row's slice of the text. */
  at: number;
}

interface Row {
  is: 'heading' | 'prose' | 'row';
  text: string;
  cells: readonly Cell[];
  header: readonly Cell[];
}

/** A cell is no paragraph: shorter than this, and without a full stop. */
const LONGEST_CELL = 60;

export function isCellLine(line: string): boolean {
  const cells = line.split('\t').map((cell) => cell.trim());
  return cells.length > 1 && cells.every((cell) => cell.length <= LONGEST_CELL && !cell.includes('。'));
}

const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
/** What heads a row: several characters, and no figure among them but in a long name. */
const isLabel = (text: string): boolean => han(text) >= 4 && (!/\d/.test(text) || han(text) >= 8);
const isNumber = (text: string): boolean => /\d/.test(text) && !isLabel(text);

/** Whether a one-cell line begins a new row behind these: a label, after a row that has its label and a number. */
export function startsRow(before: readonly string[], line: string): boolean {
  const row = before.map((cell) => cell.trim());
  if (before.some((cell) => cell.trim().includes('\t')) || line.trim().includes('\t')) return true;
  const label = row.findIndex(isLabel);
  return label !== -1 && row.slice(label + 1).some(isNumber) && isLabel(line.trim());
}

/** The cells of a row; the tab that leads a line is no cell of its own. */
export function cellsOf(slice: string): Cell[] {
  let at = 0;
  return slice.split('\n').flatMap((line) => {
    const lead = line.startsWith('\t') ? 1 : 0;
    let from = at + lead;
    at += line.length + 1;
    return line
      .slice(lead)
      .split('\t')
      .map((cell) => {
        const text = cell.trim();
        const place = { text, at: from + cell.indexOf(text) };
        from += cell.length + 1;
        return place;
      });
  });
}

/** The year that heads a column. */
export function yearOf(cell: Cell | undefined): number | null {
  const [, year] = /^((?:19|20)\d{2})\s*年?$/.exec(cell?.text ?? '') ?? [];
  return year === undefined ? null : Number(year);
}

/** A paragraph of this length is no stray cell: the table ends there. */
export const PARAGRAPH = 30;

/** Give each row the header of its table. */
export function withHeader<P extends Row>(passages: readonly P[]): P[] {
  let header: readonly Cell[] = [];
  return passages.map((passage) => {
    if (passage.is === 'heading' || (passage.is === 'prose' && passage.text.length > PARAGRAPH)) header = [];
    if (passage.is !== 'row') return passage;
    if (passage.cells.some((cell) => yearOf(cell) !== null)) header = passage.cells;
    return { ...passage, header };
  });
}

/** The unit of a row: a cell of its own, or in brackets behind the label. */
function rowUnit(cells: readonly Cell[]): string {
  const alone = cells.find(({ text }) => UNITS.includes(text));
  if (alone) return alone.text;
  for (const { text } of cells) {
    const [, unit = ''] = /[（(]([^（()）]+)[）)]\s*\**$/.exec(text) ?? [];
    if (UNITS.includes(unit)) return unit;
  }
  return '';
}

export interface ColumnAmount extends Amount {
  /** The year that heads the column. */
  year: number | null;
}

/** The numbers of a row, each with the row's unit and the year that heads its column. */
export function amountsInRow({ cells, header }: Pick<Row, 'cells' | 'header'>): ColumnAmount[] {
  if (cells === header) return [];
  const unit = rowUnit(cells);
  const dated = header.some((cell) => yearOf(cell) !== null);
  const label = cells.findIndex(({ text }) => isLabel(text));
  return cells.flatMap((cell, index) => {
    const match = /(?<![A-Za-z])\d+(?:,\d{3})*(?:\.\d+)?/.exec(cell.text);
    const year = yearOf(header[header.length - cells.length + index]);
    if (index <= label || match === null || (dated && year === null)) return [];
    const value = Number(match[0].replaceAll(',', ''));
    return [{ value, unit, year, at: cell.at + match.index, length: match[0].length, inWords: false }];
  });
}
