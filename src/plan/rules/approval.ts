/** A map that claims to need no review shows no boundary. */
import type { Plan } from '../model.ts';
import type { Found, Rule } from '../problem.ts';
import { isExempt, unitsIn } from '../publish.ts';

function exemptUnits(plan: Plan): Found[] {
  if (!isExempt(plan.head)) return [];
  return unitsIn(plan).map((element) => ({
    element,
    path: 'plan.mapApproval.exempt',
    zh: `规划写明无需地图审核，要素 “${element}” 却画出行政区的轮廓（adcode）；请给它别的位置，或删去 exempt 并办理审图号。`,
    en: `The plan claims to need no map approval, but the element “${element}” draws the outline of a unit (adcode); place it otherwise, or remove “exempt” and obtain an approval number.`,
  }));
}

export const approvalRules: readonly Rule<Plan>[] = [
  { code: 'exempt-with-boundary', level: 'error', find: exemptUnits },
];
