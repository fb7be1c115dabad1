/** The list of the elements of a plan that is too large for one file. */
import * as v from 'valibot';
import { type CrowdFiles, crowdRowFile, crowdWordFile } from '../plan/crowd.ts';
import { type CrowdRow, elementMeant } from '../plan/crowd-rows.ts';
import { KINDS } from '../plan/kinds.ts';
import { bilingual } from '../plan/schema.ts';
import { type Finder, openFinder } from './finder.ts';
import type { FetchJson } from './library.ts';
import { parseShard } from './shards.ts';

const row = v.object({
  id: v.string(),
  kind: v.picklist(KINDS),
  name: bilingual,
}) satisfies v.GenericSchema<unknown, CrowdRow>;
const rowsOf = v.object({ rows: v.array(row) });

/** Reads the list of a plan’s elements that lie apart. */
export function findElements(fetchJson: FetchJson, plan: string, { count, words }: CrowdFiles): Finder<CrowdRow> {
  return openFinder(fetchJson, {
    count,
    words,
    rows: (raw, path) => parseShard(rowsOf, raw, path).rows,
    rowFile: (page) => crowdRowFile(plan, page),
    wordFile: (shard) => crowdWordFile(plan, shard),
    meant: elementMeant,
  });
}
