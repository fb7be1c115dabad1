/** A long list in files, page by page, and the rows that a query means: fetches no more files than these need. */
import * as v from 'valibot';
import { queryTerms, ROWS_A_PAGE, shardOf } from '../plan/catalog.ts';
import { geoPath } from './index-file.ts';
import type { FetchJson } from './library.ts';
import { parseShard } from './shards.ts';

const wordsOf = v.object({ words: v.record(v.string(), v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))) });

/** Where a list lies, and what its rows are. */
export interface Listed<R> {
  readonly count: number;
  /** Files of words. */
  readonly words: number;
  /** A file of rows, read; throws where it is none. */
  readonly rows: (raw: unknown, path: string) => readonly R[];
  readonly rowFile: (page: number) => string;
  readonly wordFile: (shard: number) => string;
  readonly meant: (row: R, query: string) => boolean;
}

/** Part of a list. */
export interface RowPage<R> {
  readonly rows: readonly R[];
  /** Where the next part begins; null at the end. */
  readonly next: number | null;
}

/** What was fetched is not fetched again. */
export interface Finder<R> {
  /** The whole list, from a place on; `query` empty. Else the rows that the query means, from the place of a candidate on. */
  find(query: string, from: number): Promise<RowPage<R>>;
  /** The rows of a stretch of the whole list. */
  between(from: number, to: number): Promise<readonly R[]>;
}

/** Rows that are given at a time, and files of rows that are fetched for them at the most. */
const ROWS = 20;
const MOST_FILES = 8;

export function openFinder<R>(fetchJson: FetchJson, listed: Listed<R>): Finder<R> {
  const pages = new Map<number, Promise<readonly R[]>>();
  // Files are shared by queries: none of them takes one away from another.
  const forever = new AbortController().signal;
  const words = new Map<number, Promise<Readonly<Record<string, readonly number[]>>>>();

  const pageAt = (page: number): Promise<readonly R[]> =>
    once(pages, page, async () => {
      const path = geoPath(listed.rowFile(page));
      return listed.rows(await fetchJson(path, forever), path);
    });
  const placesOf = async (term: string): Promise<readonly number[]> => {
    const shard = shardOf(term, listed.words);
    const filed = await once(words, shard, async () => {
      const path = geoPath(listed.wordFile(shard));
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
  const rowAt = async (place: number): Promise<R[]> => {
    const found = (await pageAt(Math.floor(place / ROWS_A_PAGE)))[place % ROWS_A_PAGE];
    return found ? [found] : [];
  };

  return {
    find: async (query, from) => {
      const wanted = query.trim();
      const all = wanted === '' ? range(0, listed.count) : await candidates(wanted);
      const some = fewFiles(all.slice(from));
      const rows = (await Promise.all(some.map((place) => rowAt(place)))).flat();
      const next = from + some.length;
      return { rows: rows.filter((one) => listed.meant(one, wanted)), next: next < all.length ? next : null };
    },
    between: async (from, to) => {
      const places = range(from, Math.min(to, listed.count));
      return (await Promise.all(places.map((place) => rowAt(place)))).flat();
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

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
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
