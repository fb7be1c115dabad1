import Papa from 'papaparse';
import { letter, tableOf } from './grid.ts';
import { knownHeaders } from './headers.ts';
import { MOST_COLUMNS, MOST_FEATURES } from './limits.ts';
import { cell, type Table } from './places.ts';
import { Refused, tooMany, tooWide } from './refused.ts';

/** Rows above the header, with the header. */
const HEAD = 8;

/** The table of a CSV or TSV text: comma, tab, semicolon or bar, whichever it is written with. */
export function readCsv(text: string): Table {
  // Programs mix line ends; the reader would take the first for all.
  const { data, errors } = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), {
    newline: '\n',
    delimitersToGuess: [',', '\t', ';', '|', '，'],
    skipEmptyLines: false,
    preview: MOST_FEATURES + HEAD + 1,
  });
  if (data.length > MOST_FEATURES + HEAD) throw tooMany(countLines(text), MOST_FEATURES);
  const wide = data.find(({ length }) => length > MOST_COLUMNS * 2);
  if (wide) throw tooWide(letter(wide.length - 1), MOST_COLUMNS);
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw unclosed((open.row ?? 0) + 1);
  const grid = data.map((cells) => cells.map(cell));
  const table = tableOf(grid, '');
  // One column is a list of names where its header says so, and else a text.
  if (table === null || (table.columns.length < 2 && knownHeaders(table.columns) === 0)) {
    throw new Refused(
      '这段文字不是表格：至少要有一行表头和一行内容，各列用逗号或制表符分开。',
      'This text is no table: it needs a row of headers and one row below it, with commas or tabs between the columns.',
    );
  }
  return table;
}

function unclosed(row: number): Refused {
  return new Refused(
    `第 ${row} 行有一个引号（"）没有配对，它后面的内容会全部并进一格；请补上或删去这个引号。`,
    `In row ${row} a quote (") has no second one, and all that follows would fall into one cell; close it or take it away.`,
  );
}

function countLines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
