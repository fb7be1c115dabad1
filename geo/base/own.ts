/** A host's own county outlines (WGS84 or CGCS2000), in place of the package's. */
import { existsSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { isClosed, misplaced } from '../../src/plan/rules/geometry.ts';
import { readJson } from '../json.ts';
import { Refusal } from '../refusal.ts';

export interface OwnOutline {
  /** GB/T 2260 code of today, six digits. */
  adcode: string;
  geometry: Polygon | MultiPolygon;
}

const rings = v.array(v.array(v.pipe(v.array(v.number()), v.minLength(2))));
const properties = v.object({
  adcode: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{6}$/)),
});
const geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: rings }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(rings) }),
]);
const collection = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) });
const feature = v.object({ properties: v.unknown(), geometry: v.unknown() });

function ringFault(ring: readonly (readonly number[])[]): [zh: string, en: string] | null {
  if (!isClosed(ring))
    return ['多边形没有闭合，最后一点须与第一点相同', 'a ring is not closed: it must end where it begins'];
  const off = ring.map(([lng = Number.NaN, lat = Number.NaN]) => misplaced(lng, lat)).find((fault) => fault !== null);
  if (off === 'swapped')
    return ['坐标把纬度写在了前面，应先经度、后纬度', 'latitude stands first: write longitude, then latitude'];
  if (off === 'outside') {
    return [
      '坐标不在中国范围内，须是 WGS84 或 CGCS2000 的经纬度（度）',
      'a coordinate lies outside China: use degrees of WGS84 or CGCS2000',
    ];
  }
  return null;
}

function readFeature(raw: unknown, refuse: (zh: string, en: string) => Refusal): OwnOutline {
  const own = v.safeParse(feature, raw);
  const named = v.safeParse(properties, own.success ? own.output.properties : null);
  if (!named.success) throw refuse('properties.adcode 须是六位区划代码', 'properties.adcode must be a six-digit code');
  const shaped = v.safeParse(geometry, own.success ? own.output.geometry : null);
  if (!shaped.success)
    throw refuse('geometry 须是 Polygon 或 MultiPolygon', 'geometry must be a Polygon or MultiPolygon');
  const { output } = shaped;
  const all = output.type === 'Polygon' ? output.coordinates : output.coordinates.flat();
  for (const ring of all) {
    const fault = ringFault(ring);
    if (fault) throw refuse(...fault);
  }
  return { adcode: named.output.adcode, geometry: output };
}

/** The outlines of a host's file, none where there is no file; refuses a bad one, naming the feature and the mend. */
export function ownOutlines(file: string): OwnOutline[] {
  if (!existsSync(file)) return [];
  const read = readJson(file);
  if ('problem' in read) throw new Refusal(`${file}：${read.problem.zh}`, `${file}: ${read.problem.en}`);
  const parsed = v.safeParse(collection, read.value);
  if (!parsed.success) {
    throw new Refusal(`${file}：须是 GeoJSON FeatureCollection。`, `${file}: must be a GeoJSON FeatureCollection.`);
  }
  return parsed.output.features.map((raw, i) =>
    readFeature(
      raw,
      (zh, en) => new Refusal(`${file} 第 ${i + 1} 个要素：${zh}。`, `${file}, feature ${i + 1}: ${en}.`),
    ),
  );
}
