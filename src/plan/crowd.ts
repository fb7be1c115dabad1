/** How the elements of a plan that is too large for one file are laid out beside it. Build and reader agree on it. Pure. */
import * as v from 'valibot';
import { shardsFor } from './catalog.ts';
import { KINDS } from './kinds.ts';

/** Elements, or bytes of the file, beyond which a plan is cut up. */
export const MOST_IN_A_FILE = 5000;
export const MOST_BYTES_IN_A_FILE = 2_000_000;
/** Zooms of the tiles: at the last one every element has its shape. */
export const FIRST_TILES = 4;
export const LAST_TILES = 11;
/** Units across a tile. */
export const EXTENT = 4096;
/** Elements in a file of them, on average. */
const ELEMENTS_A_FILE = 64;
const MOST_WORD_FILES = 512;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the index says of such a plan. */
export const crowdFiles = v.object({
  /** Elements that do not stand in the plan's own file. */
  count,
  /** The kinds in the order of the list, each with the number of its rows. */
  kinds: v.array(v.object({ kind: v.picklist(KINDS), count })),
  /** West, south, east, north of all of them; null where none is placed. */
  bounds: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  /** The archive of tiles, relative to the index. */
  tiles: v.string(),
  /** Files of whole elements, and of words. */
  elements: v.pipe(count, v.minValue(1)),
  words: v.pipe(count, v.minValue(1)),
});
export type CrowdFiles = v.InferOutput<typeof crowdFiles>;

/** Into how many files so many elements, and their words, are cut. */
export function crowdShards(elements: number): Pick<CrowdFiles, 'elements' | 'words'> {
  const files = 2 ** Math.ceil(Math.log2(Math.max(1, elements / ELEMENTS_A_FILE)));
  return { elements: files, words: Math.min(MOST_WORD_FILES, shardsFor(elements)) };
}

export const crowdTileFile = (plan: string): string => `plans/${plan}.pmtiles`;
export const crowdElementFile = (plan: string, shard: number): string => `plans/${plan}/elements/${shard}.json`;
export const crowdRowFile = (plan: string, page: number): string => `plans/${plan}/rows/${page}.json`;
export const crowdWordFile = (plan: string, shard: number): string => `plans/${plan}/words/${shard}.json`;
