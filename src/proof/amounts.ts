/** Numbers in the cited passages: figure and unit, the year that they are for, and their bound words. */
import type { PlanHead } from '../plan/schema.ts';
import type { Passage } from './document.ts';
import type { Fact } from './facts.ts';
import { type Finding, fail, pass } from './finding.ts';
import { type Documents, type Spot, spotsOf } from './locate.ts';
import { type Amount, amountsIn, says } from './numbers.ts';
import { squeeze } from './squeeze.ts';
import { amountsInRow, type ColumnAmount } from './table.ts';
import { governing, type YearFrom, yearFrom } from './years.ts';

export type NumberFact = Extract<Fact, { is: 'number' }>;
export type GivenBy = YearFrom | 'column';

/** A number of the text that a fact cites. */
export interface Cited {
  source: string;
  /** Place in the whole text, and length as written. */
  at: number;
  length: number;
  passage: Passage;
}

export interface NumberResult {
  findings: Finding[];
  cited: Cited[];
  /** What gives the number its year; null where nothing does. */
  givenBy: GivenBy | null;
  /** Another number of its unit stands between every locator and it: right, but hard to tell from its neighbours. */
  loose: boolean;
}

type Amounts = readonly (Amount & Partial<ColumnAmount>)[];
const read = new WeakMap<Passage, Amounts>();

/** The amounts of a passage: the row's cells, or the words of the paragraph. Many facts ask for the same passage. */
export function amountsOf(passage: Passage): Amounts {
  const known = read.get(passage) ?? (passage.is === 'row' ? amountsInRow(passage) : amountsIn(passage.text));
  read.set(passage, known);
  return known;
}

interface Match {
  spot: Spot;
  amount: Amount & Partial<ColumnAmount>;
  givenBy: GivenBy | null;
}

function givenBy(
  fact: NumberFact,
  { document, passage }: Spot,
  amount: Match['amount'],
  head: PlanHead,
): GivenBy | null {
  const column = amount.year ?? null;
  if (column !== null) return column === fact.year ? 'column' : null;
  const governed = governing(passage.text, amount.at);
  if (fact.tense === 'target' && governed !== null && governed !== fact.year) return null;
  return yearFrom({ document, passage, head }, fact.year, fact.tense);
}

/** The amounts that say the fact; in each passage the right year first, then the nearest to the locator. */
function matchesIn(fact: NumberFact, spot: Spot, head: PlanHead): Match[] {
  const distance = ({ amount }: Match) => Math.abs(amount.at - (spot.at - spot.passage.from));
  return amountsOf(spot.passage)
    .filter((amount) => says(amount, fact))
    .map((amount) => ({ spot, amount, givenBy: givenBy(fact, spot, amount, head) }))
    .sort((a, b) => Number(a.givenBy === null) - Number(b.givenBy === null) || distance(a) - distance(b));
}

/** Whether another number of its unit stands between the locator and the match, or in the locator instead of it. */
function isLoose({ spot, amount }: Match): boolean {
  const from = spot.at - spot.passage.from;
  const to = spot.to - spot.passage.from;
  const overlaps = amount.at < to && amount.at + amount.length > from;
  if (spot.passage.is === 'row' || overlaps) return false;
  const [start, end] = amount.at >= to ? [from, amount.at] : [amount.at + amount.length, to];
  return amountsOf(spot.passage).some(
    (other) => other.unit === amount.unit && other.at + other.length > start && other.at < end,
  );
}

const written = ({ value, valueMax, unit }: NumberFact): string =>
  `${value}${valueMax === undefined ? '' : `—${valueMax}`}${unit}`;

function checkBound(fact: NumberFact, spots: readonly Spot[]): Finding[] {
  const missing = fact.bound
    .split('…')
    .map(squeeze)
    .filter((word) => !spots.some(({ passage }) => passage.plain.includes(word)));
  if (fact.bound === '') return [];
  if (missing.length === 0) return [pass('bound', fact.id)];
  const say = {
    zh: `“${fact.what.zh}” ${fact.year}年的界限词 “${missing.join('” “')}” 不在出处的段落里`,
    en: `the bound word “${missing.join('” “')}” of “${fact.what.en}” (${fact.year}) does not stand in the cited passage`,
  };
  return [fail('bound', fact.id, say, spots[0]?.passage.text)];
}

function noNumber(fact: NumberFact, spots: readonly Spot[]): Finding {
  const say = {
    zh: `“${fact.what.zh}” ${fact.year}年的 ${written(fact)} 不在出处的段落里`,
    en: `${written(fact)} of “${fact.what.en}” (${fact.year}) does not stand in the cited passage`,
  };
  return fail('number', fact.id, say, spots[0]?.passage.text);
}

function noYear(fact: NumberFact, { spot }: Match): Finding {
  const say = {
    zh: `“${fact.what.zh}” 的 ${written(fact)} 在出处里不属于 ${fact.year}年（表头、段落、标题和规划期都没有，或另有年份）`,
    en: `${written(fact)} of “${fact.what.en}” is not for ${fact.year} in the cited passage (no column, paragraph, heading or period says so, or another year does)`,
  };
  return fail('year', fact.id, say, spot.passage.text);
}

/** A number with its unit stands in a cited passage, for its year and with its bound words. */
export function checkNumber(fact: NumberFact, documents: Documents, head: PlanHead): NumberResult {
  const spots = spotsOf(documents, fact.citations);
  const best = spots.flatMap((spot) => matchesIn(fact, spot, head).slice(0, 1));
  const cited = best.map(({ spot: { document, passage }, amount: { at, length } }) => {
    return { source: document.source, at: passage.from + at, length, passage };
  });
  const [first] = best;
  if (first === undefined) return { findings: [noNumber(fact, spots)], cited, givenBy: null, loose: false };
  const dated = best.find((match) => match.givenBy !== null);
  const year = dated === undefined ? noYear(fact, first) : pass('year', fact.id);
  const findings = [pass('number', fact.id), year, ...checkBound(fact, spots)];
  return { findings, cited, givenBy: dated?.givenBy ?? null, loose: best.every(isLoose) };
}
