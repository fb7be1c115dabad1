/** Builds the data of the app: base maps from registry packages, plans with settled positions and derived shapes, the index. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rewind } from '@turf/rewind';
import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { derive, type Ground } from '../src/drawing/derive/derive.ts';
import { boundsOf } from '../src/drawing/frame.ts';
import { toFile, toPlan } from '../src/plan/model.ts';
import { notesOf, withoutNotes } from '../src/plan/presentation.ts';
import { isExempt } from '../src/plan/publish.ts';
import { type PlanFile, planFile } from '../src/plan/schema.ts';
import { type Base, buildBase } from './base/build.ts';
import { specOf } from './base/spec.ts';
import { catalogFiles, type Listed } from './catalog.ts';
import { checkFiles, planFilesIn, report } from './check/files.ts';
import { planJsonSchema } from './check/json-schema.ts';
import { split } from './crowd/split.ts';
import { type Gazetteer, type Place, type Road, readGazetteer } from './places.ts';
import { Refusal } from './refusal.ts';
import { type Shipped, shipSources, sourcesSetting } from './ship-sources.ts';

const landProperties = v.object({ code: v.string(), label: v.tuple([v.number(), v.number()]) });

/** The order in which readers meet the plans; others follow by id. */
const ORDER = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'];

/** Folders of the plan files, of the gazetteer, and of what is built (replaced as a whole). */
export interface Folders {
  plans: string;
  places: string;
  out: string;
}

/** Builds everything beside `out` first, so that a failed build leaves the last one as it was. */
export async function buildAtlas({ plans, places, out }: Folders): Promise<void> {
  const files = checkedPlans(plans, places);
  const fresh = join(dirname(out), '.geo-new');
  try {
    await rm(fresh, { recursive: true, force: true });
    await buildAll(files, readGazetteer(places), fresh);
    await rm(out, { recursive: true, force: true });
    await rename(fresh, out);
  } finally {
    // What a failed build leaves would be shipped with the app.
    await rm(fresh, { recursive: true, force: true });
  }
}

async function buildAll(files: readonly PlanFile[], { places, roads }: Gazetteer, dir: string): Promise<void> {
  await mkdir(join(dir, 'plans'), { recursive: true });
  await mkdir(join(dir, 'base'), { recursive: true });
  const write = (name: string, value: object) => writeFile(join(dir, name), `${JSON.stringify(value)}\n`);
  const put = async (name: string, value: object): Promise<void> => {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await (value instanceof Uint8Array ? writeFile(join(dir, name), value) : write(name, value));
  };
  const sources = sourcesSetting(process.env.ATLAS_SOURCES);
  const entries: Listed[] = [];
  for (const file of files) {
    const { id } = file.plan;
    // What claims to need no map approval is drawn without the boundaries that would need one.
    const spec = isExempt(file.plan) ? null : specOf(file.plan);
    const base = spec && (await buildBase(spec));
    const built = settle(file, { places, roads, outlines: base ? outlinesOf(base) : new Map() });
    // What only the speaker may read lies apart: the screen of the audience never fetches it.
    await write(`plans/${id}.notes.json`, notesOf(built.plan.presentation ?? []));
    const large = split(built);
    await write(`plans/${id}.plan.geojson`, quiet(large?.file ?? built));
    for (const [name, value] of large?.beside ?? []) await put(name, value);
    if (base) await write(`base/${id}.topo.json`, { ...base.topology, roads: roadsOf(built, roads) });
    const shipped = sources === null ? [] : shipSources(toPlan(file), sources, dir);
    entries.push({ ...indexEntry(built, base, shipped), ...(large && { crowd: large.crowd }) });
    console.log(`${id}: ${built.features.length} elements${base ? '' : ' · 没有底图 no base map'}`);
  }
  for (const [name, value] of catalogFiles(entries)) await put(name, value);
  await write('plan.schema.json', planJsonSchema());
  await write('gazetteer.json', gazetteerFile(places, roads));
}

/** The plan as the audience's screen fetches it. */
function quiet({ plan, ...file }: PlanFile): PlanFile {
  const { presentation } = plan;
  return { ...file, plan: presentation ? { ...plan, presentation: withoutNotes(presentation) } : plan };
}

/** The gazetteer for plans that are opened in the app: fetched only when one of them names a place or a road. */
function gazetteerFile(places: ReadonlyMap<string, Place>, roads: ReadonlyMap<string, Road>): object {
  const placed = [...places].map(([id, { name, point, position }]) => [id, { name, point, position }]);
  const led = [...roads].map(([id, { name, line }]) => [id, { name, line: rounded(line) }]);
  return { places: Object.fromEntries(placed), roads: Object.fromEntries(led) };
}

/** The plans in the order of the atlas. What `npm run plan -- check` calls an error would be a lie on the map. */
function checkedPlans(folder: string, places: string): PlanFile[] {
  const files = planFilesIn(folder);
  const checked = checkFiles(files, { places, sources: null, counties: true });
  const { text, errors } = report(checked, files.length);
  if (errors > 0)
    throw new Refusal('规划文件有错误，未生成地图。', `The plans have errors; nothing was built.\n${text}`);
  const plans = checked.flatMap(({ plan }) => (plan === null ? [] : [toFile(plan)]));
  const rank = (id: string) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  // What lies in one region stands together, so that who looks for it fetches few files.
  const place = ({ id, regions }: PlanFile['plan']) => [regions[0]?.code ?? '', id].join(' ');
  return plans.sort(({ plan: a }, { plan: b }) => rank(a.id) - rank(b.id) || (place(a) < place(b) ? -1 : 1));
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

/** The first view of a plan that has neither a placed element nor a base map. */
const SOMEWHERE = [104, 28, 116, 36];

function indexEntry({ plan, features }: PlanFile, base: Base | null, sources: readonly Shipped[]): Listed {
  const { id, title, shortTitle, status, period, sentence, regions } = plan;
  const box = boundsOf([
    ...features.filter((f) => f.properties.kind !== 'link'),
    ...[...(base?.units.values() ?? [])].map((geometry) => ({ geometry })),
  ]);
  return {
    id,
    title,
    shortTitle,
    status,
    period,
    sentence: sentence && { text: sentence.text, en: sentence.en },
    region: regions[0]?.name ?? shortTitle,
    bbox: box ?? SOMEWHERE,
    elements: features.length,
    plan: `plans/${id}.plan.geojson`,
    base: base && `base/${id}.topo.json`,
    credits: base?.topology.credits ?? [],
    ...(sources.length > 0 && { sources }),
  };
}
