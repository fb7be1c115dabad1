/** The list of plans as files: one where there are few, a small first one and shards where there are many. */
import { pinyin } from 'pinyin-pro';
import {
  entryFile,
  FIRST_FEW,
  MOST_AT_ONCE,
  ROWS_A_PAGE,
  type Row,
  rowFile,
  shardOf,
  shardsFor,
  termsOf,
  wordFile,
} from '../src/plan/catalog.ts';

/** An entry of the index: what the list shows of it, and what else is said. */
export interface Listed extends Omit<Row, 'sound'> {
  readonly [more: string]: unknown;
}

/** Words are cut into no more files than this. */
const MOST_WORD_SHARDS = 512;

/** Files by their path beside the index, in the order in which they are to be written; `index.json` among them. */
export function catalogFiles(entries: readonly Listed[]): Map<string, object> {
  const files = new Map<string, object>();
  const schema = 'layout-atlas/index@1';
  if (entries.length <= MOST_AT_ONCE) return files.set('index.json', { schema, plans: entries });
  const rows = entries.map(rowOf);
  const plans = shardsFor(entries.length);
  const words = Math.min(MOST_WORD_SHARDS, plans);
  shards(entries, plans, ({ id }) => id).forEach((some, shard) => {
    files.set(entryFile(shard), { plans: some });
  });
  for (let page = 0; page * ROWS_A_PAGE < rows.length; page++) {
    files.set(rowFile(page), { rows: rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE) });
  }
  shards([...filedPlaces(rows, termsOf)], words, ([term]) => term).forEach((some, shard) => {
    files.set(wordFile(shard), { words: Object.fromEntries(some) });
  });
  const library = { count: entries.length, plans, words };
  return files.set('index.json', { schema, library, plans: entries.slice(0, FIRST_FEW) });
}

function rowOf({ id, shortTitle, region, sentence }: Listed): Row {
  const sound = pinyin(shortTitle.zh, { toneType: 'none', type: 'array', nonZh: 'removed' });
  return { id, shortTitle, region, sentence, sound: sound.join(' ').replaceAll('ü', 'v') };
}

/** For each word the places of its rows in the list: the first, then each as its distance from the one before. */
export function filedPlaces<T>(rows: readonly T[], termsOf: (row: T) => ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, { last: number; steps: number[] }>();
  rows.forEach((row, place) => {
    for (const term of termsOf(row)) {
      const known = found.get(term) ?? { last: 0, steps: [] };
      known.steps.push(place - known.last);
      found.set(term, { last: place, steps: known.steps });
    }
  });
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([term, { steps }]) => [term, steps]));
}

/** Every shard is written, the empty ones too: a file that is not there then always means that the build is not whole. */
export function shards<T>(all: readonly T[], count: number, keyOf: (one: T) => string): T[][] {
  const cut = Array.from({ length: count }, (): T[] => []);
  for (const one of all) cut[shardOf(keyOf(one), count)]?.push(one);
  return cut;
}
