/** Rows of the list of a crowd, and the words by which one is found. Pure. */
import { filedUnder, meets } from './catalog.ts';
import type { Kind } from './kinds.ts';
import type { Bilingual } from './schema.ts';

/** What the list says of an element. */
export interface CrowdRow {
  readonly id: string;
  readonly kind: Kind;
  readonly name: Bilingual;
}

const textsOf = ({ id, name }: CrowdRow): string[] => [name.zh, name.en, id.replaceAll('-', ' ')];

/** The words under which an element is filed. */
export function elementTerms(row: CrowdRow): ReadonlySet<string> {
  return filedUnder(textsOf(row), '');
}

/** Whether an element is meant by a query. */
export function elementMeant(row: CrowdRow, query: string): boolean {
  return meets(textsOf(row), '', query);
}
