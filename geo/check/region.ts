/** A plan's elements lie in its regions, on the outlines that the base map is made of. */
import { boundsOf } from '../../src/drawing/frame.ts';
import type { Plan } from '../../src/plan/model.ts';
import type { Found, Rule } from '../../src/plan/problem.ts';
import { misplaced } from '../../src/plan/rules/geometry.ts';
import type { PlanElement } from '../../src/plan/schema.ts';
import { knownName } from '../base/names.ts';
import { describeUnknown } from '../base/near.ts';
import { extentOf, partsOf, unknownRegions } from '../base/regions.ts';
import { specOf } from '../base/spec.ts';
import type { Gazetteer, Place } from '../places.ts';
import { type CountyAt, countiesAround, type Point } from './counties.ts';

export interface OnGround {
  plan: Plan;
  gazetteer: Gazetteer;
  countyAt: CountyAt;
}

/** Metres that a place may lie outside its region: coarse outlines, quays and bridges. */
const LEEWAY = 1500;
/** A place of the gazetteer was looked at for itself: it may lie across a border that has moved since the outlines. */
const NEXT_DOOR = 10_000;
/** Drawn by hand from words. */
const ROUGH = 5000;
/** Lines and areas run a little way beyond a border; this share of the region's box. */
const OVERHANG = 0.1;
const METRES = 111_320;

const inRegion = (county: string | undefined, stems: readonly string[]): boolean =>
  county !== undefined && stems.some((stem) => county.startsWith(stem));

/** Whether any of eight points at this distance, or the point itself, lies in the region. */
function nearRegion([lng, lat]: Point, metres: number, stems: readonly string[], countyAt: CountyAt): boolean {
  const [dx, dy] = [metres / METRES / Math.cos((lat / 180) * Math.PI), metres / METRES];
  const around = [0, 1, 2, 3, 4, 5, 6, 7].map((i): Point => {
    const angle = (i * Math.PI) / 4;
    return [lng + dx * Math.cos(angle), lat + dy * Math.sin(angle)];
  });
  return [[lng, lat] as const, ...around].some((point) => inRegion(countyAt(point), stems));
}

/** A shape of thousands of points is met at some of them. */
const MOST = 200;

function sampled(points: readonly Point[]): Point[] {
  const step = Math.ceil(points.length / MOST);
  return points.filter(([lng, lat], i) => i % step === 0 && misplaced(lng, lat) === null);
}

function pointsOf(coordinates: unknown): Point[] {
  if (!Array.isArray(coordinates)) return [];
  const [lng, lat] = coordinates;
  return typeof lng === 'number' && typeof lat === 'number' ? [[lng, lat]] : coordinates.flatMap(pointsOf);
}

/** What an element says of its own place, with how far out it may lie. */
function placed({ geometry, properties }: PlanElement, places: ReadonlyMap<string, Place>, overhang: number) {
  const place = properties.place === undefined ? undefined : places.get(properties.place);
  const { accuracy = 0 } = place?.position ?? properties.position ?? {};
  const leeway = Math.max(place ? NEXT_DOOR : LEEWAY, accuracy ?? ROUGH);
  if (place) return { points: sampled([place.point]), leeway, path: 'properties.place' };
  if (geometry === null) return { points: [], leeway, path: 'geometry' };
  const wide = geometry.type === 'Point' ? leeway : Math.max(leeway, overhang);
  return { points: sampled(pointsOf(geometry.coordinates)), leeway: wide, path: 'geometry' };
}

const called = (code: string | undefined): { zh: string; en: string } => {
  const name = code === undefined ? undefined : knownName(code);
  return name ? { zh: `${name.zh}（${code}）`, en: `${name.en} (${code})` } : { zh: '海上或境外', en: 'no county' };
};

function outsideRegion({ plan, gazetteer: { places }, countyAt }: OnGround): Found[] {
  const codes = plan.head.regions.map(({ code }) => code);
  const stems = partsOf(codes);
  const spec = specOf(plan.head);
  const box = spec && extentOf(spec.planUnits.filter((code) => code.length === 6));
  if (stems.length === 0) return [];
  const overhang = box ? Math.hypot(box[2] - box[0], box[3] - box[1]) * METRES * OVERHANG : 50_000;
  return plan.elements.flatMap((element, index) => {
    if (element.properties.kind === 'link') return [];
    const { points, leeway, path } = placed(element, places, overhang);
    const out = points.find((point) => !nearRegion(point, leeway, stems, countyAt));
    if (out === undefined) return [];
    const [lies, at] = [called(countyAt(out)), `[${out.join(', ')}]`];
    return [
      {
        element: element.id,
        path: `features.${index}.${path}`,
        zh: `“${element.id}” 的坐标 ${at} 落在${lies.zh}，不在规划的区域 plan.regions 内；请核对坐标，若它确实在外（如飞地），请把所在县的代码加进 plan.regions。`,
        en: `The coordinate ${at} of “${element.id}” lies in ${lies.en}, outside plan.regions; check it, and where the plan does reach out there, add the code of that county to plan.regions.`,
      },
    ];
  });
}

/** Codes that no county has; the plan would stand on plain ground, or lack a part. */
function regionUnknown({ plan }: OnGround): Found[] {
  const { regions } = plan.head;
  return unknownRegions(regions.map(({ code }) => code)).map((unknown) => {
    const [zh, en] = describeUnknown(unknown);
    const at = regions.findIndex(({ code }) => code === unknown.code);
    return { element: null, path: `plan.regions.${at}.code`, zh, en };
  });
}

/** An outline is taken from the base map, so its code must be among the units of the plan. */
function outlineMissing({ plan }: OnGround): Found[] {
  const units = specOf(plan.head)?.planUnits ?? [];
  return plan.elements.flatMap(({ id, geometry, properties: { adcode, place } }, index) => {
    if (adcode === undefined || geometry !== null || place !== undefined || units.includes(adcode)) return [];
    const [zh, en] = [units.slice(0, 12).join('、'), units.slice(0, 12).join(', ')];
    return [
      {
        element: id,
        path: `features.${index}.properties.adcode`,
        zh: `“${id}” 的区划代码 ${adcode} 不在这个规划的底图单元里（${zh || '没有底图'}）；请改正代码，或把它加进 plan.regions。`,
        en: `The code ${adcode} of “${id}” is not among the units of the plan’s base map (${en || 'there is none'}); mend it, or add it to plan.regions.`,
      },
    ];
  });
}

export const regionRules: readonly Rule<OnGround>[] = [
  { code: 'unknown-region', level: 'warning', find: regionUnknown },
  { code: 'adcode-outside-region', level: 'error', find: outlineMissing },
  { code: 'outside-region', level: 'warning', find: outsideRegion },
];

/** Degrees around what is asked about, so that the points around it are answered as well. */
const WIDE = 0.3;

/** A plan with its gazetteer and a look-up of counties around all that it places. */
export function onGround(plan: Plan, gazetteer: Gazetteer): OnGround {
  const points = plan.elements.flatMap(({ geometry, properties: { place } }) => {
    const known = place === undefined ? undefined : gazetteer.places.get(place);
    return [...(known ? [known.point] : []), ...(geometry ? sampled(pointsOf(geometry.coordinates)) : [])];
  });
  const [w, s, e, n] = boundsOf([{ geometry: { coordinates: points } }]) ?? [0, 0, 0, 0];
  return { plan, gazetteer, countyAt: countiesAround([[w - WIDE, s - WIDE], [e + WIDE, n + WIDE]]) }; // biome-ignore format: one line reads better
}
