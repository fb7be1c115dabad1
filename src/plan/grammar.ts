/**
 * The grammar of structure sentences: “一区七基地”, “双核四园多点多带”, “十字轴”, “2+4+N”. A sentence is a row of typed
 * counts, and a typed count is a number, perhaps a measure word, and a noun.
 */
import type { Kind } from './kinds.ts';

/** 'open' for 多, 若干, N and X, which promise no number. */
export type Count = number | 'open';

export interface TypedCount {
  /** The words as they stand, e.g. “七基地”. */
  text: string;
  /** Where they begin in the sentence. */
  at: number;
  count: Count;
  /** '' in a bare formula such as “2+4+N”. */
  noun: string;
  /** The kinds that the noun may stand for; empty when the noun is not known. */
  kinds: readonly Kind[];
}

/** The nouns of planning formulas. Several kinds where practice uses one word for several things. */
export const NOUNS: Readonly<Record<string, readonly Kind[]>> = {
  核: ['core'],
  核心: ['core'],
  核心区: ['core'],
  主: ['core'],
  体: ['core', 'zone'],
  极: ['core', 'node'],
  心: ['core', 'node'],
  中心: ['core', 'node', 'platform'],
  副中心: ['core', 'node', 'unit'],
  副: ['core', 'node'],
  辅: ['core', 'node'],
  城: ['core', 'zone', 'unit'],
  轴: ['axis'],
  轴线: ['axis'],
  纵: ['axis'],
  横: ['axis'],
  廊: ['belt', 'axis'],
  走廊: ['belt', 'axis'],
  线: ['axis', 'belt'],
  带: ['belt'],
  屏: ['belt', 'zone'],
  圈: ['ring'],
  圈层: ['ring'],
  环: ['ring'],
  组团: ['cluster'],
  团: ['cluster'],
  群: ['cluster'],
  集群: ['cluster'],
  翼: ['zone', 'cluster', 'belt'],
  基地: ['base'],
  园: ['park'],
  园区: ['park'],
  区: ['core', 'zone', 'park', 'unit'],
  片: ['zone'],
  片区: ['zone'],
  板块: ['zone', 'cluster'],
  组块: ['zone', 'cluster'],
  点: ['node', 'platform', 'facility', 'zone', 'park'],
  节点: ['node', 'platform', 'facility'],
  支点: ['node', 'zone'],
  门户: ['node', 'facility'],
  镇: ['node', 'zone'],
  小镇: ['node', 'zone'],
  港: ['node', 'platform', 'facility', 'zone'],
  谷: ['zone', 'park'],
  湾: ['zone'],
  平台: ['platform'],
  设施: ['facility'],
};

const LONGEST_FIRST = Object.keys(NOUNS).sort((a, b) => b.length - a.length);
/** A count; not the N of a Latin word, not the 一 of 第一. */
const COUNT = /(?<!第)(?:[0-9０-９]+|(?<![A-Za-z])[NnXx](?![A-Za-z])|若干|多|[双两]|[〇零一二三四五六七八九十]+)/gu;
/** Set phrases of planning texts that count nothing, though they begin like a typed count. */
const SET_PHRASES = /一带一路|长三角|珠三角|一体化|双循环|一线城市|一城一策|一区一策|一园一策/gu;
/** Two axes that cross are one word. */
const CROSS = /(?<![一二三四五六七八九])十字(?:形|型)?(?:轴线|轴)?/gu;
/** What may belong to a noun: Han characters that start no count. */
const NOUN = /^(?:(?!若干)[^\P{Script=Han}多双两〇零一二三四五六七八九十第和与及])+/u;
const MEASURE = /^[个条座处大]/u;

/** The value of 七, 十二, 二十, 两, 7 or ７; 'open' for 多, 若干, N and X. */
function countOf(word: string): Count {
  if (/^(?:多|若干|[NnXx])$/u.test(word)) return 'open';
  if (word === '双' || word === '两') return 2;
  const digits = word
    .normalize('NFKC')
    .replace(/[〇零一二三四五六七八九]/gu, (digit) =>
      String('〇一二三四五六七八九'.indexOf(digit.replace('零', '〇'))),
    );
  const [tens, ones] = digits.split('十');
  if (ones === undefined) return Number(digits);
  return Number(tens === '' ? 1 : tens) * 10 + Number(ones);
}

/** The noun at the start of a text, with the kinds it may stand for: a known noun, alone, at the end or at the beginning. */
function nounOf(text: string): { length: number; noun: string; kinds: readonly Kind[] } {
  const run = NOUN.exec(text)?.[0] ?? '';
  const skip = NOUNS[run] ? 0 : (MEASURE.exec(run)?.[0].length ?? 0);
  const words = run.slice(skip);
  const known = NOUNS[words] ? words : LONGEST_FIRST.find((noun) => words.endsWith(noun));
  if (known !== undefined) return { length: run.length, noun: words, kinds: NOUNS[known] ?? [] };
  const first = LONGEST_FIRST.find((noun) => words.startsWith(noun));
  if (first !== undefined) return { length: skip + first.length, noun: first, kinds: NOUNS[first] ?? [] };
  return { length: run.length, noun: words, kinds: [] };
}

/** The typed counts of a sentence in reading order. */
export function parseSentence(sentence: string): TypedCount[] {
  const found: TypedCount[] = [];
  const counted = sentence.replace(SET_PHRASES, (words) => '　'.repeat(words.length));
  for (const { 0: text, index: at } of counted.matchAll(CROSS)) {
    found.push({ text, at, count: 2, noun: '轴', kinds: ['axis'] });
  }
  const crossed = (at: number) => found.some((cross) => cross.noun === '轴' && at === cross.at);
  for (const { 0: word, index: at } of counted.matchAll(COUNT)) {
    if (word === '十' && crossed(at)) continue;
    const { length, noun, kinds } = nounOf(counted.slice(at + word.length));
    found.push({ text: sentence.slice(at, at + word.length + length), at, count: countOf(word), noun, kinds });
  }
  return found.sort((a, b) => a.at - b.at);
}
