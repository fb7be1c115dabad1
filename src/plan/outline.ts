/** The steps in which a plan shows itself, from its structure alone: what each is about, not what it says. */
import { KINDS, type Kind } from './kinds.ts';
import { elementsOfKind, kindsPresent, type Plan } from './model.ts';
import type { Indicator, Remark } from './schema.ts';

export type StepKind =
  | 'title'
  | 'whole'
  | 'phrase'
  | 'kind'
  | 'element'
  | 'targets'
  | 'sectors'
  | 'indicators'
  | 'remarks'
  | 'end';

export interface OutlineStep {
  /** Stays the same as long as the plan's structure does; stands in addresses and in `presentation`. */
  readonly id: string;
  readonly is: StepKind;
  /** Elements that stand out and that the camera goes to; none for the whole plan. */
  readonly focus: readonly string[];
  /** Index of the phrase that the step belongs to. */
  readonly phrase: number | null;
  /** Ids of the sectors, indicators or remarks on this page. */
  readonly items: readonly string[];
  /** Where a list takes several pages: which this is, of how many. */
  readonly page: number;
  readonly pages: number;
}

const SECTORS_A_PAGE = 6;
const INDICATORS_A_PAGE = 16;
/** Lines of two columns that the back row can read. */
const REMARK_LINES = 33;
/** Letters on such a line. */
const LINE = { zh: 32, en: 68 };

/** Kinds that a plan without a sentence is told by, one element after the other. */
const STRUCTURE: ReadonlySet<Kind> = new Set(KINDS.slice(0, KINDS.indexOf('platform')));
/** Kinds that stand for no place of industry of their own. */
const UNTOLD: ReadonlySet<Kind> = new Set<Kind>(['unit', 'link']);

function step(id: string, is: StepKind, more: Partial<OutlineStep> = {}): OutlineStep {
  return { id, is, focus: [], phrase: null, items: [], page: 1, pages: 1, ...more };
}

/** Those of which the plan says more than the name. */
function told(plan: Plan, ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const own = plan.byId.get(id)?.properties;
    return own !== undefined && own.industries.length + own.targets.length > 0;
  });
}

/** The id of the step about one element. */
export function elementStepId(element: string): string {
  return `at-${element}`;
}

/** Where a group has several elements of which the plan says something, they come one by one. */
function oneByOne(plan: Plan, group: OutlineStep, done: Set<string>): OutlineStep[] {
  const ids = told(plan, group.focus);
  if (ids.length < 2) return [];
  return ids.flatMap((id) => {
    if (done.has(id)) return [];
    done.add(id);
    return [step(elementStepId(id), 'element', { focus: [id], phrase: group.phrase })];
  });
}

function structure(plan: Plan): OutlineStep[] {
  const done = new Set<string>();
  const { sentence } = plan.head;
  if (sentence) {
    return sentence.phrases.flatMap(({ elements }, phrase) => {
      const focus = [...new Set(elements)].filter((id) => plan.byId.has(id));
      const group = step(`phrase-${phrase + 1}`, 'phrase', { focus, phrase });
      return [group, ...oneByOne(plan, group, done)];
    });
  }
  return kindsPresent(plan)
    .filter((kind) => !UNTOLD.has(kind))
    .flatMap((kind) => {
      const group = step(`kind-${kind}`, 'kind', { focus: elementsOfKind(plan, kind).map(({ id }) => id) });
      return [group, ...(STRUCTURE.has(kind) ? oneByOne(plan, group, done) : [])];
    });
}

function paged(is: StepKind, pages: readonly (readonly string[])[]): OutlineStep[] {
  return pages.map((items, i) => step(`${is}-${i + 1}`, is, { items, page: i + 1, pages: pages.length }));
}

/** As even pages as `most` allows: no page with a single line after full ones. */
function evenly(ids: readonly string[], most: number): string[][] {
  const pages = Math.ceil(ids.length / most);
  return Array.from({ length: pages }, (_, i) =>
    ids.slice(Math.round((i * ids.length) / pages), Math.round(((i + 1) * ids.length) / pages)),
  );
}

/** What the plan aims at comes before what it only counts. */
function inOrder(indicators: readonly Indicator[]): Indicator[] {
  const aimed = indicators.filter(({ values }) => values.some(({ is }) => is === 'target'));
  return [...aimed, ...indicators.filter((one) => !aimed.includes(one))];
}

function linesOf({ text }: Remark): number {
  return Math.max(Math.ceil(text.zh.length / LINE.zh), Math.ceil(text.en.length / LINE.en)) + 0.5;
}

/** Pages filled up to `most` lines, closed early once they hold `enough`. */
function fillPages(remarks: readonly Remark[], most: number, enough: number): string[][] {
  const pages: string[][] = [];
  let lines = most;
  for (const remark of remarks) {
    const more = linesOf(remark);
    if (lines >= enough || lines + more > most) {
      pages.push([]);
      lines = 0;
    }
    pages.at(-1)?.push(remark.id);
    lines += more;
  }
  return pages;
}

/** As few pages as the lines allow, and those about equally full. */
function remarkPages(remarks: readonly Remark[]): string[][] {
  const total = remarks.reduce((sum, remark) => sum + linesOf(remark), 0);
  const pages = fillPages(remarks, REMARK_LINES, REMARK_LINES);
  const even = fillPages(remarks, REMARK_LINES, total / pages.length - 1);
  return even.length === pages.length ? even : pages;
}

/** The steps of a plan in the order in which it is told. */
export function outline(plan: Plan): OutlineStep[] {
  const { sectors, indicators, remarks } = plan.head;
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  return [
    step('title', 'title'),
    step('whole', 'whole'),
    ...structure(plan),
    step('targets', 'targets'),
    ...paged('sectors', evenly(ids(sectors), SECTORS_A_PAGE)),
    ...paged('indicators', evenly(ids(inOrder(indicators)), INDICATORS_A_PAGE)),
    ...paged('remarks', remarkPages(remarks)),
    step('end', 'end'),
  ];
}
