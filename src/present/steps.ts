/** The presentation of a plan: its outline with what each step says. Every word is the plan's, or the author's. */
import { KIND_NAMES } from '../plan/kinds.ts';
import type { Plan } from '../plan/model.ts';
import { elementStepId, type OutlineStep, outline, type StepKind } from '../plan/outline.ts';
import type { Presentation, Words } from '../plan/presentation.ts';
import type { Bilingual, Industry, Lang, PlanElement, Target } from '../plan/schema.ts';
import { type Arranged, arrange } from './arrange.ts';

/** One element in a caption. */
export interface Row {
  readonly element: PlanElement;
  readonly industries: readonly Industry[];
  readonly targets: readonly Target[];
}

export interface Step extends Omit<OutlineStep, 'is'> {
  readonly is: StepKind | 'added';
  readonly title: Bilingual;
  /** The author's title; null where it is the atlas's. */
  readonly ownTitle: Words | null;
  /** The author's paragraph. */
  readonly text: Words | null;
  readonly notes: Words | null;
  /** The elements that the step is about, with what the plan says of them. */
  readonly rows: readonly Row[];
}

/** What the atlas itself calls a step that the plan has no word for. */
export const STEP_NAMES: Readonly<Record<'targets' | 'sectors' | 'indicators' | 'remarks', Bilingual>> = {
  targets: { zh: '产值目标', en: 'Output targets' },
  sectors: { zh: '发展领域', en: 'Fields of development' },
  indicators: { zh: '规划指标', en: 'Indicators' },
  remarks: { zh: '原文存疑', en: 'Doubtful in the text' },
};

/** The author's words in a language, or in the one he wrote. */
export function wordsIn(words: Words, lang: Lang): string {
  return words[lang] ?? words.zh ?? words.en ?? '';
}

function rowsOf(plan: Plan, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => {
    const element = plan.byId.get(id);
    return element ? [{ element, industries: element.properties.industries, targets: element.properties.targets }] : [];
  });
}

function titleOf({ head, byId }: Plan, { is, phrase, focus }: OutlineStep): Bilingual {
  const { sentence, columns } = head;
  const first = byId.get(focus[0] ?? '')?.properties;
  const words = phrase === null ? undefined : sentence?.phrases[phrase];
  switch (is) {
    case 'title':
      return head.title;
    case 'whole':
      return sentence ? { zh: sentence.text, en: sentence.en } : head.shortTitle;
    case 'phrase':
      return words ? { zh: words.text, en: words.en } : head.shortTitle;
    case 'kind':
      return first ? KIND_NAMES[first.kind] : head.shortTitle;
    case 'element':
      return first?.name ?? head.shortTitle;
    case 'targets':
      return columns ? { zh: columns.metric, en: columns.en } : STEP_NAMES.targets;
    case 'sectors':
    case 'indicators':
    case 'remarks':
      return STEP_NAMES[is];
    case 'end':
      return head.shortTitle;
  }
}

function both(words: Words): Bilingual {
  return { zh: wordsIn(words, 'zh'), en: wordsIn(words, 'en') };
}

const ADDED_STEP: Omit<OutlineStep, 'id' | 'is'> = { focus: [], phrase: null, items: [], page: 1, pages: 1 };

function toStep(plan: Plan, { id, own, change }: Arranged): Step {
  const base = own ?? { ...ADDED_STEP, id, is: 'added' as const };
  const focus = (change?.focus ?? base.focus).filter((one) => plan.byId.has(one));
  const title = change?.title ? both(change.title) : own ? titleOf(plan, own) : { zh: id, en: id };
  const about = base.is === 'added' ? focus : base.focus;
  const ownTitle = change?.title ?? null;
  return {
    ...base,
    title,
    ownTitle,
    focus,
    text: change?.text ?? null,
    notes: change?.notes ?? null,
    rows: rowsOf(plan, about),
  };
}

/** The steps to be shown. Were all of them hidden, the title would still stand. */
export function steps(plan: Plan, presentation: Presentation = plan.head.presentation ?? []): Step[] {
  const all = arrange(outline(plan), presentation);
  const shown = all.filter(({ change }) => change?.hide !== true);
  return (shown.length > 0 ? shown : all.slice(0, 1)).map((one) => toStep(plan, one));
}

/** All steps, hidden ones too, for who arranges them. */
export function allSteps(plan: Plan, presentation: Presentation): { step: Step; hidden: boolean }[] {
  return arrange(outline(plan), presentation).map((one) => ({
    step: toStep(plan, one),
    hidden: one.change?.hide === true,
  }));
}

/** A step about any element, for a question from the room. */
export function visit(plan: Plan, element: string): Step | null {
  if (!plan.byId.has(element)) return null;
  const own: OutlineStep = { ...ADDED_STEP, id: elementStepId(element), is: 'element', focus: [element] };
  return toStep(plan, { id: own.id, own, change: null });
}
