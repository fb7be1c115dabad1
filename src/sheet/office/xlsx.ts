/** A workbook as an .xlsx file: numbers as numbers, text as text that nothing runs. */
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import { cellText } from './clean.ts';
import type { CellValue, SheetPlan } from './sheet-plan.ts';

const FONT = 'Microsoft YaHei';
const HEAD = { fontWeight: 'bold', backgroundColor: '#E4E0D6', alignVertical: 'center', wrap: true } as const;

function cellOf(value: CellValue): Cell {
  if (value === null || value === '') return null;
  const style = { alignVertical: 'top', wrap: true } as const;
  if (typeof value === 'number') return { ...style, type: Number, value, align: 'right' };
  return { ...style, type: String, value: cellText(value) };
}

function sheetFor({ name, columns, rows }: SheetPlan): Sheet<never> {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ head }) => ({ ...HEAD, type: String, value: cellText(head) })),
      ...rows.map((row) => row.map(cellOf)),
    ],
  };
}

/** The bytes of the file. */
export async function writeXlsx(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(sheets.map(sheetFor), { fontFamily: FONT, fontSize: 11 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
