/** A plan held against its texts. Pure: the command reads the files. */
import type { Plan } from '../plan/model.ts';
import { type Cited, checkNumber, type GivenBy, type NumberFact } from './amounts.ts';
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

/** Every fact of a plan that can be held against its texts. Facts of a text that is not there are left out. */
export function verifyPlan(plan: Plan, texts: ReadonlyMap<string, string>): Verified {
  const documents = new Map(Array.from(texts, ([id, text]) => [id, parseDocument(id, text)]));
  const facts = factsOf(plan).filter(({ citations }) => citations.some(({ source }) => documents.has(source)));
  const years: Partial<Record<GivenBy, number>> = {};
  const cited: Cited[] = [];
  const loose: NumberFact[] = [];
  const ofFacts = facts.flatMap((fact): Finding[] => {
    if (fact.is === 'name') return [checkName(fact, documents)];
    if (fact.is === 'year') return [checkYear(fact, documents)];
    const result = checkNumber(fact, documents, plan.head);
    cited.push(...result.cited);
    if (result.loose) loose.push(fact);
    if (result.givenBy !== null) years[result.givenBy] = (years[result.givenBy] ?? 0) + 1;
    return [...result.findings, ...checkRule(fact, documents)];
  });
  const findings = [
    ...checkSources(plan, documents),
    ...checkCitations(plan, documents),
    ...ofFacts,
    ...checkClaims(plan),
  ];
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
