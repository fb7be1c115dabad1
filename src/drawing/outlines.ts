/** Outlines of administrative units, taken from a base map: only of units that lie in it as a whole. */
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon as TopoMulti, Polygon as TopoPolygon } from 'topojson-specification';
import type { BaseFile, LandProperties } from './base.ts';
import { type Bounds, boundsOf } from './frame.ts';
import type { LngLat } from './mercator.ts';

export interface UnitOutline {
  readonly outline: Polygon | MultiPolygon;
  readonly label: LngLat;
}

type Unit = TopoPolygon<LandProperties> | TopoMulti<LandProperties>;

/** Degrees; what comes this close to the edge of the base map may be cut off there. */
const EDGE = 0.005;

/** “330100” and “3301” are the same city, “330000” the province. */
function stemOf(adcode: string): string {
  return adcode.replace(/(00)+$/, '');
}

function inside(inner: Bounds | null, outer: Bounds): boolean {
  if (inner === null) return false;
  const [w, s, e, n] = outer;
  return inner[0] > w + EDGE && inner[1] > s + EDGE && inner[2] < e - EDGE && inner[3] < n - EDGE;
}

function unitsUnder(file: BaseFile, stem: string): Unit[] {
  return file.objects.land.geometries.filter(
    (g): g is Unit =>
      (g.type === 'Polygon' || g.type === 'MultiPolygon') && g.properties?.code.startsWith(stem) === true,
  );
}

/** Several units are one only where the base map was made for one of them, so that none of them is missing. */
function areWhole(units: readonly Unit[], stem: string): boolean {
  const [first] = units;
  if (first === undefined) return false;
  if (units.length === 1 && first.properties?.code === stem) return true;
  return (
    units.every((g) => (g.properties?.code.length ?? 0) - stem.length <= 2) &&
    units.some((g) => g.properties?.role === 'plan')
  );
}

function middle(labels: readonly LngLat[]): LngLat {
  const sum = labels.reduce<LngLat>((s, p) => [s[0] + p[0], s[1] + p[1]], [0, 0]);
  return [sum[0] / labels.length, sum[1] / labels.length];
}

/** The units as one, without the seams between them. */
function outlineOf(file: BaseFile, units: readonly Unit[]): Polygon | MultiPolygon {
  const outline = merge(file, [...units]);
  const [only] = outline.coordinates;
  return only && outline.coordinates.length === 1 ? { type: 'Polygon', coordinates: only } : outline;
}

/** The outlines of those codes that the base map holds as a whole. */
export function outlinesIn(file: BaseFile, adcodes: Iterable<string>): Map<string, UnitOutline> {
  const found = new Map<string, UnitOutline>();
  const edge = boundsOf(
    feature(file, file.objects.land).features.map(({ geometry }) => ({
      geometry: 'coordinates' in geometry ? geometry : null,
    })),
  );
  if (edge === null) return found;
  for (const adcode of adcodes) {
    const stem = stemOf(adcode);
    const units = unitsUnder(file, stem);
    const labels = units.flatMap((g) => (g.properties?.label ? [g.properties.label] : []));
    if (!areWhole(units, stem) || labels.length === 0) continue;
    const outline = outlineOf(file, units);
    if (inside(boundsOf([{ geometry: outline }]), edge)) found.set(adcode, { outline, label: middle(labels) });
  }
  return found;
}
