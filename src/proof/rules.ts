/** Rules of derived targets, computed again from their own words, and claims from the plan's numbers. */
import { evaluate } from '../plan/claims.ts';
import type { Plan } from '../plan/model.ts';
import type { NumberFact } from './amounts.ts';
import { type Finding, fail, pass } from './finding.ts';
import type { Documents } from './locate.ts';
import { squeeze } from './squeeze.ts';

const TERM = String.raw`\d+(?:\.\d+)?(?:\s*[×*]\s*\d+(?:\.\d+)?)*`;
const EQUATION = new RegExp(`(${TERM}(?:\\s*[+＋]\\s*${TERM})+|${TERM})\\s*[=＝]\\s*(\\d+(?:\\.\\d+)?)`, 'g');

export interface Equation {
  terms: number[];
  total: number;
  /** Every number written on its left side. */
  numbers: number[];
}

/** The sums and products of a sentence: 70+50+30+4×20=230. */
export function equationsIn(rule: string): Equation[] {
  return Array.from(rule.matchAll(EQUATION), ([, left = '', right = '']) => {
    const factors = left.split(/[+＋]/).map((term) => term.split(/[×*]/).map(Number));
    const terms = factors.map((term) => term.reduce((product, factor) => product * factor, 1));
    return { terms, total: Number(right), numbers: factors.flat() };
  });
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b));

/** What a rule puts in quotation marks is the text's; its equations must hold and lead to the value. */
export function checkRule(fact: NumberFact, documents: Documents): Finding[] {
  const { id, rule, value } = fact;
  if (rule === undefined) return [];
  const quoted = Array.from(rule.matchAll(/“([^“”]+)”/g), ([, words = '']) => words);
  const absent = quoted.find((words) => ![...documents.values()].some(({ plain }) => plain.includes(squeeze(words))));
  if (absent !== undefined) {
    const say = {
      zh: `规则引用的 “${absent}” 不在原文里`,
      en: `the rule quotes “${absent}”, which the text does not say`,
    };
    return [fail('rule', id, say)];
  }
  const equations = equationsIn(rule);
  const wrong = equations.find(
    ({ terms, total }) =>
      !near(
        terms.reduce((sum, term) => sum + term, 0),
        total,
      ),
  );
  if (wrong) {
    const computed = wrong.terms.reduce((sum, term) => sum + term, 0);
    const say = {
      zh: `规则里的算式得 ${computed}，不是 ${wrong.total}`,
      en: `the equation of the rule gives ${computed}, not ${wrong.total}`,
    };
    return [fail('rule', id, say)];
  }
  const leads = equations.some(({ numbers, total }) => [...numbers, total].some((number) => near(number, value)));
  if (equations.length === 0 || leads) return [pass('rule', id)];
  return [fail('rule', id, { zh: `规则的算式里没有 ${value}`, en: `no equation of the rule has ${value}` })];
}

/** Each claim can be computed from the plan's numbers; whether it holds is the text's own affair. */
export function checkClaims(plan: Plan): Finding[] {
  return plan.head.claims.map((claim) =>
    evaluate(plan, claim) === null
      ? fail('claim', claim.id, { zh: '缺数字，无法复算', en: 'a number is missing, so it cannot be computed' })
      : pass('claim', claim.id),
  );
}
