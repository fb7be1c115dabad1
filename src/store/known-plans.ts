/** Which plans there are, as far as a view asks. */
import type { Library } from './library.ts';
import { isOwn } from './own.ts';
import type { KnownPlan } from './settle.ts';

/** Plans of which a large library must still say whether it has them. */
export function unsure({ index, entries }: Library, ...wanted: readonly (string | null)[]): string[] {
  if (index.is !== 'ready' || !index.value.library) return [];
  const { plans } = index.value;
  return wanted.flatMap((id) => {
    if (id === null || isOwn(id) || plans.some((one) => one.id === id)) return [];
    return entries.get(id)?.is === 'ready' ? [] : [id];
  });
}

/** All plans that there are to choose from; null while it is not known whether there are these. */
export function knownPlans(library: Library, plan: string | null, beside: string | null): KnownPlan[] | null {
  const { index, entries, own } = library;
  if (index.is !== 'ready' || unsure(library, plan, beside).length > 0) return null;
  const found = [...entries.values()].flatMap((state) => (state.is === 'ready' && state.value ? [state.value] : []));
  if (own.is !== 'ready' && isOwn(plan)) return null;
  return [...index.value.plans, ...found, ...(own.is === 'ready' ? own.value : [])];
}
