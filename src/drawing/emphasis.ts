/** What stands out and what steps back when an element is picked or a phrase of the sentence is lit. */

import type { Plan } from '../plan/model.ts';
import { kin } from '../plan/model.ts';

export type Emphasis = 'picked' | 'kin' | 'rest';

/** Empty when nothing is picked: then all marks keep their full weight. */
export function emphasis(plan: Plan, at: string | null, phrase: number | null): ReadonlyMap<string, Emphasis> {
  const lit = phrase === null ? undefined : plan.head.sentence?.phrases[phrase];
  const picked = lit ? lit.elements : at !== null && plan.byId.has(at) ? [at] : [];
  if (picked.length === 0) return new Map();
  const near = new Set(picked.flatMap((id) => [...kin(plan, id)]));
  return new Map(
    plan.elements.map(({ id }) => [id, picked.includes(id) ? 'picked' : near.has(id) ? 'kin' : 'rest'] as const),
  );
}
