/** What a plan takes from the gazetteer must be there, and a place must lie in the county that it names. */
import type { Plan } from '../../src/plan/model.ts';
import { nearest } from '../../src/plan/nearest.ts';
import type { Found, Problem, Rule } from '../../src/plan/problem.ts';
import type { Gazetteer, Place } from '../places.ts';
import type { CountyAt } from './counties.ts';

export interface WithGazetteer {
  plan: Plan;
  gazetteer: Gazetteer;
}

function absent(id: string, path: string, what: [zh: string, en: string], key: string, known: Iterable<string>): Found {
  const meant = nearest(key, known);
  return {
    element: id,
    path,
    zh: `“${id}” 用的${what[0]} “${key}” 不在地名库 geo/places 里${meant ? `（是不是 “${meant}”？）` : ''}；请改正或先补进地名库。`,
    en: `“${id}” uses the ${what[1]} “${key}”, which geo/places does not have${meant ? ` (did you mean “${meant}”?)` : ''}; correct it, or add it there first.`,
  };
}

function unknownPlaces({ plan, gazetteer: { places } }: WithGazetteer): Found[] {
  return plan.elements.flatMap(({ id, properties: { place, beyond = [] } }, index) => {
    const named = [
      { key: place, path: 'place' },
      ...beyond.map((end, i) => ({ key: end.place, path: `beyond.${i}.place` })),
    ];
    return named.flatMap(({ key, path }) =>
      key === undefined || places.has(key)
        ? []
        : [absent(id, `features.${index}.properties.${path}`, ['地名', 'place'], key, places.keys())],
    );
  });
}

function unknownRoads({ plan, gazetteer: { roads } }: WithGazetteer): Found[] {
  return plan.elements.flatMap(({ id, properties: { along } }, index) =>
    along === undefined || roads.has(along)
      ? []
      : [absent(id, `features.${index}.properties.along`, ['道路', 'road'], along, roads.keys())],
  );
}

export const gazetteerRules: readonly Rule<WithGazetteer>[] = [
  { code: 'unknown-place', level: 'error', find: unknownPlaces },
  { code: 'unknown-road', level: 'error', find: unknownRoads },
];

/** Places that lie outside the county named in `within`, measured on the outlines of the base map. */
export function placesOutside(places: Iterable<Place>, countyAt: CountyAt, file: string): Problem[] {
  return Array.from(places).flatMap(({ id, name, point, within }): Problem[] => {
    const lies = within === undefined ? undefined : countyAt(point);
    if (lies === within) return [];
    const at = point.join(', ');
    const [in_, inEn] = lies === undefined ? ['不在任何县级区划内', 'in no county'] : [`落在 ${lies}`, `in ${lies}`];
    const zh = `地名 “${name.zh}”（${id}，${at}）应在区划 ${within} 内，却${in_}；请核对坐标是否为 WGS84、经纬度是否写反，或改 within。`;
    const en = `The place “${name.en}” (${id}, ${at}) should lie in county ${within} but lies ${inEn}; check the coordinate (WGS84, longitude first) or mend “within”.`;
    return [{ code: 'place-outside-county', level: 'error', file, element: id, path: 'properties.within', zh, en }];
  });
}
