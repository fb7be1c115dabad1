/** The gazetteer: named places and roads, WGS84, each with how its position is known. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describeIssue } from '../src/plan/issues.ts';
import type { Problem } from '../src/plan/problem.ts';
import { misplaced } from '../src/plan/rules/geometry.ts';
import { positionFaults } from '../src/plan/rules/position.ts';
import { type Bilingual, bilingual, type Position, position } from '../src/plan/schema.ts';
import { readJson } from './json.ts';

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

const lngLat = v.strictTuple([v.number(), v.number()]);
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

type Entry = Place | Road;

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

function entryFaults(entry: Entry, taken: boolean, file: string, path: string): Problem[] {
  const { id, position } = entry;
  const at = { level: 'error', file, element: id } as const;
  const faults = positionFaults(position).map(
    (fault): Problem => ({ ...at, code: 'position-overstated', path: `${path}.properties.position`, ...fault }),
  );
  const off = ('point' in entry ? [entry.point] : entry.line).find(([lng, lat]) => misplaced(lng, lat) !== null);
  if (off) {
    const zh = `“${id}” 的坐标 [${off.join(', ')}] 不在中国范围内；须是 WGS84 经纬度，先经度、后纬度，请核对。`;
    const en = `The coordinate [${off.join(', ')}] of “${id}” lies outside China; check that it is WGS84 degrees, longitude first.`;
    faults.push({ ...at, code: 'place-misplaced', path: `${path}.geometry.coordinates`, zh, en });
  }
  if (taken) {
    const zh = `地名库里已有 “${id}”；请另取一个键，或删去重复的一条。`;
    const en = `The gazetteer has “${id}” already; give it another key or remove the repetition.`;
    faults.push({ ...at, code: 'duplicate-place', path: `${path}.id`, zh, en });
  }
  return faults;
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
