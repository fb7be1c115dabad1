/** The gazetteer: named places and roads, WGS84, each with how its position is known. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describeIssue } from '../src/plan/issues.ts';
import { formatProblem, type Problem } from '../src/plan/problem.ts';
import { positionFaults } from '../src/plan/rules/position.ts';
import { bilingual, type Position, position } from '../src/plan/schema.ts';

type Bilingual = v.InferOutput<typeof bilingual>;
type LngLat = [lng: number, lat: number];

export interface Place {
  id: string;
  name: Bilingual;
  point: LngLat;
  position: Position;
  /** GB/T 2260 code of the county in which it must lie. */
  within?: string;
}

export interface Road {
  /** As on the shield, e.g. “G303”. */
  id: string;
  name: Bilingual;
  line: LngLat[];
  position: Position;
}

export interface Gazetteer {
  places: Map<string, Place>;
  roads: Map<string, Road>;
  problems: Problem[];
}

/** The frame around all of China also tells latitude-first from longitude-first. */
const lngLat = v.strictTuple([
  v.pipe(v.number(), v.minValue(73), v.maxValue(136)),
  v.pipe(v.number(), v.minValue(3), v.maxValue(54)),
]);
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]+([-/][A-Za-z0-9]+)*$/));

const placeFeature = v.strictObject({
  type: v.literal('Feature'),
  id: key,
  geometry: v.strictObject({ type: v.literal('Point'), coordinates: lngLat }),
  properties: v.strictObject({
    name: bilingual,
    position,
    within: v.optional(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  }),
});

const roadFeature = v.strictObject({
  type: v.literal('Feature'),
  id: key,
  geometry: v.strictObject({
    type: v.literal('LineString'),
    coordinates: v.pipe(v.array(lngLat), v.minLength(2)),
  }),
  properties: v.strictObject({ name: bilingual, position }),
});

const collection = <T extends v.GenericSchema>(feature: T) =>
  v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(feature) });

/** The value of a JSON file, or the problem that there is none. */
export function readJson(path: string): { value: unknown } | { problem: Problem } {
  const at = { level: 'error', file: path, element: null, path: '' } as const;
  if (!existsSync(path)) {
    return { problem: { ...at, code: 'no-file', zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` } };
  }
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const zh = `文件不是合法的 JSON（${why}）；常见原因是多或少了逗号、引号、括号，或用了中文引号。`;
    const en = `The file is not valid JSON (${why}); usually a comma, quote or bracket too many or too few.`;
    return { problem: { ...at, code: 'not-json', zh, en } };
  }
}

interface Entry {
  id: string;
  position: Position;
}

/** Read the files of a folder that end in `ending` into one map; the problems go to the list. */
function gather<F, E extends Entry>(
  dir: string,
  ending: string,
  feature: v.GenericSchema<unknown, F>,
  entry: (feature: F) => E,
  problems: Problem[],
): Map<string, E> {
  const found = new Map<string, E>();
  for (const name of existsSync(dir) ? readdirSync(dir).sort() : []) {
    if (!name.endsWith(ending)) continue;
    const file = join(dir, name);
    const read = readJson(file);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const parsed = v.safeParse(collection(feature), read.value);
    if (!parsed.success) {
      problems.push(...parsed.issues.map((issue) => describeIssue(issue, file)));
      continue;
    }
    for (const [index, item] of parsed.output.features.entries()) {
      const made = entry(item);
      problems.push(...entryFaults(made, found.has(made.id), file, `features.${index}`));
      if (!found.has(made.id)) found.set(made.id, made);
    }
  }
  return found;
}

function entryFaults({ id, position }: Entry, taken: boolean, file: string, path: string): Problem[] {
  const at = { level: 'error', file, element: id } as const;
  const overstated = positionFaults(position).map(
    (fault): Problem => ({ ...at, code: 'position-overstated', path: `${path}.properties.position`, ...fault }),
  );
  if (!taken) return overstated;
  const zh = `地名库里已有 “${id}”；请另取一个键，或删去重复的一条。`;
  const en = `The gazetteer has “${id}” already; give it another key or remove the repetition.`;
  return [...overstated, { ...at, code: 'duplicate-place', path: `${path}.id`, zh, en }];
}

/** Places (*.places.geojson) and roads (*.roads.geojson) of a folder, with what is wrong with them. */
export function readGazetteer(dir: string): Gazetteer {
  const problems: Problem[] = [];
  const places = gather(
    dir,
    '.places.geojson',
    placeFeature,
    ({ id, geometry, properties: { name, position, within } }): Place => ({
      id,
      name,
      point: geometry.coordinates,
      position,
      ...(within === undefined ? {} : { within }),
    }),
    problems,
  );
  const roads = gather(
    dir,
    '.roads.geojson',
    roadFeature,
    ({ id, geometry, properties }): Road => ({ id, ...properties, line: geometry.coordinates }),
    problems,
  );
  return { places, roads, problems };
}

function orThrow(gazetteer: Gazetteer): Gazetteer {
  if (gazetteer.problems.length === 0) return gazetteer;
  throw new Error(gazetteer.problems.map((problem) => `${problem.file}\n${formatProblem(problem)}`).join('\n'));
}

/** The places of a gazetteer folder by key; throws with every problem in words. */
export function loadPlaces(dir: string): Map<string, Place> {
  return orThrow(readGazetteer(dir)).places;
}

/** The roads of a gazetteer folder by number; throws with every problem in words. */
export function loadRoads(dir: string): Map<string, Road> {
  return orThrow(readGazetteer(dir)).roads;
}
