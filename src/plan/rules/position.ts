/** Where an element stands must be said in exactly one way, and no more exactly than it is known. */
import { DERIVED_KINDS } from '../kinds.ts';
import type { Plan } from '../model.ts';
import type { Found, Rule } from '../problem.ts';
import type { PlanElement, Position } from '../schema.ts';

/** Beyond this many metres a place is only schematic. */
export const SCHEMATIC_BEYOND = 1000;

/**
 * The ways in which a file says where an element stands. A unit may have a place that stands for it beside its code;
 * members of a shape that is drawn by hand are a relation and no second position.
 */
function ways({ geometry, properties }: PlanElement): string[] {
  const { place, adcode, position, kind, members } = properties;
  const stated = [
    ...(geometry === null ? [] : ['geometry']),
    ...(place === undefined ? [] : ['place']),
    ...(adcode === undefined || (kind === 'unit' && place !== undefined) ? [] : ['adcode']),
    ...(position?.method === 'none' ? ['position none'] : []),
  ];
  const follows = DERIVED_KINDS.has(kind) ? geometry === null : stated.length === 0 && new Set(members).size > 1;
  return members !== undefined && follows ? [...stated, 'members'] : stated;
}

function eachElement(find: (element: PlanElement) => { key: string; zh: string; en: string }[]) {
  return ({ elements }: Plan): Found[] =>
    elements.flatMap((element, index) =>
      find(element).map(({ key, zh, en }) => ({ element: element.id, path: `features.${index}${key}`, zh, en })),
    );
}

const nowhere = eachElement((element) =>
  ways(element).length > 0
    ? []
    : [
        {
          key: '',
          zh: `“${element.id}” 没有说明位置；请写 place（地名库）、adcode、几何图形加 position，或成员 members；原文未给位置的写 position.method "none"。`,
          en: `“${element.id}” does not say where it stands; give a place of the gazetteer, an adcode, a geometry with position, or members; where the text gives no location, position.method "none".`,
        },
      ],
);

const manyWays = eachElement((element) => {
  const said = ways(element);
  if (said.length < 2) return [];
  return [
    {
      key: '',
      zh: `“${element.id}” 的位置说了两遍（${said.join('、')}）；请只留一种。`,
      en: `“${element.id}” says where it stands in more than one way (${said.join(', ')}); keep one.`,
    },
  ];
});

const geometryAlone = eachElement(({ id, geometry, properties: { position } }) =>
  geometry === null || position !== undefined
    ? []
    : [
        {
          key: '.properties.position',
          zh: `“${id}” 画了几何图形，却没有 position；请说明位置从何而知（method、accuracy、evidence、schematic）。`,
          en: `“${id}” has a geometry but no position; say how it is known (method, accuracy, evidence, schematic).`,
        },
      ],
);

const positionAlone = eachElement((element) => {
  const { position } = element.properties;
  if (position === undefined || element.geometry !== null) return [];
  const [way] = ways(element);
  const fits =
    position.method === 'none' ||
    (position.method === 'administrative' && way === 'adcode') ||
    (position.method === 'derived' && way === 'members');
  if (fits) return [];
  return [
    {
      key: '.properties.position',
      zh: `“${element.id}” 写了 position（${position.method}），却没有几何图形；请补上图形，或删去 position（地名库里的位置写在地名库中）。`,
      en: `“${element.id}” has a position (${position.method}) but no geometry; add the geometry, or remove the position (that of a place belongs in the gazetteer).`,
    },
  ];
});

/** What is wrong with a position in itself; also used for the gazetteer. */
export function positionFaults(position: Position): { zh: string; en: string }[] {
  const { method, accuracy, schematic } = position;
  if (method === 'none') {
    if (accuracy === null && schematic) return [];
    return [
      {
        zh: 'method 是 "none" 时，accuracy 应为 null，schematic 应为 true；请改正。',
        en: 'With method "none", accuracy is null and schematic is true; correct them.',
      },
    ];
  }
  if (schematic || (method !== 'described' && (accuracy === null || accuracy <= SCHEMATIC_BEYOND))) return [];
  return [
    {
      zh: `误差超过 ${SCHEMATIC_BEYOND} 米或仅凭文字描述的位置只是示意；请写 "schematic": true。`,
      en: `A place known to no better than ${SCHEMATIC_BEYOND} m, or only from a description, is schematic; write "schematic": true.`,
    },
  ];
}

const overstated = eachElement(({ properties: { position } }) =>
  (position === undefined ? [] : positionFaults(position)).map((fault) => ({ key: '.properties.position', ...fault })),
);

export const positionRules: readonly Rule<Plan>[] = [
  { code: 'position-missing', level: 'error', find: nowhere },
  { code: 'position-twice', level: 'error', find: manyWays },
  { code: 'geometry-without-position', level: 'error', find: geometryAlone },
  { code: 'position-without-geometry', level: 'error', find: positionAlone },
  { code: 'position-overstated', level: 'error', find: overstated },
];
