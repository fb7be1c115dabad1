/** One order for map, list and voice: what can be met on the map, and what is only listed. Pure. */
import type { Kind } from '../plan/kinds.ts';
import { kindsPresent, type Plan } from '../plan/model.ts';
import type { PlanElement } from '../plan/schema.ts';

export interface KindListing {
  readonly kind: Kind;
  /** On the map. */
  readonly drawn: readonly PlanElement[];
  /** The text gives them no place: in the list alone. */
  readonly undrawn: readonly PlanElement[];
}

/** All elements, once each, by kind in the order of the sentence. */
export function listing(plan: Plan): KindListing[] {
  // A doubled id: the first element wins, as everywhere.
  const once = [...plan.byId.values()];
  return kindsPresent(plan).map((kind) => {
    const all = once.filter(({ properties }) => properties.kind === kind);
    return {
      kind,
      drawn: all.filter(({ geometry }) => geometry !== null),
      undrawn: all.filter(({ geometry }) => geometry === null),
    };
  });
}

/** The elements that a walk over the map meets, in reading order. */
export function walk(plan: Plan, hidden: ReadonlySet<Kind>): PlanElement[] {
  return listing(plan).flatMap(({ kind, drawn }) => (hidden.has(kind) ? [] : drawn));
}
