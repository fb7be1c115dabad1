import type { Plan } from '../plan/model.ts';
import type { BaseMap } from './base.ts';

/** Codes of the units that the plan names itself, as an element or as the far end of a link: the base map need not. */
export function ownCodes(plan: Plan, base: BaseMap): string[] {
  const elements = plan.elements.flatMap(({ properties }) => properties.adcode ?? []);
  const ends = plan.elements.flatMap(({ properties }) => properties.beyond ?? []);
  const names = ends.flatMap(({ name, point }) => (point ? [name.zh] : []));
  // The text writes 白山 for 白山市.
  const said = (unit: string) => names.some((name) => unit === name || unit.slice(0, -1) === name);
  const named = base.names.features.filter(({ properties }) => said(properties.name.zh));
  return [...elements, ...named.map(({ properties }) => properties.code)];
}
