/** What one part of the file says of another must be there. */
import { allCitations } from '../citations.ts';
import { lookUp } from '../claims.ts';
import type { Plan } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { Found, Rule } from '../problem.ts';
import type { Claim, Reference } from '../schema.ts';

/** A reference to something that is not there, with the nearest thing that is. */
function absent(
  what: string,
  whatEn: string,
  id: string,
  known: Iterable<string>,
  at: Omit<Found, 'zh' | 'en'>,
): Found {
  const meant = nearest(id, known);
  return {
    ...at,
    zh: `${what}写的是 “${id}”，但文件里没有它${meant ? `（是不是 “${meant}”？）` : ''}；请改成已有的 id。`,
    en: `${whatEn} is “${id}”, which the file does not have${meant ? ` (did you mean “${meant}”?)` : ''}; use an id that exists.`,
  };
}

function unknownParents({ elements, byId }: Plan): Found[] {
  return elements.flatMap(({ id, properties: { parent } }, index) =>
    parent === undefined || byId.has(parent)
      ? []
      : [
          absent('上级 parent ', 'The parent', parent, byId.keys(), {
            element: id,
            path: `features.${index}.properties.parent`,
          }),
        ],
  );
}

function unknownMembers({ elements, byId }: Plan): Found[] {
  return elements.flatMap(({ id, properties: { members = [] } }, index) =>
    members.flatMap((member, place) =>
      byId.has(member)
        ? []
        : [
            absent('成员 members ', 'A member', member, byId.keys(), {
              element: id,
              path: `features.${index}.properties.members.${place}`,
            }),
          ],
    ),
  );
}

function unknownInPhrase({ head, byId }: Plan): Found[] {
  return (head.sentence?.phrases ?? []).flatMap(({ text, elements }, index) =>
    elements.flatMap((id, place) =>
      byId.has(id)
        ? []
        : [
            absent(`“${text}” 的要素 `, `An element of “${text}”`, id, byId.keys(), {
              element: null,
              path: `plan.sentence.phrases.${index}.elements.${place}`,
            }),
          ],
    ),
  );
}

function referencesOf(claim: Claim): [key: string, reference: Reference][] {
  if (claim.is === 'sum') {
    const terms = claim.terms.map((term, index): [string, Reference] => [`terms.${index}`, term]);
    return [...terms, ['total', claim.total]];
  }
  if (claim.is === 'share') {
    return [
      ['part', claim.part],
      ['whole', claim.whole],
    ];
  }
  const { indicator: id } = claim;
  return [
    ['from', { of: 'indicator', id, year: claim.from }],
    ['to', { of: 'indicator', id, year: claim.to }],
  ];
}

function unknownInClaim(plan: Plan): Found[] {
  return plan.head.claims.flatMap((claim, index) =>
    referencesOf(claim).flatMap(([key, reference]) => {
      if (lookUp(plan, reference) !== null) return [];
      const { of, id, year } = reference;
      const what = 'metric' in reference ? `${of} ${id} / ${reference.metric} / ${year}` : `${of} ${id} / ${year}`;
      return {
        element: null,
        path: `plan.claims.${index}.${key}`,
        zh: `核算 “${claim.title.zh}” 引用的数（${what}）不存在；请核对 id、指标名（须一字不差）和年份。`,
        en: `The claim “${claim.title.en}” uses a number that the plan does not have (${what}); check the id, the metric (to the letter) and the year.`,
      };
    }),
  );
}

function unknownInRemark({ head, byId }: Plan): Found[] {
  const known = new Set([
    ...byId.keys(),
    ...[...head.indicators, ...head.tasks, ...head.sectors, ...head.claims].map(({ id }) => id),
  ]);
  return head.remarks.flatMap(({ about = [] }, index) =>
    about.flatMap((id, place) =>
      known.has(id)
        ? []
        : [
            absent('说明 about ', 'What the remark is about', id, known, {
              element: null,
              path: `plan.remarks.${index}.about.${place}`,
            }),
          ],
    ),
  );
}

function unknownTasks({ head }: Plan): Found[] {
  const known = head.tasks.map(({ id }) => id);
  const named = [
    ...head.tasks.map(({ parent }, index) => ({ id: parent, path: `plan.tasks.${index}.parent` })),
    ...head.indicators.map(({ task }, index) => ({ id: task, path: `plan.indicators.${index}.task` })),
  ];
  return named.flatMap(({ id, path }) =>
    id === undefined || known.includes(id)
      ? []
      : [absent('任务 task ', 'The task', id, known, { element: null, path })],
  );
}

function unknownSources(plan: Plan): Found[] {
  const known = plan.head.sources.map(({ id }) => id);
  return allCitations(plan).flatMap(({ citation: { source }, element, path }) =>
    known.includes(source)
      ? []
      : [
          {
            element,
            path: `${path}.source`,
            zh: `出处的 source 写的是 “${source}”，但 plan.sources 里只有：${known.join('、')}；请改正，或把该文件加进 plan.sources。`,
            en: `A citation names the source “${source}”, but plan.sources has only: ${known.join(', ')}. Correct it, or add the document to plan.sources.`,
          },
        ],
  );
}

function doubledIds({ head }: Plan): Found[] {
  const { indicators, tasks, sectors, claims, remarks, sources } = head;
  return Object.entries({ indicators, tasks, sectors, claims, remarks, sources }).flatMap(([list, items]) =>
    items.flatMap(({ id }: { id: string }, index: number) =>
      items.findIndex((other: { id: string }) => other.id === id) === index
        ? []
        : [
            {
              element: null,
              path: `plan.${list}.${index}.id`,
              zh: `${list} 中的 id “${id}” 重复；请另取一个。`,
              en: `The id “${id}” occurs twice in ${list}; give the second another one.`,
            },
          ],
    ),
  );
}

export const referenceRules: readonly Rule<Plan>[] = [
  { code: 'duplicate-id', level: 'error', find: doubledIds },
  { code: 'unknown-parent', level: 'error', find: unknownParents },
  { code: 'unknown-member', level: 'error', find: unknownMembers },
  { code: 'unknown-phrase-element', level: 'error', find: unknownInPhrase },
  { code: 'unknown-claim-reference', level: 'error', find: unknownInClaim },
  { code: 'unknown-task', level: 'error', find: unknownTasks },
  { code: 'unknown-remark-subject', level: 'error', find: unknownInRemark },
  { code: 'unknown-source', level: 'error', find: unknownSources },
];
