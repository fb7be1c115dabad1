/** What stands out and what steps back when an element is picked, a phrase of the sentence lit or a sector chosen. */

import type { Plan } from '../plan/model.ts';
import { kin } from '../plan/model.ts';
import { elementsIn, scopeOf } from '../plan/sector.ts';

export type Emphasis = 'picked' | 'kin' | 'rest';

export interface Emphasised {
  /** The picked element. */
  readonly at: string | null;
  /** The lit phrase of the sentence. */
  readonly phrase: number | null;
  /** The chosen sector or industry class. */
  readonly sector: string | null;
  /** What a presentation points at; goes before all else. */
  readonly spot?: readonly string[] | null;
}

/**
 * Empty when nothing is chosen: then all marks keep their full weight. A lit phrase goes before all else but a
 * presentation; beside a picked element the others of its sector keep their weight as its kin do.
 */
export function emphasis(plan: Plan, { at, phrase, sector, spot }: Emphasised): ReadonlyMap<string, Emphasis> {
  const lit = phrase === null ? undefined : plan.head.sentence?.phrases[phrase];
  const pointed = spot ?? lit?.elements ?? null;
  const scope = pointed || sector === null ? null : scopeOf(plan, sector);
  const ofSector = scope ? [...elementsIn(plan, scope).keys()] : [];
  const own = pointed ?? (at !== null && plan.byId.has(at) ? [at] : []);
  // A sector that no element belongs to leaves the map as it is.
  if (own.length + ofSector.length === 0) return new Map();
  const picked = new Set(own.length > 0 ? own : ofSector);
  const near = new Set([...own.flatMap((id) => [...kin(plan, id)]), ...ofSector]);
  const weigh = (id: string): Emphasis => (picked.has(id) ? 'picked' : near.has(id) ? 'kin' : 'rest');
  return new Map(plan.elements.map(({ id }) => [id, weigh(id)] as const));
}
