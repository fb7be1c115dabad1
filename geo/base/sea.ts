/** The sea of a region, from @geo-maps/earth-seas-10m (© OpenStreetMap contributors, ODbL, 2017). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import * as v from 'valibot';
import { packageFolder } from './packages.ts';
import { BASE_SPECS, type Bbox, ringMeets, withOpenSea } from './specs.ts';
import { shape } from './tools.ts';

/** A million coordinates: rings are known to be lists, their numbers are left to mapshaper. */
const ring = v.custom<Position[]>(Array.isArray);
const world = v.object({
  geometries: v.array(v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) })),
});

function union(boxes: readonly Bbox[]): Bbox {
  const of = (k: 0 | 1 | 2 | 3, pick: (...n: number[]) => number): number => pick(...boxes.map((box) => box[k]));
  return [of(0, Math.min), of(1, Math.min), of(2, Math.max), of(3, Math.max)];
}

function worldSea(): Position[][][] {
  const file = join(packageFolder('@geo-maps/earth-seas-10m'), 'map.geo.json');
  return v.parse(world, JSON.parse(readFileSync(file, 'utf8'))).geometries.flatMap((sea) => sea.coordinates);
}

/** What all hand-written specs need. */
const COMMON = union(BASE_SPECS.map((spec) => withOpenSea(spec.bbox)));

const covers = ([w, s, e, n]: Bbox, [a, b, c, d]: Bbox): boolean => w <= a && s <= b && e >= c && n >= d;

async function read(box: Bbox): Promise<Feature<MultiPolygon>> {
  // The file takes a second to read.
  const near = worldSea()
    .filter(([outer = []]) => ringMeets(outer, box))
    .map(([outer = [], ...islands]) => [outer, ...islands.filter((ring) => ringMeets(ring, box))]);
  return cutOut({ type: 'MultiPolygon', coordinates: near }, [`-clip bbox=${box.join(',')}`]);
}

/** What is left of a sea after mapshaper's commands. */
async function cutOut(from: MultiPolygon, commands: readonly string[]): Promise<Feature<MultiPolygon>> {
  const run = ['-i sea.json', ...commands, '-o out.json format=topojson no-quantization'];
  const topology = await shape(run, { 'sea.json': from });
  const [object] = Object.values(topology.objects);
  if (!object) return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [] } };
  const cut = feature(topology, object);
  const features = cut.type === 'FeatureCollection' ? cut.features : [cut];
  const coordinates = features.flatMap(({ geometry }) =>
    geometry?.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : [],
  );
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

const known = new Map<string, Promise<Feature<MultiPolygon>>>();

/** The sea around the box of a base map, WGS84; read once a process for the boxes that lie together. */
export function regionalSea(bbox: Bbox): Promise<Feature<MultiPolygon>> {
  const wanted = withOpenSea(bbox);
  const box = covers(COMMON, wanted) ? COMMON : wanted;
  const sea = known.get(box.join()) ?? read(box);
  known.set(box.join(), sea);
  return sea;
}

/** The sea beyond the drawn land of `bbox`; coarse, since it is only met at the edge of a view. */
export async function openSea(bbox: Bbox): Promise<Feature<MultiPolygon>> {
  const { geometry } = await regionalSea(bbox);
  return cutOut(geometry, [
    `-clip bbox=${withOpenSea(bbox).join(',')}`,
    `-erase bbox=${bbox.join(',')}`,
    '-simplify interval=1500',
    '-filter-islands min-area=40km2',
  ]);
}
