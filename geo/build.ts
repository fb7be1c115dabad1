/** Builds public/geo: base maps from registry packages, plans with settled positions and derived shapes, the index. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rewind } from '@turf/rewind';
import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { derive, type Ground } from '../src/drawing/derive/derive.ts';
import { boundsOf } from '../src/drawing/frame.ts';
import { toFile } from '../src/plan/model.ts';
import { notesOf, withoutNotes } from '../src/plan/presentation.ts';
import { type PlanFile, planFile } from '../src/plan/schema.ts';
import { type Base, buildBase } from './base/build.ts';
import { BASE_SPECS, type BaseSpec } from './base/specs.ts';
import { checkFiles, planFilesIn, report } from './check/files.ts';
import { planJsonSchema } from './check/json-schema.ts';
import { type Road, readGazetteer } from './places.ts';
import { orRefuse, Refusal } from './refusal.ts';

const landProperties = v.object({ code: v.string(), label: v.tuple([v.number(), v.number()]) });

const HERE = import.meta.dirname;
const PLACES = join(HERE, 'places');
const OUT = join(HERE, '..', 'public', 'geo');
const FRESH = join(HERE, '..', 'public', '.geo-new');
/** The order in which readers meet the plans. */
const ORDER = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'];

async function main(): Promise<void> {
  const started = performance.now();
  const files = checkedPlans();
  try {
    await buildAll(files);
    await rm(OUT, { recursive: true, force: true });
    await rename(FRESH, OUT);
  } finally {
    // What a failed build leaves would be shipped with the app.
    await rm(FRESH, { recursive: true, force: true });
  }
  console.log(`public/geo built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function buildAll(files: readonly PlanFile[]): Promise<void> {
  await rm(FRESH, { recursive: true, force: true });
  await mkdir(join(FRESH, 'plans'), { recursive: true });
  await mkdir(join(FRESH, 'base'), { recursive: true });
  const { places, roads } = readGazetteer(PLACES);
  const entries: object[] = [];
  for (const file of files) {
    const { id } = file.plan;
    const base = await buildBase(specOf(id));
    const built = settle(file, { places, roads, outlines: outlinesOf(base) });
    const told = built.plan.presentation ?? [];
    // What only the speaker may read lies apart: the screen of the audience never fetches it.
    await write(`plans/${id}.notes.json`, notesOf(told));
    await write(`plans/${id}.plan.geojson`, quiet(built));
    await write(`base/${id}.topo.json`, { ...base.topology, roads: roadsOf(built, roads) });
    entries.push(indexEntry(built, base));
    console.log(`${id}: ${built.features.length} elements`);
  }
  await write('index.json', { schema: 'layout-atlas/index@1', plans: entries });
  await write('plan.schema.json', planJsonSchema());
}

/** The plans in the order of the atlas. What `npm run plan -- check` calls an error would be a lie on the map. */
function checkedPlans(): PlanFile[] {
  const files = planFilesIn(join(HERE, 'plans'));
  const checked = checkFiles(files, { places: PLACES, sources: null, counties: false });
  const { text, errors } = report(checked, files.length);
  if (errors > 0)
    throw new Refusal('规划文件有错误，未生成地图。', `The plans have errors; nothing was built.\n${text}`);
  const plans = checked.flatMap(({ plan }) => (plan === null ? [] : [toFile(plan)]));
  const rank = (id: string) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return plans.sort(({ plan: a }, { plan: b }) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id));
}

function specOf(id: string): BaseSpec {
  const spec = BASE_SPECS.find((s) => s.id === id);
  if (spec) return spec;
  throw new Refusal(
    `规划 “${id}” 没有底图；请在 geo/base/specs.ts 的 BASE_SPECS 里加一项。`,
    `The plan “${id}” has no base map; add an entry to BASE_SPECS in geo/base/specs.ts.`,
  );
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

/** The plan as the audience's screen fetches it. */
function quiet({ plan, ...file }: PlanFile): PlanFile {
  const { presentation } = plan;
  return { ...file, plan: presentation ? { ...plan, presentation: withoutNotes(presentation) } : plan };
}

/** The plan as the app reads it; held against the schema, since the app would refuse it there. */
function settle(file: PlanFile, ground: Ground): PlanFile {
  const features = derive(file.features, ground).map((element) => ({
    ...element,
    geometry: element.geometry && rightHanded(rounded(element.geometry)),
  }));
  return v.parse(planFile, { ...file, features });
}

/** RFC 7946: outer rings counter-clockwise, holes clockwise. A link keeps its direction, from its inner end outward. */
function rightHanded(geometry: Geometry): unknown {
  return geometry.type === 'MultiLineString' ? geometry : rewind(geometry);
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
    bbox: boundsOf([
      ...features.filter((f) => f.properties.kind !== 'link'),
      ...[...units.values()].map((geometry) => ({ geometry })),
    ]),
    elements: features.length,
    plan: `plans/${id}.plan.geojson`,
    base: `base/${id}.topo.json`,
    credits: topology.credits,
  };
}

async function write(name: string, value: object): Promise<void> {
  await writeFile(join(FRESH, name), `${JSON.stringify(value)}\n`);
}

await orRefuse(main);
