/** The nearest good view: what a view becomes once it is known which plans, elements and years there are. */
import { nearest } from '../plan/nearest.ts';
import type { Bilingual } from '../plan/schema.ts';
import { type Note, unknownElement, unknownOwnPlan, unknownPlan, unknownSector, unknownYear } from './notes.ts';
import { isOwn } from './own.ts';
import { type KnownFigures, settleBeside, settlePresent } from './settle-showing.ts';
import type { Reading, View } from './view.ts';

export interface KnownPlan {
  readonly id: string;
  readonly shortTitle: Bilingual;
}

/** `null` where the answer has not arrived yet. */
export interface Known {
  readonly plans: readonly KnownPlan[] | null;
  readonly plan:
    | ({
        readonly id: string;
        readonly has: (element: string) => boolean;
        readonly hasSector: (sector: string) => boolean;
        readonly years: readonly number[];
      } & KnownFigures)
    | null;
  /** The plan beside the open one. */
  readonly other?: ({ readonly id: string } & KnownFigures) | null;
}

/** The plan meant by a wrong id: one that starts alike or is a few letters off; otherwise the first. */
export function nearestPlan(raw: string, plans: readonly KnownPlan[]): KnownPlan | null {
  const word = raw.trim().toLowerCase().slice(0, 64);
  const alike = word.length >= 3 ? plans.find(({ id }) => id.startsWith(word)) : undefined;
  const ids = plans.map(({ id }) => id);
  return alike ?? plans.find(({ id }) => id === nearest(word, ids)) ?? plans[0] ?? null;
}

function settlePlan(view: View, plans: readonly KnownPlan[], notes: Note[]): View {
  if (plans.some(({ id }) => id === view.plan)) return view;
  const shown = view.plan === null ? (plans[0] ?? null) : nearestPlan(view.plan, plans);
  const note = isOwn(view.plan) ? unknownOwnPlan : unknownPlan;
  if (view.plan !== null && shown) notes.push(note(view.plan, shown.shortTitle));
  // What was asked of one plan means nothing in another.
  const stays = view.plan === null;
  const asked = stays ? {} : { at: null, sector: null, year: null };
  const present = stays || !view.present ? view.present : { ...view.present, step: null, visit: null, now: null };
  return { ...view, plan: shown?.id ?? null, ...asked, present };
}

/** Make the view one that exists, with a note for everything that had to change. The same object when nothing did. */
export function settle(view: View, known: Known): Reading {
  const notes: Note[] = [];
  let good = known.plans ? settlePlan(view, known.plans, notes) : view;
  good = settleBeside(good, known, notes);
  const { plan } = known;
  if (!plan || plan.id !== good.plan) return { view: good, notes };
  const title = known.plans?.find(({ id }) => id === plan.id)?.shortTitle ?? { zh: plan.id, en: plan.id };
  if (good.at !== null && !plan.has(good.at)) {
    notes.push(unknownElement(good.at, title));
    good = { ...good, at: null };
  }
  if (good.sector !== null && !plan.hasSector(good.sector)) {
    notes.push(unknownSector(good.sector, title));
    good = { ...good, sector: null };
  }
  if (good.year !== null && !plan.years.includes(good.year)) {
    notes.push(unknownYear(good.year, plan.years));
    good = { ...good, year: null };
  }
  good = settlePresent(good, plan, title, notes);
  return { view: good, notes };
}
