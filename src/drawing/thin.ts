/** Small marks that would lie on others wait for their zoom: a heap of signs says nothing. Pure. */

import type { Kind } from '../plan/kinds.ts';
import type { Emphasis } from './emphasis.ts';
import type { Marks } from './marks.ts';
import { type Pixel, toPixel } from './mercator.ts';
import { at } from './path.ts';

/** Kinds that may wait. What the sentence is made of is always on. */
const MINOR: ReadonlySet<Kind> = new Set<Kind>(['zone', 'node', 'platform', 'facility']);
/** Pixels between the middles of two small marks from which both can be told. */
const APART = 11;
/** From this zoom on every mark is on: nearer than that, places are not told apart by their positions anyway. */
const ALL_FROM = 12;

type Points = Marks['points'];

/** The marks to show at a zoom. What is picked, and its kin, is never left out. */
export function uncrowded(
  points: Points,
  zoom: number,
  scale: number,
  emphasis: ReadonlyMap<string, Emphasis>,
): Points {
  if (zoom >= ALL_FROM) return points;
  const firm = (p: Points['features'][number]['properties']) =>
    !MINOR.has(p.kind) || ['picked', 'kin'].includes(emphasis.get(p.element) ?? '');
  const order = [...points.features].sort(
    ({ properties: a }, { properties: b }) => Number(firm(b)) - Number(firm(a)) || a.rank - b.rank,
  );
  const standing = crowd(APART * scale);
  const shown = new Set<string>();
  for (const { geometry, properties } of order) {
    const here = toPixel([at(geometry.coordinates, 0), at(geometry.coordinates, 1)], zoom);
    if (!firm(properties) && standing.near(here)) continue;
    standing.add(here);
    shown.add(properties.id);
  }
  if (shown.size === points.features.length) return points;
  return { ...points, features: points.features.filter(({ properties }) => shown.has(properties.id)) };
}

/** Points in cells as wide as they must be apart: only the cells around a point need be asked. */
function crowd(apart: number) {
  const cells = new Map<string, Pixel[]>();
  const cellOf = ([x, y]: Pixel) => [Math.floor(x / apart), Math.floor(y / apart)] as const;
  const close = (a: Pixel, b: Pixel) => Math.hypot(a[0] - b[0], a[1] - b[1]) < apart;
  return {
    add(point: Pixel): void {
      const key = cellOf(point).join();
      cells.set(key, [...(cells.get(key) ?? []), point]);
    },
    near(point: Pixel): boolean {
      const [cx, cy] = cellOf(point);
      const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => cells.get(`${cx + dx},${cy + dy}`) ?? []));
      return around.some((cell) => cell.some((other) => close(other, point)));
    },
  };
}
