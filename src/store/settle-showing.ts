/** The nearest good view of what is shown over the page. */
import type { Bilingual } from '../plan/schema.ts';
import { type Note, unknownElement, unknownPlan, unknownStep, unpublishedYear } from './notes.ts';
import type { Known } from './settle.ts';
import type { View } from './view.ts';

export interface KnownFigures {
  /** Every year with a published figure. */
  readonly published?: readonly number[];
  /** Whether a step of this id may be shown. */
  readonly hasStep?: (step: string) => boolean;
}

type KnownPlanNow = NonNullable<Known['plan']>;

/** Step, visited element and year of a presentation, put right. */
export function settlePresent(view: View, plan: KnownPlanNow, title: Bilingual, notes: Note[]): View {
  let { present } = view;
  if (!present) return view;
  const { step, visit, now } = present;
  const { has, hasStep = () => true, published = [] } = plan;
  if (step !== null && !hasStep(step)) {
    notes.push(unknownStep(step, title));
    present = { ...present, step: null };
  }
  if (visit !== null && !has(visit)) {
    notes.push(unknownElement(visit, title));
    present = { ...present, visit: null };
  }
  if (now !== null && !published.includes(now)) {
    notes.push(unpublishedYear(now, published));
    present = { ...present, now: null };
  }
  return present === view.present ? view : { ...view, present };
}

/** A comparison with a plan that there is, in years for which the plans publish something. */
export function settleBeside(view: View, { plans, plan, other }: Known, notes: Note[]): View {
  let { beside } = view;
  if (!beside) return view;
  const { plan: id, year1, year2 } = beside;
  if (plans && !plans.some((one) => one.id === id)) {
    notes.push(unknownPlan(id, plans.find((one) => one.id === view.plan)?.shortTitle ?? { zh: id, en: id }));
    return { ...view, beside: null };
  }
  if (year1 !== null && plan?.id === view.plan && plan.published && !plan.published.includes(year1)) {
    notes.push(unpublishedYear(year1, plan.published));
    beside = { ...beside, year1: null };
  }
  const second = id === plan?.id ? plan : other?.id === id ? other : null;
  if (year2 !== null && second?.published && !second.published.includes(year2)) {
    notes.push(unpublishedYear(year2, second.published));
    beside = { ...beside, year2: null };
  }
  return beside === view.beside ? view : { ...view, beside };
}
