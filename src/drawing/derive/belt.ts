import type { LngLat } from '../mercator.ts';
import { toLngLat, toPixel } from '../mercator.ts';
import { curveThrough } from '../path.ts';

const Z = 12;

/** Centre line of a belt: a smooth curve through its members in the order in which the plan names them. */
export function beltLine(members: readonly LngLat[]): [number, number][] {
  return curveThrough(members.map((p) => toPixel(p, Z))).map((p) => toLngLat(p, Z));
}
