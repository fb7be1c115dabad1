/** What only the reader of a plain table can say, so that it becomes a plan. */
import type { Kind } from '../plan/kinds.ts';
import type { Datum } from './datum.ts';
import type { Mapping } from './headers.ts';

export interface Answers {
  /** Which table of the workbook. */
  readonly table: number;
  readonly mapping: Mapping;
  readonly datum: Datum;
  /** For rows whose kind is not said or not known, by what they are drawn as. */
  readonly kinds: { readonly point: Kind; readonly line: Kind; readonly area: Kind };
  readonly title: string;
  readonly region: { readonly code: string; readonly name: string; readonly en: string };
  /** 规划期末年 */
  readonly to: number;
  /** What the file is called where it is cited. */
  readonly source: string;
}

/** The answers with which a dialog begins; what only the reader knows is left empty. */
export const NEUTRAL_KINDS: Answers['kinds'] = { point: 'node', line: 'axis', area: 'zone' };
