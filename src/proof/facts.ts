/** The facts of a plan that can be held against its text: names, numbers, rules, each with where it is cited. */
import { lookUp } from '../plan/claims.ts';
import type { Plan } from '../plan/model.ts';
import type { Bilingual, Citation, Claim, Industry, Target } from '../plan/schema.ts';
import type { Quantity } from './numbers.ts';
import type { Tense } from './years.ts';

interface Base {
  /** Id of the element, indicator, sector, claim; “plan” for the head. */
  id: string;
  /** The metric, or what the name names. */
  what: Bilingual;
  citations: readonly Citation[];
}

export interface NameFact extends Base {
  is: 'name';
  name: string;
  /** A host may be described rather than named: each of its parts must stand in the text. */
  inParts: boolean;
}

export interface NumberFact extends Base, Quantity {
  is: 'number';
  year: number;
  /** 到2025年 must govern a target, but need not govern a measured value. */
  tense: Tense;
  bound: string;
  /** The rule of a derived target. */
  rule?: string;
}

export interface YearFact extends Base {
  is: 'year';
  year: number;
}

export type Fact = NameFact | NumberFact | YearFact;

type Of<Is extends Fact['is']> = Extract<Fact, { is: Is }>;

const kinds = {
  element: { zh: '要素名', en: 'name of the element' },
  sector: { zh: '领域名', en: 'name of the sector' },
  industry: { zh: '产业', en: 'industry' },
  firm: { zh: '企业', en: 'firm' },
  host: { zh: '依托', en: 'host' },
  product: { zh: '产品', en: 'product' },
  farEnd: { zh: '联系的对方', en: 'far end of the link' },
  task: { zh: '任务', en: 'task' },
  responsible: { zh: '责任单位', en: 'responsible body' },
  phrase: { zh: '结构短语', en: 'phrase of the sentence' },
  period: { zh: '规划期', en: 'period' },
} as const;

function name(id: string, what: Bilingual, of: string, citations: readonly Citation[], inParts = false): Of<'name'> {
  return { is: 'name', id, what, name: of, citations, inParts };
}

const industries = (id: string, list: readonly Industry[], citations: readonly Citation[]): Fact[] =>
  list.flatMap(({ name: term, products = [], citations: own = citations }) => [
    name(id, kinds.industry, term, own),
    ...products.map((product) => name(id, kinds.product, product.zh, own)),
  ]);

const targets = (id: string, list: readonly Target[]): Fact[] =>
  list.map(({ metric, en, year, value, valueMax, unit, bound, derived, citations }) => ({
    is: 'number',
    id,
    what: { zh: metric, en },
    year,
    value,
    valueMax,
    unit,
    bound,
    citations,
    tense: 'target',
    ...(derived && { rule: derived.rule.zh }),
  }));

function ofElements({ elements }: Plan): Fact[] {
  return elements.flatMap(
    ({ id, properties: { name: called, host, firms, beyond = [], citations, ...own } }): Fact[] => [
      name(id, kinds.element, called.zh, citations),
      ...beyond.map((end) => name(id, kinds.farEnd, end.name.zh, citations)),
      ...(host ? [name(id, kinds.host, host.zh, citations, true)] : []),
      ...firms.map((firm) => name(id, kinds.firm, firm.zh, citations)),
      ...industries(id, own.industries, citations),
      ...targets(id, own.targets),
    ],
  );
}

function ofIndicators({ head }: Plan): Fact[] {
  return head.indicators.flatMap(({ id, metric, en, unit, values, citations }) =>
    values.map((value): Fact => {
      const { year, bound, is } = value;
      const what = { zh: metric, en };
      const cited = value.citations ?? citations;
      const quantity = { value: value.value, valueMax: value.valueMax, unit };
      return { is: 'number', id, what, year, ...quantity, bound, citations: cited, tense: is };
    }),
  );
}

/** The % that a claim states, or the total that a sum must come to. */
function ofClaim(plan: Plan, claim: Claim): Fact[] {
  const { id, title: what, citations } = claim;
  if (claim.is === 'sum') {
    const total = lookUp(plan, claim.total);
    if (total === null) return [];
    return [
      {
        is: 'number',
        id,
        what,
        year: claim.total.year,
        value: total.value,
        unit: total.unit,
        bound: '',
        citations,
        tense: 'target',
      },
    ];
  }
  const year = claim.is === 'growth' ? claim.to : claim.part.year;
  return [{ is: 'number', id, what, year, value: claim.stated, unit: '%', bound: '', citations, tense: 'claim' }];
}

function ofHead(plan: Plan): Fact[] {
  const { period, sentence, tasks, sectors, claims } = plan.head;
  const { base, from, to, vision } = period;
  const years = [...new Set([base, from, to, vision])].flatMap((year) => year ?? []);
  return [
    ...years.map((year): Fact => ({ is: 'year', id: 'plan', what: kinds.period, year, citations: period.citations })),
    ...(sentence?.phrases ?? []).map((phrase) => name('plan', kinds.phrase, phrase.text, phrase.citations)),
    ...ofIndicators(plan),
    ...tasks.flatMap(({ id, name: called, responsible = [], citations }): Fact[] => [
      name(id, kinds.task, called, citations),
      ...responsible.map((body) => name(id, kinds.responsible, body.zh, citations)),
    ]),
    ...sectors.flatMap((sector): Fact[] => [
      name(sector.id, kinds.sector, sector.name, sector.citations),
      ...industries(sector.id, sector.industries, sector.citations),
      ...targets(sector.id, sector.targets),
    ]),
    ...claims.flatMap((claim) => ofClaim(plan, claim)),
  ];
}

/** Every fact of a plan, in the order of the file. */
export function factsOf(plan: Plan): Fact[] {
  return [...ofHead(plan), ...ofElements(plan)];
}
