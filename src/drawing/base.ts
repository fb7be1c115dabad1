/** The quiet reference map: built TopoJSON → what the style paints. */
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Point } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  Polygon,
  Topology,
  MultiPolygon as TopoMulti,
} from 'topojson-specification';
import * as v from 'valibot';
import { type Bilingual, bilingual } from '../plan/schema.ts';

export interface LandProperties {
  code: string;
  name: Bilingual;
  role: 'plan' | 'neighbour';
  label: [number, number];
}

export interface Credit {
  name: Bilingual;
  licence: string;
  date: string;
  note: Bilingual;
}

interface BaseObjects extends Record<string, GeometryObject> {
  land: GeometryCollection<LandProperties>;
  water: GeometryCollection<{ is: 'sea' | 'river' | 'lake'; name: Bilingual | null; schematic: boolean }>;
  rivers: GeometryCollection<{ name: Bilingual; rank: number; schematic: boolean }>;
  towns: GeometryCollection<{ name: Bilingual; rank: number }>;
}

export interface BaseFile extends Topology<BaseObjects> {
  credits: Credit[];
  roads: FeatureCollection<LineString, { id: string; name: Bilingual }>;
}

export interface BaseMap {
  planArea: Feature<MultiPolygon>;
  seams: Feature<MultiLineString>;
  water: FeatureCollection<Geometry>;
  rivers: FeatureCollection<Geometry>;
  roads: BaseFile['roads'];
  towns: FeatureCollection<Geometry>;
  names: FeatureCollection<Point, LandProperties>;
  credits: readonly Credit[];
}

const group = v.looseObject({ type: v.literal('GeometryCollection'), geometries: v.array(v.unknown()) });
const baseFile = v.looseObject({
  type: v.literal('Topology'),
  arcs: v.array(v.unknown()),
  objects: v.looseObject({ land: group, water: group, rivers: group, towns: group }),
  credits: v.array(v.looseObject({ name: bilingual })),
  roads: v.looseObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) }),
});

/** Throws valibot's error when the value is not a base map; its arcs are the build's own and are not walked here. */
export function parseBase(value: unknown): BaseFile {
  return v.parse(baseFile, value) as unknown as BaseFile;
}

/** Whether a unit belongs to one of the regions, by GB/T 2260 codes: 330100 holds 330114 and the city 3301. */
export function belongsTo(code: string, regions: readonly string[]): boolean {
  return regions.some((region) => code.startsWith(region.replace(/(00)+$/, '')));
}

/**
 * Only seams between two units are lines: no outer border is stroked, so none can be taken for a national boundary.
 * `regions` are those of another plan than the base map was built for: its area is theirs, and the roads of that other
 * plan are left out.
 */
export function openBase(file: BaseFile, regions: readonly string[] | null = null): BaseMap {
  const { land, water, rivers, towns } = file.objects;
  const shapes = land.geometries.filter(
    (g): g is Polygon<LandProperties> | TopoMulti<LandProperties> => g.type === 'Polygon' || g.type === 'MultiPolygon',
  );
  const inPlan = shapes.filter(({ properties: unit }) =>
    regions === null ? unit?.role === 'plan' : unit !== undefined && belongsTo(unit.code, regions),
  );
  return {
    planArea: asFeature(merge(file, inPlan)),
    seams: asFeature(mesh(file, land, (a, b) => a !== b)),
    water: feature(file, water),
    rivers: feature(file, rivers),
    towns: feature(file, towns),
    roads: regions === null ? file.roads : { type: 'FeatureCollection', features: [] },
    names: { type: 'FeatureCollection', features: shapes.flatMap((g) => (g.properties ? [nameOf(g.properties)] : [])) },
    credits: file.credits,
  };
}

const NOTHING = { type: 'FeatureCollection' as const, features: [] };

/** The ground of a plan outside every base map: nothing is known there, and nothing is drawn. */
export const PLAIN_GROUND: BaseMap = {
  planArea: asFeature({ type: 'MultiPolygon', coordinates: [] }),
  seams: asFeature({ type: 'MultiLineString', coordinates: [] }),
  water: NOTHING,
  rivers: NOTHING,
  roads: NOTHING,
  towns: NOTHING,
  names: NOTHING,
  credits: [],
};

function nameOf(properties: LandProperties): Feature<Point, LandProperties> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: properties.label }, properties };
}

function asFeature<G extends Geometry>(geometry: G): Feature<G> {
  return { type: 'Feature', geometry, properties: {} };
}
