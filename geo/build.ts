/** Builds public/geo: base maps from registry packages, plans with settled positions and derived shapes, the index. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rewind } from '@turf/rewind';
import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { derive, type Ground } from '../src/drawing/derive/derive.ts';
import { boundsOf } from '../src/drawing/frame.ts';
import type { PlanFile } from '../src/plan/schema.ts';
import { type Base, buildBase } from './base/build.ts';
import { BASE_SPECS, type BaseSpec } from './base/specs.ts';
import { checkFiles, planFilesIn, report } from './check/files.ts';
import { planJsonSchema } from './check/json-schema.ts';
import { loadPlaces, loadRoads, type Road } from './places.ts';
import { loadPlan } from './plans.ts';

const landProperties = v.object({ code: v.string(), label: v.tuple([v.number(), v.number()]) });

const HERE = import.meta.dirname;
const OUT = join(HERE, '..', 'public', 'geo');
const FRESH = join(HERE, '..', 'public', '.geo-new');
/** The order in which readers meet the plans. */
const ORDER = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'];

async function main(): Promise<void> {
  const started = performance.now();
  await rm(FRESH, { recursive: true, force: true });
  await mkdir(join(FRESH, 'plans'), { recursive: true });
  await mkdir(join(FRESH, 'base'), { recursive: true });
  refuseBadPlans();
  const places = await loadPlaces(join(HERE, 'places'));
  const roads = await loadRoads(join(HERE, 'places'));
  const entries: object[] = [];
  for (const id of await planIds()) {
    const file = await loadPlan(join(HERE, 'plans', `${id}.plan.geojson`));
    const base = await buildBase(specOf(id));
    const built = settle(file, { places, roads, outlines: outlinesOf(base) });
    await write(`plans/${id}.plan.geojson`, built);
    await write(`base/${id}.topo.json`, { ...base.topology, roads: roadsOf(built, roads) });
    entries.push(indexEntry(built, base));
    console.log(`${id}: ${built.features.length} elements`);
  }
  await write('index.json', { schema: 'layout-atlas/index@1', plans: entries });
  await write('plan.schema.json', planJsonSchema());
  await rm(OUT, { recursive: true, force: true });
  await rename(FRESH, OUT);
  console.log(`public/geo built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** What `npm run plan -- check` calls an error would be a lie on the map. */
function refuseBadPlans(): void {
  const files = planFilesIn(join(HERE, 'plans'));
  const { text, errors } = report(
    checkFiles(files, { places: join(HERE, 'places'), sources: null, counties: false }),
    files.length,
  );
  if (errors > 0) throw new Error(text);
}

async function planIds(): Promise<string[]> {
  const files = await readdir(join(HERE, 'plans'));
  const ids = files.filter((f) => f.endsWith('.plan.geojson')).map((f) => f.replace('.plan.geojson', ''));
  const rank = (id: string) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return ids.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

function specOf(id: string): BaseSpec {
  const spec = BASE_SPECS.find((s) => s.id === id);
  if (!spec) throw new Error(`geo/base/specs.ts has no base map for the plan "${id}"`);
  return spec;
}

/** The outlines of the plan's units, each with the inner point at which the base map would name it. */
function outlinesOf({ topology, units }: Base): Ground['outlines'] {
  const land = topology.objects.land;
  const labels = new Map(land?.type === 'GeometryCollection' ? land.geometries.flatMap(labelOf) : []);
  return new Map(
    [...units].map(([code, outline]) => {
      const label = labels.get(code);
      if (!label) throw new Error(`the base map does not name the unit ${code}`);
      return [code, { outline, label }];
    }),
  );
}

function labelOf({ properties }: { properties?: unknown }): [string, [number, number]][] {
  const { success, output } = v.safeParse(landProperties, properties);
  return success ? [[output.code, output.label]] : [];
}

function settle(file: PlanFile, ground: Ground): PlanFile {
  const features = derive(file.features, ground).map((e) => ({
    ...e,
    geometry: e.geometry && rightHanded(rounded(e.geometry)),
  }));
  return { ...file, features: features as PlanFile['features'] };
}

/** RFC 7946: outer rings counter-clockwise, holes clockwise. */
function rightHanded(geometry: Geometry): Geometry {
  const wound = rewind(geometry);
  return 'coordinates' in wound ? wound : geometry;
}

/** Five decimals are about a metre: finer than any position here is known. */
function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'number' ? Math.round(v * 1e5) / 1e5 : v)));
}

/** The roads that axes of the plan follow. */
function roadsOf(plan: PlanFile, roads: ReadonlyMap<string, Road>): object {
  const used = new Set(plan.features.flatMap((f) => f.properties.along ?? []));
  const features = [...roads.values()]
    .filter((road) => used.has(road.id))
    .map(({ id, name, line }) => ({
      type: 'Feature',
      properties: { id, name },
      geometry: { type: 'LineString', coordinates: rounded(line) },
    }));
  return { type: 'FeatureCollection', features };
}

function indexEntry({ plan, features }: PlanFile, { topology, units }: Base): object {
  const { id, title, shortTitle, status, period, sentence, regions } = plan;
  return {
    id,
    title,
    shortTitle,
    status,
    period,
    sentence: sentence && { text: sentence.text, en: sentence.en },
    region: regions[0]?.name,
    bbox: boundsOf([...features, ...[...units.values()].map((geometry) => ({ geometry }))]),
    elements: features.length,
    plan: `plans/${id}.plan.geojson`,
    base: `base/${id}.topo.json`,
    credits: topology.credits,
  };
}

async function write(name: string, value: object): Promise<void> {
  await writeFile(join(FRESH, name), `${JSON.stringify(value)}\n`);
}

await main();
