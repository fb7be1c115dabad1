/** Coordinates of a Chinese web map: a drawn element that stands off its namesake by just what GCJ-02 or BD-09 would. */
import gcoord from 'gcoord';
import { boundsOf } from '../../src/drawing/frame.ts';
import type { Found, Rule } from '../../src/plan/problem.ts';
import type { PlanElement } from '../../src/plan/schema.ts';
import type { Place } from '../places.ts';
import type { WithGazetteer } from './gazetteer.ts';

type Point = readonly [number, number];

/** Metres. The shift itself is 300–700 m (GCJ-02) and about 1 km (BD-09); places are rarely read off more finely. */
const MATCH = 60;

const METRES = 111_320;

/** Metres between two points that lie near each other. */
export function metresBetween([x, y]: Point, [a, b]: Point): number {
  return Math.hypot((x - a) * Math.cos((y / 180) * Math.PI), y - b) * METRES;
}

/** Where a point or the middle of a drawn shape is. */
function middleOf({ geometry }: PlanElement): Point | null {
  const box = geometry && boundsOf([{ geometry }]);
  return box ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : null;
}

/** The place of the gazetteer that has one of the element's names. */
function namesake({ properties: { name, aliases } }: PlanElement, places: Iterable<Place>): Place | undefined {
  const names = new Set([name.zh, ...aliases]);
  return [...places].find((place) => names.has(place.name.zh));
}

interface Shift {
  to: typeof gcoord.GCJ02 | typeof gcoord.BD09;
  name: string;
  zh: string;
  en: string;
}

function shifted({ to, name, zh, en }: Shift) {
  return ({ plan, gazetteer: { places } }: WithGazetteer): Found[] =>
    plan.elements.flatMap((element, index) => {
      const at = middleOf(element);
      const place = at && namesake(element, places.values());
      if (!at || !place) return [];
      const [x, y] = gcoord.transform([place.point[0], place.point[1]], gcoord.WGS84, to);
      if (metresBetween(at, [x, y]) > MATCH) return [];
      const off = Math.round(metresBetween(at, place.point));
      return [
        {
          element: element.id,
          path: `features.${index}.geometry`,
          zh: `“${element.id}” 距地名库的 “${place.name.zh}” ${off} 米，正是 ${name} 的偏移；坐标像是从${zh}上取的，请转成 WGS84，或改用 "place": "${place.id}"。`,
          en: `“${element.id}” stands ${off} m off “${place.name.en}” of the gazetteer, which is just the shift of ${name}; it seems to be taken from ${en}. Convert it to WGS84, or use "place": "${place.id}".`,
        },
      ];
    });
}

export const datumRules: readonly Rule<WithGazetteer>[] = [
  {
    code: 'looks-gcj02',
    level: 'error',
    find: shifted({ to: gcoord.GCJ02, name: 'GCJ-02', zh: '高德、腾讯等网络地图', en: 'a web map such as AMap' }),
  },
  {
    code: 'looks-bd09',
    level: 'error',
    find: shifted({ to: gcoord.BD09, name: 'BD-09', zh: '百度地图', en: 'Baidu Maps' }),
  },
];
