/**
 * From the package's GCJ-02 grid to WGS84. The encoder rounded up, so an outline stands half a cell (≈ 45 m E, 50 m N)
 * too far; that is taken off before the datum is changed. Centre points are not on the grid and take no such correction.
 */
import gcoord from 'gcoord';
import type { County, Point, Ring } from './decode.ts';

/** Half a cell of the 1/1024° grid. */
export const HALF_CELL = 1 / 2048;

/** GCJ-02 → WGS84 of one free point. */
export function toWgs84([lng, lat]: Point): [number, number] {
  const [x, y] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84);
  return [x, y];
}

/** Grid vertex → WGS84, remembered: what two counties share stays shared to the last bit. */
export function gridToWgs84(): (vertex: Point) => [number, number] {
  const known = new Map<string, [number, number]>();
  return ([lng, lat]) => {
    const key = `${lng} ${lat}`;
    const found = known.get(key);
    if (found) return found;
    const made = toWgs84([lng - HALF_CELL, lat - HALF_CELL]);
    known.set(key, made);
    return made;
  };
}

/** A county's polygons in WGS84. */
export function outlineToWgs84(county: County, convert: (vertex: Point) => [number, number]): [number, number][][][] {
  return county.polygons.map((rings) => rings.map((ring: Ring) => ring.map(convert)));
}
