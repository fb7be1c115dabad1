/** Which plans are too large to draw whole, and what of them steps back into clusters. Pure. */
import { KINDS, type Kind } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';

/** Elements beyond which a plan is drawn by what is in sight: without a GPU a thousand names take a second for each frame. */
export const LARGE = 400;
/** Of a large plan, a kind of more elements than this is a crowd; the others are always drawn. */
const FEW_ENOUGH = 100;

/** A large plan in two parts. */
export interface Parted {
  /** Always drawn. */
  readonly steady: readonly PlanElement[];
  /** Drawn where there is room, else counted. */
  readonly crowd: readonly PlanElement[];
}

/** Whether a plan is drawn by what is in sight; each of its elements is, where it is not. */
export function isLarge(plan: Pick<Plan, 'elements' | 'crowd'>): boolean {
  return plan.elements.length > LARGE || plan.crowd !== undefined;
}

const parted = new WeakMap<Plan, Parted>();

/** The two parts of a large plan, each in the order of the file. */
export function partsOf(plan: Plan): Parted {
  const known = parted.get(plan);
  if (known) return known;
  const counts = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
  for (const { properties } of plan.elements) counts.set(properties.kind, (counts.get(properties.kind) ?? 0) + 1);
  const many = new Set(KINDS.filter((kind) => (counts.get(kind) ?? 0) > FEW_ENOUGH));
  const parts = {
    steady: plan.elements.filter(({ properties }) => !many.has(properties.kind)),
    crowd: plan.elements.filter(({ geometry, properties }) => geometry !== null && many.has(properties.kind)),
  };
  parted.set(plan, parts);
  return parts;
}
