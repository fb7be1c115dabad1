/** The list of a large library, page by page, and the plans that a query means: fetches no more files than these need. */
import * as v from 'valibot';
import { meant, queryTerms, ROWS_A_PAGE, type Row, rowFile, shardOf, wordFile } from '../plan/catalog.ts';
import { bilingual } from '../plan/schema.ts';
import { geoPath } from './index-file.ts';
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
const wordsOf = v.object({ words: v.record(v.string(), v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))) });

/** Part of a list. */
export interface RowPage {
  readonly rows: readonly Row[];
  /** Where the next part begins; null at the end. */
  readonly next: number | null;
}

/** Reads a large library. What was fetched is not fetched again. */
export interface Finder {
  /** The whole list, from a place on; `query` empty. Else the plans that the query means, from the place of a candidate on. */
  find(query: string, from: number): Promise<RowPage>;
}

/** Rows that are given at a time, and files of rows that are fetched for them at the most. */
const ROWS = 20;
const MOST_FILES = 8;

export function openFinder(fetchJson: FetchJson, library: LargeLibrary): Finder {
  const pages = new Map<number, Promise<readonly Row[]>>();
  // Files are shared by queries: none of them takes one away from another.
  const forever = new AbortController().signal;
  const words = new Map<number, Promise<Readonly<Record<string, readonly number[]>>>>();

  const pageAt = (page: number): Promise<readonly Row[]> =>
    once(pages, page, async () => {
      const path = geoPath(rowFile(page));
      return parseShard(rowsOf, await fetchJson(path, forever), path).rows;
    });
  const placesOf = async (term: string): Promise<readonly number[]> => {
    const shard = shardOf(term, library.words);
    const filed = await once(words, shard, async () => {
      const path = geoPath(wordFile(shard));
      return parseShard(wordsOf, await fetchJson(path, forever), path).words;
    });
    let place = 0;
    return (Object.hasOwn(filed, term) ? (filed[term] ?? []) : []).map((step) => {
      place += step;
      return place;
    });
  };
  const candidates = async (query: string): Promise<readonly number[]> => {
    const lists = await Promise.all(queryTerms(query).map((term) => placesOf(term)));
    const [first = [], ...others] = lists.sort((a, b) => a.length - b.length);
    const sets = others.map((places) => new Set(places));
    return first.filter((place) => sets.every((set) => set.has(place)));
  };
  const rowAt = async (place: number): Promise<Row[]> => {
    const found = (await pageAt(Math.floor(place / ROWS_A_PAGE)))[place % ROWS_A_PAGE];
    return found ? [found] : [];
  };

  return {
    find: async (query, from) => {
      const wanted = query.trim();
      const all = wanted === '' ? range(library.count) : await candidates(wanted);
      const some = fewFiles(all.slice(from));
      const rows = (await Promise.all(some.map((place) => rowAt(place)))).flat();
      const next = from + some.length;
      return { rows: rows.filter((one) => meant(one, wanted)), next: next < all.length ? next : null };
    },
  };
}

/** The first of the places: as many as are given at a time and lie in few files. */
function fewFiles(places: readonly number[]): readonly number[] {
  const files = new Set<number>();
  const end = places.findIndex(
    (place, i) => i === ROWS || files.add(Math.floor(place / ROWS_A_PAGE)).size > MOST_FILES,
  );
  return end === -1 ? places : places.slice(0, end);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** What is asked for the first time is fetched; what failed may be asked for again. */
function once<T>(kept: Map<number, Promise<T>>, key: number, fetch: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const asked = fetch();
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}
