/** Which part of the world a plan's first view shows. */
import type { Plan } from '../plan/model.ts';
import type { PlanElement } from '../plan/schema.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Bounding box of everything placed, or of the given elements. Null when none of them is placed. */
export function frame(plan: Plan, only?: ReadonlySet<string> | undefined): Bounds | null {
  const chosen = only ? plan.elements.filter((e) => only.has(e.id)) : plan.elements;
  const own = boundsOf(chosen.flatMap((element) => within(plan, element)));
  const apart = only ? null : (plan.crowd?.bounds ?? null);
  return own && apart ? union(own, apart) : (own ?? apart);
}

/** What of an element lies in the plan: itself, or the inner ends of a link, whose far ends would make a dot of the plan. */
function within(plan: Plan, element: PlanElement): PlanElement[] {
  if (element.properties.kind !== 'link') return [element];
  return (element.properties.members ?? []).flatMap((id) => plan.byId.get(id) ?? []);
}

/** Anything with a GeoJSON geometry, or with none. */
interface Shaped {
  readonly geometry: { readonly coordinates: unknown } | null;
}

/** Bounding box of any GeoJSON geometries, degrees; null when none is there. */
export function boundsOf(elements: readonly Shaped[]): Bounds | null {
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

/** Elements with their members and the parts that name them as parent: what belongs on the picture when they are shown. */
export function withParts(plan: Plan, ids: readonly string[]): ReadonlySet<string> {
  const members = ids.flatMap((id) => plan.byId.get(id)?.properties.members ?? []);
  const parts = plan.elements.filter((e) => e.properties.parent !== undefined && ids.includes(e.properties.parent));
  return new Set([...ids, ...members, ...parts.map((e) => e.id)]);
}

/** What a view shows: a part of the plan or, where nothing of it is placed, the whole with its area. */
export function viewBounds(plan: Plan, planArea: Shaped, part?: ReadonlySet<string>): Bounds | null {
  const shown = part && frame(plan, part);
  if (shown) return shown;
  const [own, area] = [frame(plan), boundsOf([planArea])];
  return own && area ? union(own, area) : (own ?? area);
}

/** The smallest bounds that hold both. */
export function union(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Bounds grown about their middle to at least `share` of the whole each way: a place alone needs its surroundings. */
export function roomy([w, s, e, n]: Bounds, [west, south, east, north]: Bounds, share: number): Bounds {
  const grow = (low: number, high: number, least: number): [number, number] => {
    const more = Math.max(0, least - (high - low)) / 2;
    return [low - more, high + more];
  };
  const [left, right] = grow(w, e, (east - west) * share);
  const [bottom, top] = grow(s, n, (north - south) * share);
  return [left, bottom, right, top];
}

/** Part of the plan that a camera leaves around what a presentation points at. */
const SURROUNDINGS = 0.32;

/** What the camera shows of the elements that a presentation points at; null where none of them is placed. */
export function spotFrame(plan: Plan, spot: readonly string[]): Bounds | null {
  const own = frame(plan, withParts(plan, spot));
  const whole = frame(plan);
  return own && whole ? roomy(own, whole, SURROUNDINGS) : own;
}
