import type { Plan } from '../../plan/model.ts';

/** For comparing: width, case and blanks make no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * The elements whose name or alias holds `query`, each with the alias that was met where the names do not show it.
 * An empty query finds all.
 */
export function findElements(plan: Plan, query: string): ReadonlyMap<string, string | undefined> {
  const needle = plain(query);
  const found = new Map<string, string | undefined>();
  for (const { id, properties } of plan.elements) {
    const { name, aliases, no } = properties;
    if (needle === '' || String(no) === needle || [name.zh, name.en].some((text) => plain(text).includes(needle))) {
      found.set(id, undefined);
      continue;
    }
    const alias = aliases.find((text) => plain(text).includes(needle));
    if (alias !== undefined) found.set(id, alias);
  }
  return found;
}
