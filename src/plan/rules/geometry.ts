/** Coordinates: longitude first, in degrees, in China, rings closed. */
import type { Plan } from '../model.ts';
import type { Found, Rule } from '../problem.ts';
import type { PlanElement } from '../schema.ts';

type Line = readonly (readonly number[])[];

/** Degrees; a frame around all of China. */
const FRAME = { west: 73, south: 3, east: 136, north: 54 } as const;

const inFrame = (lng: number, lat: number): boolean =>
  lng >= FRAME.west && lng <= FRAME.east && lat >= FRAME.south && lat <= FRAME.north;

/** What is wrong with a place in degrees, longitude first; null where nothing is. */
export function misplaced(lng: number, lat: number): 'swapped' | 'outside' | null {
  if (inFrame(lng, lat)) return null;
  return inFrame(lat, lng) ? 'swapped' : 'outside';
}

/** All lines of a geometry; a ring is closed. */
function linesOf(geometry: NonNullable<PlanElement['geometry']>): { line: Line; is: 'points' | 'line' | 'ring' }[] {
  switch (geometry.type) {
    case 'Point':
      return [{ line: [geometry.coordinates], is: 'points' }];
    case 'MultiPoint':
      return [{ line: geometry.coordinates, is: 'points' }];
    case 'LineString':
      return [{ line: geometry.coordinates, is: 'line' }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ line, is: 'line' }));
    case 'Polygon':
      return geometry.coordinates.map((line) => ({ line, is: 'ring' }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((line) => ({ line, is: 'ring' }));
  }
}

type Sentence = (id: string, at: string) => { zh: string; en: string };

/** The first coordinate of each element at fault (a polygon in metres has hundreds). */
function firstAt(fault: ReturnType<typeof misplaced>, say: Sentence) {
  return ({ elements }: Plan): Found[] =>
    elements.flatMap(({ id, geometry }, index) => {
      if (geometry === null) return [];
      const points = linesOf(geometry).flatMap(({ line }) => line);
      const bad = points.find(([lng = Number.NaN, lat = Number.NaN]) => misplaced(lng, lat) === fault);
      if (bad === undefined) return [];
      return [{ element: id, path: `features.${index}.geometry`, ...say(id, `[${bad.slice(0, 2).join(', ')}]`) }];
    });
}

const swapped = firstAt('swapped', (id, at) => ({
  zh: `“${id}” 的坐标 ${at} 像是纬度写在了前面；GeoJSON 先经度、后纬度，请对调。`,
  en: `The coordinate ${at} of “${id}” looks like latitude first; GeoJSON has longitude first. Swap the two.`,
}));

const outside = firstAt('outside', (id, at) => ({
  zh: `“${id}” 的坐标 ${at} 不在中国范围内；坐标须是 WGS84 经纬度（度），若是米制投影坐标，请先在 QGIS 里转成 EPSG:4326。`,
  en: `The coordinate ${at} of “${id}” lies outside China; coordinates are WGS84 degrees. If these are projected metres, export them from QGIS as EPSG:4326.`,
}));

/** Lines at fault in elements, each reported once. */
function eachLine(fault: (line: Line, is: 'points' | 'line' | 'ring') => boolean, zh: string, en: string) {
  return ({ elements }: Plan): Found[] =>
    elements.flatMap(({ id, geometry }, index) =>
      geometry !== null && linesOf(geometry).some(({ line, is }) => fault(line, is))
        ? [{ element: id, path: `features.${index}.geometry.coordinates`, zh: `“${id}” ${zh}`, en: `“${id}” ${en}` }]
        : [],
    );
}

/** Whether a ring has at least four points and ends where it begins (RFC 7946). */
export function isClosed(ring: Line): boolean {
  const last = ring.at(-1);
  return ring.length >= 4 && ring[0]?.every((value, axis) => value === last?.[axis]) === true;
}

/** Whether a ring has so few corners that it holds no area, closed or not. */
function isFlat(ring: Line): boolean {
  return new Set(ring.map((point) => point.join())).size < 3;
}

const openRing = eachLine(
  (line, is) => is === 'ring' && !isFlat(line) && !isClosed(line),
  '的多边形没有闭合：最后一点须与第一点相同；请在末尾把第一点再写一遍。',
  'has a polygon that is not closed: a ring ends where it begins. Repeat its first point at the end.',
);

const flatRing = eachLine(
  (line, is) => is === 'ring' && isFlat(line),
  '的多边形点数不够：一圈至少四个点（三个角，加上与第一点相同的末点）；请补上缺少的点。',
  'has a polygon with too few points: a ring has at least four (three corners, and the first again); add the missing ones.',
);

const tooShort = eachLine(
  (line, is) => is !== 'ring' && line.length < (is === 'line' ? 2 : 1),
  '的线或点集是空的或只有一个点；线至少要有两个点。',
  'has a line with fewer than two points or no point at all; add the points.',
);

export const geometryRules: readonly Rule<Plan>[] = [
  { code: 'lnglat-swapped', level: 'error', find: swapped },
  { code: 'outside-china', level: 'error', find: outside },
  { code: 'ring-too-short', level: 'error', find: flatRing },
  { code: 'ring-open', level: 'error', find: openRing },
  { code: 'line-too-short', level: 'error', find: tooShort },
];
