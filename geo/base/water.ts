/** Rivers and lakes as features: lines, and areas of a typical width. */
import buffer from '@turf/buffer';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import type { Bilingual } from '../../src/plan/schema.ts';
import { isObject } from './guards.ts';
import { HAND_LAKES, HAND_RIVERS } from './hand.ts';
import { coarsen, rounded, stretches } from './lines.ts';
import { BOUNDARY_RIVERS, type BoundaryRiver } from './rivers.ts';
import type { Topo } from './tools.ts';

/** Flat, as mapshaper likes its tables. */
export interface WaterProps {
  is: 'sea' | 'river' | 'lake';
  zh: string;
  en: string;
  rank: 1 | 2;
  schematic: boolean;
}
type Line = Feature<LineString | MultiLineString, WaterProps>;
type Area = Feature<Polygon | MultiPolygon, WaterProps>;

const oldCode = (geometry: GeometryObject): string =>
  isObject(geometry.properties) && typeof geometry.properties.old === 'string' ? geometry.properties.old : '';

function runsBetween(river: BoundaryRiver): (a: GeometryObject, b: GeometryObject) => boolean {
  const [one, other] = [new Set(river.one), new Set(river.other ?? [])];
  return (a, b) => {
    const [x, y] = [oldCode(a), oldCode(b)];
    if (!river.other) return a === b && one.has(x);
    return (one.has(x) && other.has(y)) || (one.has(y) && other.has(x));
  };
}

function band(lines: readonly Position[][], half: number): Polygon | MultiPolygon | null {
  const coordinates = lines.map((line) => rounded(coarsen(line, (2 * half) / 111), 2));
  return buffer({ type: 'MultiLineString', coordinates }, half, { units: 'kilometers', steps: 4 })?.geometry ?? null;
}

const props = (name: Bilingual, rank: 1 | 2, is: WaterProps['is'], schematic: boolean): WaterProps => ({
  is,
  ...name,
  rank,
  schematic,
});

const areas = (geometry: Polygon | MultiPolygon | null, properties: WaterProps): Area[] =>
  geometry ? [{ type: 'Feature', properties, geometry }] : [];

function lake(shape: (typeof HAND_LAKES)[number]['shape']): Polygon | MultiPolygon | null {
  if (!('centre' in shape)) return { type: 'Polygon', coordinates: [rounded(shape)] };
  const [x, y] = shape.centre;
  return (
    buffer({ type: 'Point', coordinates: [x, y] }, shape.radius, { units: 'kilometers', steps: 6 })?.geometry ?? null
  );
}

/** Midlines of the rivers that the outlines follow. */
function midlines(topology: Topo, counties: GeometryCollection): [BoundaryRiver, Position[][]][] {
  return BOUNDARY_RIVERS.map((river) => {
    const lines = mesh(topology, counties, runsBetween(river)).coordinates;
    const { within } = river;
    return [river, within ? lines.flatMap((line) => stretches(line, within)) : lines];
  });
}

interface River {
  name: Bilingual;
  rank: 1 | 2;
  half: number | undefined;
  lines: Position[][];
  hand: boolean;
}

function riversOf(topology: Topo): River[] {
  const counties = topology.objects.counties;
  const derived = counties?.type === 'GeometryCollection' ? midlines(topology, counties) : [];
  return [
    ...derived.map(([{ name, rank, half }, lines]) => ({ name, rank, half, lines, hand: false })),
    ...HAND_RIVERS.map(({ name, rank, half, line }) => ({ name, rank, half, lines: [rounded(line)], hand: true })),
  ].filter(({ lines }) => lines.length > 0);
}

/**
 * The waters of a land topology (object `counties`), not yet clipped. A river is an area where its width outlives
 * simplification to `interval` metres. Widths are typical ones, so every band is schematic.
 */
export function waters(topology: Topo, interval: number): { lines: Line[]; areas: Area[] } {
  const lines: Line[] = [];
  const bands: Area[] = [];
  for (const { name, rank, half = 0, lines: coordinates, hand } of riversOf(topology)) {
    if (half * 1000 >= 1.5 * interval) {
      bands.push(...areas(band(coordinates, half), props(name, rank, 'river', true)));
    } else {
      const geometry: MultiLineString = { type: 'MultiLineString', coordinates };
      lines.push({ type: 'Feature', properties: props(name, rank, 'river', hand), geometry });
    }
  }
  const lakes = HAND_LAKES.flatMap(({ name, shape }) => areas(lake(shape), props(name, 1, 'lake', true)));
  return { lines, areas: [...bands, ...lakes] };
}
