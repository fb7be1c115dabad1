/** Numbers on the marks, years, targets and the columns. */
import type { Kind } from '../kinds.ts';
import { KIND_NAMES } from '../kinds.ts';
import type { Plan } from '../model.ts';
import type { Found, Rule } from '../problem.ts';
import type { PlanElement, Target } from '../schema.ts';

const NUMBERED: readonly Kind[] = ['base', 'park'];

/** The elements of a kind that have numbers on their marks, with their place in the file. */
function numbered({ elements }: Plan, kind: Kind): { element: PlanElement; index: number }[] {
  const all = elements
    .map((element, index) => ({ element, index }))
    .filter(({ element }) => element.properties.kind === kind);
  return all.some(({ element }) => element.properties.no !== undefined) ? all : [];
}

function doubledNumbers(plan: Plan): Found[] {
  const firsts = new Map<string, PlanElement>();
  return plan.elements.flatMap((element, index) => {
    const { id, properties } = element;
    const { kind, no } = properties;
    if (no === undefined) return [];
    const first = firsts.get(`${kind} ${no}`);
    if (first === undefined) {
      firsts.set(`${kind} ${no}`, element);
      return [];
    }
    return [
      {
        element: id,
        path: `features.${index}.properties.no`,
        zh: `${KIND_NAMES[kind].zh}的编号 ${no} 用了两次（“${first.id}” 和 “${id}”）；请按原文顺序重新编号。`,
        en: `Number ${no} is used twice among the elements of kind ${kind} (“${first.id}” and “${id}”); number them in the order of the text.`,
      },
    ];
  });
}

function gaps(plan: Plan): Found[] {
  return NUMBERED.flatMap((kind) => {
    const all = numbered(plan, kind);
    return all.flatMap(({ element: { id, properties }, index }) => {
      const { no } = properties;
      if (no !== undefined && no <= all.length) return [];
      const name = KIND_NAMES[kind].zh;
      return [
        {
          element: id,
          path: `features.${index}.properties.no`,
          zh: `${name} “${id}” 的编号是 ${no ?? '空的'}；共 ${all.length} 个，应按原文顺序从 1 连续编到 ${all.length}。`,
          en: `The ${kind} “${id}” has ${no === undefined ? 'no number' : `number ${no}`}; number all ${all.length} from 1 to ${all.length} in the order of the text.`,
        },
      ];
    });
  });
}

interface Aimed {
  target: Pick<Target, 'year' | 'value' | 'valueMax'> & { metric: string };
  element: string | null;
  path: string;
}

/** Every target of the plan: of elements, of sectors, and those among the indicators. */
function allTargets({ head, elements }: Plan): Aimed[] {
  const ofElements = elements.flatMap(({ id, properties: { targets } }, index) =>
    targets.map((target, at) => ({ target, element: id, path: `features.${index}.properties.targets.${at}` })),
  );
  const ofSectors = head.sectors.flatMap(({ targets }, index) =>
    targets.map((target, at) => ({ target, element: null, path: `plan.sectors.${index}.targets.${at}` })),
  );
  const ofIndicators = head.indicators.flatMap(({ metric, values }, index) =>
    values.flatMap((value, at) =>
      value.is === 'target'
        ? [{ target: { ...value, metric }, element: null, path: `plan.indicators.${index}.values.${at}` }]
        : [],
    ),
  );
  return [...ofIndicators, ...ofSectors, ...ofElements];
}

function outsidePeriod(plan: Plan): Found[] {
  const { base, from, to, vision } = plan.head.period;
  const first = from ?? base ?? to;
  const last = vision ?? to;
  return allTargets(plan).flatMap(({ target: { year, metric }, element, path }) =>
    year >= first && year <= last
      ? []
      : [
          {
            element,
            path: `${path}.year`,
            zh: `目标 “${metric}” 的年份 ${year} 不在规划期限 ${first}—${last} 内；请核对年份或 plan.period。`,
            en: `The target “${metric}” is for ${year}, outside the plan’s period ${first}–${last}; check the year or plan.period.`,
          },
        ],
  );
}

function backwards(plan: Plan): Found[] {
  return allTargets(plan).flatMap(({ target: { value, valueMax, metric }, element, path }) =>
    valueMax === undefined || valueMax > value
      ? []
      : [
          {
            element,
            path: `${path}.valueMax`,
            zh: `“${metric}” 的上限 ${valueMax} 不大于下限 ${value}；请改正，若不是区间就删去 valueMax。`,
            en: `The upper end ${valueMax} of “${metric}” is not above the lower ${value}; correct it, or drop valueMax if it is no range.`,
          },
        ],
  );
}

function periodBackwards({ head }: Plan): Found[] {
  const { base, from, to, vision } = head.period;
  const years = [base, from, to, vision ?? null].filter((year) => year !== null);
  if (years.every((year, index) => index === 0 || year >= (years[index - 1] ?? year))) return [];
  const zh = `规划期限的年份 ${years.join('、')} 前后颠倒；顺序应为基期、起始、目标、远景。`;
  const en = `The years of the period (${years.join(', ')}) are out of order: base, from, to, vision.`;
  return [{ element: null, path: 'plan.period', zh, en }];
}

function growthBackwards({ head }: Plan): Found[] {
  return head.claims.flatMap((claim, index) =>
    claim.is !== 'growth' || claim.from < claim.to
      ? []
      : [
          {
            element: null,
            path: `plan.claims.${index}.from`,
            zh: `核算 “${claim.title.zh}” 的起始年 ${claim.from} 不早于终止年 ${claim.to}；请对调或改正。`,
            en: `The claim “${claim.title.en}” grows from ${claim.from} to ${claim.to}; the first year must be the earlier one.`,
          },
        ],
  );
}

/** Two values for one metric and year in one place: the map could show only one. */
function doubledTargets(plan: Plan): Found[] {
  const seen = new Set<string>();
  return allTargets(plan).flatMap(({ target: { metric, year }, element, path }) => {
    const owner = path.slice(0, path.lastIndexOf('.'));
    const key = `${owner} ${metric} ${year}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        element,
        path,
        zh: `“${metric}” 在 ${year} 年有两个目标值；请只留原文的那一个，或把指标名写得更准确。`,
        en: `“${metric}” has two targets for ${year}; keep the one in the text, or name the metrics apart.`,
      },
    ];
  });
}

/** The columns show a metric that zones publish, in one unit, in years that have targets. */
function idleColumns({ head: { columns }, elements }: Plan): Found[] {
  if (columns === null) return [];
  const shown = elements
    .flatMap(({ properties }) => properties.targets)
    .filter(({ metric }) => metric === columns.metric);
  if (shown.length === 0) {
    const zh = `plan.columns 的指标 “${columns.metric}” 没有任何要素的目标使用；请核对指标名（须一字不差），没有分区目标时写 null。`;
    const en = `No element has a target with the metric “${columns.metric}” of plan.columns; check the name to the letter, or write null where no zone target is published.`;
    return [{ element: null, path: 'plan.columns.metric', zh, en }];
  }
  return columns.years.flatMap((year, index) =>
    shown.some((target) => target.year === year)
      ? []
      : [
          {
            element: null,
            path: `plan.columns.years.${index}`,
            zh: `plan.columns 列了 ${year} 年，但没有要素有该年的 “${columns.metric}”；请删去该年份。`,
            en: `plan.columns lists ${year}, but no element has “${columns.metric}” for that year; remove it.`,
          },
        ],
  );
}

function mixedUnits({ head: { columns }, elements }: Plan): Found[] {
  return elements.flatMap(({ id, properties: { targets } }, index) =>
    targets.flatMap(({ metric, unit }, at) =>
      columns === null || metric !== columns.metric || unit === columns.unit
        ? []
        : [
            {
              element: id,
              path: `features.${index}.properties.targets.${at}.unit`,
              zh: `“${metric}” 的单位是 ${unit}，柱图的单位是 ${columns.unit}，不能画在同一比例上；请统一单位。`,
              en: `“${metric}” is in ${unit} here and in ${columns.unit} in plan.columns; columns on one scale need one unit.`,
            },
          ],
    ),
  );
}

export const numberRules: readonly Rule<Plan>[] = [
  { code: 'number-twice', level: 'error', find: doubledNumbers },
  { code: 'number-gap', level: 'error', find: gaps },
  { code: 'year-outside-period', level: 'error', find: outsidePeriod },
  { code: 'range-backwards', level: 'error', find: backwards },
  { code: 'period-backwards', level: 'error', find: periodBackwards },
  { code: 'growth-backwards', level: 'error', find: growthBackwards },
  { code: 'target-twice', level: 'error', find: doubledTargets },
  { code: 'columns-unused', level: 'error', find: idleColumns },
  { code: 'columns-unit', level: 'error', find: mixedUnits },
];
