/** The author's changes laid over the steps that the atlas makes, and the changes themselves as values to be edited. */
import type { OutlineStep } from '../plan/outline.ts';
import { ADDED, isAdded, type Presentation, type PresentationStep, type Words } from '../plan/presentation.ts';

/** A step in its place. `own` is null for a step that the author added, `change` where he left it alone. */
export interface Arranged {
  readonly id: string;
  readonly own: OutlineStep | null;
  readonly change: PresentationStep | null;
}

/** Where an unnamed step goes: behind the one before it, and behind what the author added there. */
function placeBehind(list: readonly Arranged[], before: string | undefined): number {
  let place = list.findIndex(({ id }) => id === before) + 1;
  while (before !== undefined && list[place]?.own === null) place++;
  return place;
}

/** All steps in the author's order, hidden ones too. Changes to steps that there are not are left out. */
export function arrange(outline: readonly OutlineStep[], presentation: Presentation): Arranged[] {
  const own = new Map(outline.map((step) => [step.id, step]));
  const named = new Map(presentation.map((change) => [change.step, change]));
  const list: Arranged[] = [...named.values()].flatMap((change) => {
    const step = own.get(change.step) ?? null;
    return step || isAdded(change.step) ? [{ id: change.step, own: step, change }] : [];
  });
  outline.forEach((step, i) => {
    if (named.has(step.id)) return;
    list.splice(placeBehind(list, outline[i - 1]?.id), 0, { id: step.id, own: step, change: null });
  });
  return list;
}

/** The arrangement written down in full, so that an edit can move any step. */
export function written(list: readonly Arranged[]): Presentation {
  return list.map(({ id, change }) => change ?? { step: id });
}

/** A step moved up (−1) or down (1); the same list at its end. */
export function moved(presentation: Presentation, step: string, by: 1 | -1): Presentation {
  const at = presentation.findIndex((one) => one.step === step);
  const [own, other] = [presentation[at], presentation[at + by]];
  if (!own || !other) return presentation;
  return presentation.with(at, other).with(at + by, own);
}

/** Everything about one step but its place. A key with `undefined` is taken away. */
export type Edit = Partial<Omit<PresentationStep, 'step'>>;

/** One step changed. */
export function edited(presentation: Presentation, step: string, edit: Edit): Presentation {
  return presentation.map((one) => (one.step === step ? { ...one, ...edit } : one));
}

/** A step of the author's own behind another. */
export function added(presentation: Presentation, behind: string, title: Words): Presentation {
  const taken = new Set(presentation.map(({ step }) => step));
  let n = 1;
  while (taken.has(`${ADDED}${n}`)) n++;
  const at = presentation.findIndex(({ step }) => step === behind) + 1;
  return presentation.toSpliced(at === 0 ? presentation.length : at, 0, { step: `${ADDED}${n}`, title });
}

/** Without a step that the author added; those of the atlas can only be hidden. */
export function removed(presentation: Presentation, step: string): Presentation {
  return isAdded(step) ? presentation.filter((one) => one.step !== step) : presentation;
}

/** What an author need write into the plan file: nothing where the order is the atlas's own and nothing is changed. */
export function brief(outline: readonly OutlineStep[], presentation: Presentation): Presentation {
  const full = written(arrange(outline, presentation));
  const same = full.every(
    ({ step, ...more }, i) => step === outline[i]?.id && Object.values(more).every((value) => value === undefined),
  );
  return same && full.length === outline.length ? [] : full;
}
