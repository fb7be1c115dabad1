import type { Plan } from './model.ts';
import type { Citation, PlanElement } from './schema.ts';

/** A citation with the place in the file where it is written. */
export interface Cited {
  citation: Citation;
  element: string | null;
  path: string;
}

function isCitation(value: unknown): value is Citation {
  return typeof value === 'object' && value !== null && 'locator' in value && 'section' in value;
}

function collect(value: unknown, element: string | null, path: string): Cited[] {
  if (isCitation(value)) return [{ citation: value, element, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => collect(inner, element, `${path}.${key}`));
}

/** Every citation of a plan, in the order of the file. */
export function allCitations({ head, elements }: Plan): Cited[] {
  const inElements = elements.flatMap(({ id, properties }, index) =>
    collect(properties, id, `features.${index}.properties`),
  );
  return [...collect(head, null, 'plan'), ...inElements];
}

/** Where an element stands in the text, and each of its targets and industries; every place once. */
export function citationsOf({ properties: { citations, targets, industries } }: PlanElement): Citation[] {
  const all = [...citations, ...targets.flatMap((t) => t.citations), ...industries.flatMap((i) => i.citations ?? [])];
  return [...new Map(all.map((c) => [`${c.source} ${c.locator}`, c])).values()];
}
