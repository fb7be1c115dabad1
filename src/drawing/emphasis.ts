/** What stands out and what steps back when an element is picked or a phrase of the sentence is lit. */

import type { Plan } from '../plan/model.ts';
import { kin } from '../plan/model.ts';

export type Emphasis = 'picked' | 'kin' | 'rest';

export interface Emphasised {
  /** The picked element. */
  readonly at: string | null;
  /** The lit phrase of the sentence. */
  readonly phrase: number | null;
  /** What a presentation points at; goes before all else. */
  readonly spot?: readonly string[] | null;
}

/** Empty when nothing is picked: then all marks keep their full weight. */
export function emphasis(plan: Plan, { at, phrase, spot }: Emphasised): ReadonlyMap<string, Emphasis> {
  const lit = phrase === null ? undefined : plan.head.sentence?.phrases[phrase];
  const own = lit ? lit.elements : at !== null && plan.byId.has(at) ? [at] : [];
  const picked = spot ?? own;
  if (picked.length === 0) return new Map();
  const near = new Set(picked.flatMap((id) => [...kin(plan, id)]));
  return new Map(
    plan.elements.map(({ id }) => [id, picked.includes(id) ? 'picked' : near.has(id) ? 'kin' : 'rest'] as const),
  );
}
