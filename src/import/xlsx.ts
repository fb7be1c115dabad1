/**
 * Workbooks. The parts that are needed are unpacked here, under our limits, and given to the reader uncompressed: its
 * own way of unpacking starts workers from blobs, which the page's policy forbids.
 */
import { zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { tableOf } from './grid.ts';
import { MOST_COLUMNS, MOST_FEATURES } from './limits.ts';
import { cellOf, type Table } from './places.ts';
import { Refused, tooMany, tooWide } from './refused.ts';
import { unpack } from './zip.ts';

const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/.+|xl\/_rels\/.+|xl\/(workbook|sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** Characters decoded at a time. */
const CHUNK = 1 << 20;
/** A cell's address is not longer than this, so that one cut by the end of a chunk is seen in the next. */
const OVERLAP = 64;

/** Number of a column from its letters. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
}

/** Refuses a sheet with a cell far outside: a reader of sheets fills everything up to it. */
function bound(sheet: Uint8Array): void {
  const decoder = new TextDecoder('latin1');
  for (let at = 0; at < sheet.length; at += CHUNK) {
    const text = decoder.decode(sheet.subarray(Math.max(0, at - OVERLAP), at + CHUNK));
    for (const [, letters = '', row = ''] of text.matchAll(/\sr=["']([A-Z]{0,8})(\d{1,16})["']/g)) {
      if (Number(row) > MOST_FEATURES) throw tooMany(Number(row), MOST_FEATURES);
      if (columnNumber(letters) <= MOST_COLUMNS * 2) continue;
      throw tooWide(letters, MOST_COLUMNS);
    }
  }
}

async function sheetsOf(parts: Map<string, Uint8Array>): ReturnType<typeof readSheets> {
  const stored = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    return await readSheets(stored.slice().buffer);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 120) : '';
    throw new Refused(
      `工作簿无法读取（${why}）；请在 Excel 或 WPS 里重新另存为 .xlsx。`,
      `The workbook cannot be read (${why}); save it anew as .xlsx in Excel or WPS.`,
    );
  }
}

/** The tables of a workbook: one for each sheet that has a header and a row. */
export async function readXlsx(bytes: Uint8Array): Promise<Table[]> {
  const parts = unpack(bytes, (name) => NEEDED.test(name));
  for (const [name, content] of parts) if (SHEET.test(name)) bound(content);
  const sheets = await sheetsOf(parts);
  const tables = sheets.flatMap(
    ({ sheet, data }) =>
      tableOf(
        data.map((row) => row.map(cellOf)),
        sheet,
      ) ?? [],
  );
  if (tables.length > 0) return tables;
  throw new Refused(
    '工作簿里没有表格：至少要有一行表头和一行内容。',
    'There is no table in the workbook: it needs a row of headers and one row below it.',
  );
}
