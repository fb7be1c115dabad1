import { type LngLat, toLngLat, toPixel } from '../mercator.ts';
import { at } from '../path.ts';

const Z = 8;
const STEPS = 24;
/** How far a link bows out, as a share of its length: enough to be told from a road or a border. */
const BOW = 0.12;

/** One bowed line from each end inside the plan to each end beyond it. */
export function linkLines(inside: readonly LngLat[], beyond: readonly LngLat[]): [number, number][][] {
  return inside.flatMap((from) => beyond.map((to) => bow(from, to)));
}

/** A quadratic curve, north of the straight line. */
function bow(from: LngLat, to: LngLat): [number, number][] {
  const [a, b] = [toPixel(from, Z), toPixel(to, Z)];
  const [dx, dy] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1)];
  const side = dx > 0 ? 1 : -1;
  const [cx, cy] = [(a[0] + b[0]) / 2 + side * dy * BOW, (a[1] + b[1]) / 2 - side * dx * BOW];
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS;
    const mix = (p: number, c: number, q: number) => (1 - t) ** 2 * p + 2 * t * (1 - t) * c + t ** 2 * q;
    return toLngLat([mix(a[0], cx, b[0]), mix(a[1], cy, b[1])], Z);
  });
}
