/** Facts and their owners in words. */
import type { Plan } from '../../plan/model.ts';
import type { Bilingual, Lang } from '../../plan/schema.ts';
import type { Fact } from '../../proof/facts.ts';

/** The name of an element, indicator, sector, task, claim; undefined for the plan itself. */
export function ownerName(plan: Plan, id: string): Bilingual | undefined {
  const { head, byId } = plan;
  const element = byId.get(id);
  if (element) return element.properties.name;
  const claim = head.claims.find((one) => one.id === id);
  if (claim) return claim.title;
  const indicator = head.indicators.find((one) => one.id === id);
  if (indicator) return { zh: indicator.metric, en: indicator.en };
  const named = [...head.sectors, ...head.tasks].find((one) => one.id === id);
  return named && { zh: named.name, en: named.en };
}

/** What a fact says: a name, or a metric with year, bound word, figure and unit, as the plan has it. */
export function factText(fact: Fact, lang: Lang): string {
  if (fact.is === 'name') return fact.name;
  if (fact.is === 'year') return `${fact.what[lang]} ${fact.year}`;
  const { what, year, value, valueMax, unit, bound } = fact;
  const top = valueMax === undefined ? '' : `—${valueMax}`;
  const [before = '', behind = ''] = bound.split('…');
  return `${what[lang]} ${year}: ${before}${value}${top}${unit}${behind}`;
}

/** The parts of the panel in which owners that are no elements stand. */
export function sectionOf({ head }: Plan, id: string): string | null {
  const has = (list: readonly { id: string }[]): boolean => list.some((one) => one.id === id);
  if (has(head.indicators)) return 'indicators';
  if (has(head.sectors)) return 'sectors';
  if (has(head.tasks)) return 'tasks';
  if (has(head.claims)) return 'checks';
  return has(head.remarks) ? 'remarks' : null;
}
