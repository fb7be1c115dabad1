/** A grid of cells (CSV, a sheet) → a table: which row is the header, which rows are empty. */
import { knownHeaders } from './headers.ts';
import { MOST_COLUMNS, MOST_ELEMENTS } from './limits.ts';
import type { Row, Table } from './places.ts';

/** Titles and notes above the header are no more than this many rows. */
const ABOVE = 6;

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** The row of headers: the one near the top with most known words, else the first that is not empty. */
function headerAt(grid: readonly (readonly string[])[]): number {
  const top = grid.slice(0, ABOVE);
  const scores = top.map(knownHeaders);
  const best = Math.max(...scores, 0);
  return best > 0
    ? scores.indexOf(best)
    : Math.max(
        0,
        top.findIndex((cells) => !isEmpty(cells)),
      );
}

/** Names of columns, each once: a header without words is called by its letter. */
function names(header: readonly string[], width: number): string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, i) => {
    const words = header[i] || letter(i);
    const name = seen.has(words) ? `${words} (${letter(i)})` : words;
    seen.add(name);
    return name;
  });
}

/** 0 → A, 26 → AA, as on a sheet. */
export function letter(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? letter(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** The table of a grid; null where it has no header with a row below it. */
export function tableOf(grid: readonly (readonly string[])[], name: string): Table | null {
  const at = headerAt(grid);
  const header = grid[at];
  const below = grid.slice(at + 1).map((cells, i) => ({ cells, line: at + i + 2 }));
  const filled = below.filter(({ cells }) => !isEmpty(cells));
  if (header === undefined || filled.length === 0) return null;
  const shown = filled.slice(0, MOST_ELEMENTS);
  const width = Math.min(
    MOST_COLUMNS,
    shown.reduce((most, { cells }) => Math.max(most, cells.length), header.length),
  );
  const rows = shown.map(
    ({ cells, line }): Row => ({
      cells: Array.from({ length: width }, (_, i) => cells[i] ?? ''),
      geometry: null,
      section: name === '' ? `第 ${line} 行` : `${name} › 第 ${line} 行`,
    }),
  );
  return { name, columns: names(header, width), rows, total: filled.length };
}
