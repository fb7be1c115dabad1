/** A plan held against its texts. Pure: the command reads the files. */
import type { Plan } from '../plan/model.ts';
import { type Cited, checkNumber, type GivenBy, type NumberFact, type NumberResult } from './amounts.ts';
import { parseDocument } from './document.ts';
import { type Fact, factsOf } from './facts.ts';
import { CHECKS, type Check, type Finding, fail, pass } from './finding.ts';
import { checkCitations, type Documents, spotsOf } from './locate.ts';
import { checkName } from './names.ts';
import { checkClaims, checkRule } from './rules.ts';
import { writesYear } from './years.ts';

export interface Verified {
  plan: Plan;
  documents: Documents;
  findings: Finding[];
  /** The numbers of the texts that the facts cite. */
  cited: Cited[];
  /** How many numbers take their year from what. */
  years: Readonly<Partial<Record<GivenBy, number>>>;
  /** Numbers that stand in the cited paragraph, but not by a locator of theirs. */
  loose: NumberFact[];
}

function checkSources(plan: Plan, documents: Documents): Finding[] {
  return plan.head.sources.map(({ id, file }) =>
    documents.has(id)
      ? pass('source', id)
      : fail('source', id, {
          zh: `文件夹里没有原文 “${file}”（UTF-8 文本），它的出处都没有核对`,
          en: `the folder has no UTF-8 text “${file}”, so nothing that cites it was checked`,
        }),
  );
}

function checkYear({ id, year, what, citations }: Extract<Fact, { is: 'year' }>, documents: Documents): Finding {
  const spots = spotsOf(documents, citations);
  const says = spots.some(({ passage: { text, header } }) =>
    [text, ...header.map((cell) => cell.text)].some((words) => writesYear(words, year)),
  );
  if (says) return pass('year', id);
  const say = {
    zh: `${what.zh}的 ${year}年 不在出处的段落里`,
    en: `${year} of the ${what.en} does not stand in the cited passage`,
  };
  return fail('year', id, say, spots[0]?.passage.text);
}

/** What was found of a fact; with a number, also where it stands. */
export interface FactCheck {
  fact: Fact;
  findings: Finding[];
  number: (NumberResult & { fact: NumberFact }) | null;
}

/** The facts that cite a document at hand, each held against it. */
export function checkFacts(plan: Plan, documents: Documents): FactCheck[] {
  const facts = factsOf(plan).filter(({ citations }) => citations.some(({ source }) => documents.has(source)));
  return facts.map((fact): FactCheck => {
    if (fact.is === 'name') return { fact, findings: [checkName(fact, documents)], number: null };
    if (fact.is === 'year') return { fact, findings: [checkYear(fact, documents)], number: null };
    const number = checkNumber(fact, documents, plan.head);
    return { fact, findings: [...number.findings, ...checkRule(fact, documents)], number: { ...number, fact } };
  });
}

/** Every fact of a plan that can be held against its texts. Facts of a text that is not there are left out. */
export function verifyPlan(plan: Plan, texts: ReadonlyMap<string, string>): Verified {
  const documents = new Map(Array.from(texts, ([id, text]) => [id, parseDocument(id, text)]));
  const checks = checkFacts(plan, documents);
  const numbers = checks.flatMap(({ number }) => number ?? []);
  const years: Partial<Record<GivenBy, number>> = {};
  for (const { givenBy } of numbers) if (givenBy !== null) years[givenBy] = (years[givenBy] ?? 0) + 1;
  const findings = [
    ...checkSources(plan, documents),
    ...checkCitations(plan, documents),
    ...checks.flatMap((check) => check.findings),
    ...checkClaims(plan),
  ];
  const cited = numbers.flatMap((number) => number.cited);
  const loose = numbers.flatMap((number) => (number.loose ? [number.fact] : []));
  return { plan, documents, findings, cited, years, loose };
}

export interface Count {
  check: Check;
  checked: number;
  failed: number;
}

/** How many were checked and how many failed, by what was checked; what did not come up is left out. */
export function countsOf(findings: readonly Finding[]): Count[] {
  return CHECKS.map((check) => {
    const these = findings.filter((finding) => finding.check === check);
    return { check, checked: these.length, failed: these.filter(({ problem }) => problem !== null).length };
  }).filter(({ checked }) => checked > 0);
}
