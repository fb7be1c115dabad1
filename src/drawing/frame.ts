/** Which part of the world a plan's first view shows. */
import type { Plan } from '../plan/model.ts';
import type { PlanElement } from '../plan/schema.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Bounding box of everything placed, or of the given elements. Null when none of them is placed. */
export function frame(plan: Plan, only?: ReadonlySet<string> | undefined): Bounds | null {
  const chosen = only ? plan.elements.filter((e) => only.has(e.id)) : plan.elements;
  return boundsOf(chosen);
}

export function boundsOf(elements: readonly PlanElement[]): Bounds | null {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  const grow = (c: unknown): void => {
    if (!Array.isArray(c)) return;
    const [lng, lat] = c;
    if (typeof lng === 'number' && typeof lat === 'number') {
      w = Math.min(w, lng);
      e = Math.max(e, lng);
      s = Math.min(s, lat);
      n = Math.max(n, lat);
    } else c.forEach(grow);
  };
  for (const { geometry } of elements) if (geometry) grow(geometry.coordinates);
  return w <= e && s <= n ? [w, s, e, n] : null;
}
