/** One base map: land, water, rivers and towns of a plan's surroundings on shared arcs. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import { Refusal } from '../refusal.ts';
import { CUTS } from './changes.ts';
import { countyOutlines, countySeats } from './counties.ts';
import { type Credit, creditsOf } from './credits.ts';
import { isObject } from './guards.ts';
import { isles } from './isles.ts';
import { landTopology } from './land.ts';
import { nameOf } from './names.ts';
import { openSea, regionalSea } from './sea.ts';
import { type BaseSpec, type Bbox, ringMeets, withOpenSea } from './specs.ts';
import { shape, type Topo } from './tools.ts';
import { townsOf } from './towns.ts';
import { waters } from './water.ts';

export type BaseTopology = Topo & { credits: Credit[] };

export interface Base {
  topology: BaseTopology;
  /** GB/T 2260 code → outline (WGS84) of the plan units: six digits for counties, four for cities. */
  units: ReadonlyMap<string, Polygon | MultiPolygon>;
}

const collection = <G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});

function groupOf(topology: Topo, name: string): GeometryCollection {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`the topology has no ${name}`);
  return object;
}

/** What may be absent: inland there is no sea, and our rivers and towns are those around the plans so far. */
function perhaps(topology: Topo, name: string): GeometryCollection {
  const object = topology.objects[name];
  return object?.type === 'GeometryCollection' ? object : { type: 'GeometryCollection', geometries: [] };
}

const table = (geometry: GeometryObject): Record<string, unknown> =>
  isObject(geometry.properties) ? geometry.properties : {};
const codeOf = (geometry: GeometryObject): string => String(table(geometry).code ?? '');

/** Grid of an eighth of the detail: finer would only cost bytes. */
function quantization([w, s, e, n]: Bbox, interval: number): number {
  const metres = Math.max((e - w) * 111_320 * Math.cos((((s + n) / 2) * Math.PI) / 180), (n - s) * 110_600);
  return Math.round(metres / (interval / 8));
}

/** The sea is what no land covers, as far as it hangs together with the sea of the coastline data. */
const SEA: readonly string[] = [
  '-erase target=sea isles',
  '-erase target=land sea',
  '-erase target=ocean land',
  '-explode target=ocean',
  '-join target=ocean sea fields=sea',
  '-filter target=ocean "sea == 1"',
  // Beyond the drawn land the sea of the coastline data goes on as it is.
  '-merge-layers target=ocean,far force name=ocean',
  '-dissolve target=ocean',
  `-each target=ocean 'is = "sea", schematic = false'`,
  '-erase target=areas ocean',
];

function commands(spec: BaseSpec, files: readonly string[], sea: boolean): string[] {
  const box = spec.bbox.join(',');
  const metres = spec.interval;
  return [
    `-i ${files.join(' ')} combine-files`,
    '-drop target=counties',
    // Smoothing may have crossed lines that nearly touch; clipping drops what crosses itself.
    '-clean target=land sliver-control=0',
    `-clip target=land,areas,lines${sea ? ',sea,isles' : ''} bbox=${box}`,
    ...(sea ? SEA : []),
    '-dissolve target=areas is,zh copy-fields=en,schematic',
    `-merge-layers target=areas${sea ? ',ocean' : ''} force name=water`,
    '-rename-layers target=lines rivers',
    `-simplify target=land,water,rivers weighted keep-shapes interval=${metres}`,
    `-filter-islands target=land,water min-area=${(metres * metres * 16) / 1e6}km2`,
    '-points target=land inner + name=labels',
    `-o out.json target=land,water,rivers,towns,labels format=topojson quantization=${quantization(sea ? withOpenSea(spec.bbox) : spec.bbox, metres)} fix-geometry`,
  ];
}

function landed(spec: BaseSpec, topology: Topo): GeometryCollection {
  const labels = feature(topology, groupOf(topology, 'labels'));
  const at = new Map(
    labels.features.map(({ properties, geometry }) => [
      isObject(properties) ? String(properties.code) : '',
      geometry.type === 'Point' ? geometry.coordinates.map((x) => Math.round(x * 1e4) / 1e4) : null,
    ]),
  );
  const land = groupOf(topology, 'land');
  return {
    ...land,
    geometries: land.geometries.map((geometry) => {
      const code = codeOf(geometry);
      const role = spec.planUnits.includes(code) ? 'plan' : 'neighbour';
      return { ...geometry, properties: { code, name: nameOf(code, spec.names), role, label: at.get(code) ?? null } };
    }),
  };
}

/** mapshaper's flat rows → the properties the app reads. */
function named(object: GeometryCollection, keep: readonly string[]): GeometryCollection {
  return {
    ...object,
    geometries: object.geometries.map((geometry) => {
      const row = table(geometry);
      const name = row.zh ? { zh: row.zh, en: row.en } : null;
      return { ...geometry, properties: { name, ...Object.fromEntries(keep.map((key) => [key, row[key]])) } };
    }),
  };
}

function unitsOf(spec: BaseSpec, topology: Topo, land: GeometryCollection): Base['units'] {
  const units = new Map<string, Polygon | MultiPolygon>();
  for (const { properties, geometry } of feature(topology, land).features) {
    const code = isObject(properties) ? String(properties.code) : '';
    if (!spec.planUnits.includes(code)) continue;
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') units.set(code, geometry);
  }
  const missing = spec.planUnits.filter((code) => !units.has(code));
  if (missing.length > 0) {
    const codes = missing.join('、');
    throw new Refusal(
      `底图 “${spec.id}” 的区划 ${codes} 没有轮廓；请核对代码，或在 geo/base/own 放入自有轮廓。`,
      `The base map “${spec.id}” has no outline for ${codes}; check the codes, or put your own outlines into geo/base/own.`,
    );
  }
  return units;
}

const townPoints = (spec: BaseSpec): Feature<Point>[] =>
  townsOf(spec, countySeats()).map(({ name, rank, at }) => ({
    type: 'Feature',
    properties: { ...name, rank },
    geometry: { type: 'Point', coordinates: [...at] },
  }));

function frame({ bbox: [w, s, e, n] }: BaseSpec): Feature<Polygon> {
  const ring = [
    [w, s],
    [w, n],
    [e, n],
    [e, s],
    [w, s],
  ];
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** Builds one base map from the packages (a few seconds). */
export async function buildBase(spec: BaseSpec): Promise<Base> {
  const outlines = countyOutlines(spec.bbox);
  const land = await landTopology(outlines, spec.level);
  const sea = await regionalSea(spec.bbox);
  const coastal = sea.geometry.coordinates.some(([outer = []]) => ringMeets(outer, spec.bbox));
  const { lines, areas } = waters(land, spec.interval);
  const files = {
    'base.json': land,
    'lines.json': collection<Geometry>(lines),
    'areas.json': collection<Geometry>(areas),
    'towns.json': collection(townPoints(spec)),
    ...(coastal
      ? {
          'sea.json': { ...sea, properties: { sea: 1 } },
          'isles.json': isles(land, groupOf(land, 'land')),
          'ocean.json': frame(spec),
          'far.json': await openSea(spec.bbox),
        }
      : {}),
  };
  const made = await shape(commands(spec, Object.keys(files), coastal), files);
  const objects = {
    land: landed(spec, made),
    water: named(perhaps(made, 'water'), ['is', 'schematic']),
    rivers: named(perhaps(made, 'rivers'), ['rank', 'schematic']),
    towns: named(perhaps(made, 'towns'), ['rank']),
  };
  const own = outlines.some((outline) => outline.properties.own);
  const drawn = [...objects.rivers.geometries, ...objects.water.geometries.filter((one) => table(one).is !== 'sea')];
  const hand = drawn.length > 0 || outlines.some(({ properties }) => CUTS.some(({ from }) => from === properties.old));
  const topology = { ...made, objects, credits: creditsOf({ sea: coastal, own, hand }) };
  return { topology, units: unitsOf(spec, made, objects.land) };
}
