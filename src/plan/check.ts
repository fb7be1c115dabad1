import type { Plan } from './model.ts';
import { applyRules, type Problem, type Rule } from './problem.ts';
import { approvalRules } from './rules/approval.ts';
import { claimRules } from './rules/claims.ts';
import { geometryRules } from './rules/geometry.ts';
import { numberRules } from './rules/numbers.ts';
import { positionRules } from './rules/position.ts';
import { presentationRules } from './rules/presentation.ts';
import { referenceRules } from './rules/references.ts';
import { relationRules } from './rules/relations.ts';
import { sentenceRules } from './rules/sentence.ts';

/** Everything that must hold inside one plan, in the order in which an author best mends it. */
export const RULES: readonly Rule<Plan>[] = [
  ...referenceRules,
  ...sentenceRules,
  ...relationRules,
  ...positionRules,
  ...geometryRules,
  ...numberRules,
  ...claimRules,
  ...presentationRules,
  ...approvalRules,
];

/** The problems of a plan that has passed the schema. Files beside it (gazetteer, sources) are checked in geo/check. */
export function checkPlan(plan: Plan, file: string): Problem[] {
  return applyRules(RULES, plan, file);
}
