/** The list of a large library. */
import * as v from 'valibot';
import { meant, type Row, rowFile, wordFile } from '../plan/catalog.ts';
import { bilingual } from '../plan/schema.ts';
import { type Finder, openFinder } from './finder.ts';
import type { FetchJson } from './library.ts';
import { type LargeLibrary, parseShard } from './shards.ts';

const row = v.object({
  id: v.string(),
  shortTitle: bilingual,
  region: bilingual,
  sentence: v.nullable(v.object({ text: v.string(), en: v.string() })),
  sound: v.string(),
}) satisfies v.GenericSchema<unknown, Row>;
const rowsOf = v.object({ rows: v.array(row) });

/** Reads the list of a large library. */
export function findPlans(fetchJson: FetchJson, { count, words }: LargeLibrary): Finder<Row> {
  const rows = (raw: unknown, path: string) => parseShard(rowsOf, raw, path).rows;
  return openFinder(fetchJson, { count, words, rows, rowFile, wordFile, meant });
}
