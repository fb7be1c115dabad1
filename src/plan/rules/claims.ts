/** A claim that does not come out right is a number misread, or the document's own slip: then a remark says so. */
import { evaluate } from '../claims.ts';
import type { Plan } from '../model.ts';
import type { Found, Rule } from '../problem.ts';
import type { Claim } from '../schema.ts';

/** What a remark on this claim would be about: the claim, or what its numbers belong to. */
function subjectsOf(claim: Claim): string[] {
  if (claim.is === 'growth') return [claim.id, claim.indicator];
  const references = claim.is === 'sum' ? [...claim.terms, claim.total] : [claim.part, claim.whole];
  return [claim.id, ...references.map(({ id }) => id)];
}

/** Whether a remark tells of the claim: it is about it, or it cites the same words. */
function remarked({ head }: Plan, claim: Claim): boolean {
  const subjects = new Set(subjectsOf(claim));
  const words = new Set(claim.citations.map(({ locator }) => locator));
  return head.remarks.some(
    ({ about = [], citations }) =>
      about.some((id) => subjects.has(id)) || citations.some(({ locator }) => words.has(locator)),
  );
}

function failing(chosen: (claim: Claim) => boolean, what: { zh: string; en: string }) {
  return (plan: Plan): Found[] =>
    plan.head.claims.flatMap((claim, index) => {
      const result = chosen(claim) ? evaluate(plan, claim) : null;
      if (result === null || result.holds || remarked(plan, claim)) return [];
      return [
        {
          element: null,
          path: `plan.claims.${index}`,
          zh: `${what.zh} “${claim.title.zh}” 算出来是 ${result.formula}，原文写的是 ${result.stated}；请核对抄录的数字，若原文自己就不符，请在 remarks 里写一条说明，about 写 “${claim.id}”。`,
          en: `The ${what.en} “${claim.title.en}” comes out as ${result.formula}, but the text says ${result.stated}; check the numbers, and where the text itself does not add up, write a remark about “${claim.id}”.`,
        },
      ];
    });
}

export const claimRules: readonly Rule<Plan>[] = [
  {
    code: 'sum-does-not-hold',
    level: 'warning',
    find: failing(({ is }) => is === 'sum', { zh: '合计', en: 'sum' }),
  },
  {
    code: 'rate-does-not-hold',
    level: 'warning',
    find: failing(({ is }) => is !== 'sum', { zh: '增速或占比', en: 'rate' }),
  },
];
