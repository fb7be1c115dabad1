import type { LngLat } from '../mercator.ts';
import { toLngLat, toPixel } from '../mercator.ts';
import { at, nearest, slice } from '../path.ts';

/** Zoom at which lengths are compared; its pixels are some 10 m here, finer than any place is known. */
const Z = 13;

/**
 * Centre line of an axis: the stretch of `road` between its first and last member, or the members joined when the plan
 * names no road. Members lie beside the road; the line does not leave it for them.
 */
export function axisLine(members: readonly LngLat[], road: readonly LngLat[] | null): [number, number][] {
  if (road === null) return members.map(([lng, lat]) => [lng, lat]);
  const path = road.map((p) => toPixel(p, Z));
  const along = members.map((p) => nearest(path, toPixel(p, Z)).along);
  return slice(path, at(along, 0), at(along, along.length - 1)).map((p) => toLngLat(p, Z));
}
