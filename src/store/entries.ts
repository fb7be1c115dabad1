/** What the page asks of the store about the open plan. */
import type { Plan } from '../plan/model.ts';
import {
  builtInEntry,
  type Faults,
  type Library,
  type Loading,
  namedEntry,
  ownPlanEntry,
  type PlanEntry,
} from './library.ts';
import type { OwnEntry } from './own.ts';
import type { Atlas } from './store.ts';

/** Own plans, as far as they are known. */
export function ownEntries({ own }: Library): readonly OwnEntry[] {
  return own.is === 'ready' ? own.value : NONE;
}

const NONE: readonly OwnEntry[] = [];
/** An entry is made once from each own entry and index, so that nothing is drawn anew for an equal one. */
const made = new WeakMap<object, { of: object; entry: PlanEntry }>();

function once(key: object, of: object, make: () => PlanEntry): PlanEntry {
  const last = made.get(key);
  if (last?.of === of) return last.entry;
  const entry = make();
  made.set(key, { of, entry });
  return entry;
}

/** What is known of the open plan before it is there. */
export function openEntry(atlas: Atlas): PlanEntry | null {
  return entryOf(atlas, atlas.view.plan);
}

/** What is known of a plan before it is there; null for one that there is not. */
export function entryOf(atlas: Library, plan: string | null): PlanEntry | null {
  if (atlas.index.is !== 'ready') return null;
  const { value: index } = atlas.index;
  const own = ownEntries(atlas).find(({ id }) => id === plan);
  if (own) return once(own, index, () => ownPlanEntry(own, index));
  const entry = plan === null ? null : namedEntry(atlas, plan);
  return entry ? once(entry, index, () => builtInEntry(entry)) : null;
}

/** What is wrong with the open plan; null for one that is built in, which is checked before. */
export function openFaults(atlas: Atlas): Faults | null {
  return (atlas.view.plan === null ? undefined : atlas.faults[atlas.view.plan]) ?? null;
}

/** The open plan, once it is there. */
export function openedPlan(atlas: Atlas): Plan | null {
  const state = atlas.view.plan === null ? undefined : atlas.plans[atlas.view.plan];
  return state?.is === 'ready' ? state.value : null;
}

/** How far the open plan is on its way; a library that could not say whether it has it has failed as well. */
export function openState({ view, plans, entries }: Atlas): Loading<unknown> | undefined {
  if (view.plan === null) return undefined;
  const entry = entries.get(view.plan);
  return entry?.is === 'failed' ? entry : plans[view.plan];
}
