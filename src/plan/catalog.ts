/**
 * How a large library is cut into files: plans by their id, rows of the list by pages, and the words by which a plan is
 * found. The build writes by these rules and the page reads by them. Pure.
 */
import type { Bilingual } from './schema.ts';

/** Plans that the first file names in full. A library of more has files of its own for them, and the first file the first few. */
export const MOST_AT_ONCE = 50;
export const FIRST_FEW = 5;
/** Rows in a file of the list. */
export const ROWS_A_PAGE = 40;
/** Plans, and distinct words, that share a file on average. */
const PLANS_A_SHARD = 4;
const MOST_SHARDS = 4096;
/** Letters of a word by which it is filed: the rest is compared in the row itself. */
const LETTERS = 5;
/** Words of a query that are looked up. */
const MOST_TERMS = 6;
/** Glyphs of a query. */
const LONGEST = 64;

/** What the list says of a plan. */
export interface Row {
  readonly id: string;
  readonly shortTitle: Bilingual;
  readonly region: Bilingual;
  readonly sentence: { readonly text: string; readonly en: string } | null;
  /** The Chinese short title in pinyin, syllables parted by blanks. */
  readonly sound: string;
}

/** FNV-1a over the UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The number of the file, of `count`, in which a key is kept. */
export function shardOf(key: string, count: number): number {
  return hash(key) % count;
}

/** Into how many files the entries of so many plans are cut: a power of two. */
export function shardsFor(plans: number): number {
  return Math.min(MOST_SHARDS, 2 ** Math.ceil(Math.log2(Math.max(1, plans / PLANS_A_SHARD))));
}

/** Files of a large library, relative to the index. */
export const entryFile = (shard: number): string => `library/plans/${shard}.json`;
export const rowFile = (page: number): string => `library/rows/${page}.json`;
export const wordFile = (shard: number): string => `library/words/${shard}.json`;

const HAN = /\p{Script=Han}/u;
const PIECES = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

function pieces(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(PIECES) ?? [];
}

/** Where a reader may begin to write the sound of a name: at each syllable, in full or by first letters. */
function sounds(sound: string): string[] {
  const syllables = sound.split(' ').filter((one) => one !== '');
  return syllables.flatMap((_, i) => {
    const rest = syllables.slice(i);
    return [rest.join(''), rest.map((one) => one.slice(0, 1)).join('')];
  });
}

const textsOf = ({ shortTitle, region, id }: Row): string[] => [
  shortTitle.zh,
  shortTitle.en,
  region.zh,
  region.en,
  id.replaceAll('-', ' '),
];

function pairs(run: string): string[] {
  const glyphs = [...run];
  return glyphs.slice(1).map((glyph, i) => `${glyphs[i]}${glyph}`);
}

/** The words under which a plan is filed: characters and pairs of them; the first letters of words and of the sound. */
export function termsOf(row: Row): ReadonlySet<string> {
  return filedUnder(textsOf(row), row.sound);
}

/** The words under which texts, and the sound of a name, are filed. */
export function filedUnder(texts: readonly string[], sound: string): ReadonlySet<string> {
  const terms = new Set<string>();
  const begin = (word: string): void => {
    for (let n = 1; n <= Math.min(LETTERS, word.length); n++) terms.add(word.slice(0, n));
  };
  for (const piece of texts.flatMap(pieces)) {
    if (!HAN.test(piece)) begin(piece);
    else for (const term of [...piece, ...pairs(piece)]) terms.add(term);
  }
  for (const word of sounds(sound)) begin(word);
  return terms;
}

/** The words of a query under which the plans that it means are filed. */
export function queryTerms(query: string): string[] {
  const terms = pieces([...query].slice(0, LONGEST).join('')).flatMap((piece) => {
    if (!HAN.test(piece)) return [piece.slice(0, LETTERS)];
    return [...piece].length === 1 ? [piece] : pairs(piece);
  });
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** Whether a plan is meant by a query: each of its words stands in the row, or sounds so. */
export function meant(row: Row, query: string): boolean {
  return meets(textsOf(row), row.sound, query);
}

/** Whether each word of a query stands in the texts, or sounds so. */
export function meets(texts: readonly string[], sound: string, query: string): boolean {
  const own = texts.flatMap(pieces);
  const spoken = sounds(sound);
  return pieces([...query].slice(0, LONGEST).join('')).every((word) =>
    HAN.test(word)
      ? own.some((piece) => piece.includes(word))
      : [...own, ...spoken].some((piece) => piece.startsWith(word)),
  );
}
