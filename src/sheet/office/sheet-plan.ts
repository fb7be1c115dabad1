/** A sheet of a workbook as data. */
import type { Plan } from '../../plan/model.ts';
import type { Citation, Lang } from '../../plan/schema.ts';
import { titleText } from './said.ts';
import { word } from './words.ts';

/** A number stays a number; null is an empty cell. */
export type CellValue = string | number | null;

export interface SheetColumn {
  readonly head: string;
  /** Letters. */
  readonly width: number;
}

export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A column with what stands in it. */
export interface Column<T> extends SheetColumn {
  readonly of: (one: T) => CellValue;
}

export function sheetOf<T>(name: string, columns: readonly Column<T>[], all: readonly T[]): SheetPlan {
  return {
    name,
    columns: columns.map(({ head, width }) => ({ head, width })),
    rows: all.map((one) => columns.map(({ of }) => of(one))),
  };
}

/** Source, heading path and locator, each in its column, line by line where there are several. */
export function citationColumns<T>({ head }: Plan, lang: Lang, of: (one: T) => readonly Citation[]): Column<T>[] {
  const title = (source: string) => {
    const found = head.sources.find(({ id }) => id === source)?.title;
    return found ? titleText(found, lang) : source;
  };
  const lines = (pick: (citation: Citation) => string) => (one: T) => of(one).map(pick).join('\n');
  return [
    { head: word('sourceTitle', lang), width: 36, of: lines(({ source }) => title(source)) },
    { head: word('section', lang), width: 36, of: lines(({ section }) => section) },
    { head: word('locator', lang), width: 16, of: lines(({ locator }) => locator) },
  ];
}
