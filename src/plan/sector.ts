/**
 * Which elements a field of industry belongs to. The plan rarely says it outright, so it is read by a rule that the
 * reader is told: an element belongs when one of its industries is one of the sector's terms, when its name and the
 * sector's hold one another (核酸药物, 核酸药), or when it lies in a class of the sector's industries. Classes that are as
 * wide as a whole industry say nothing and do not count.
 */
import { emergingName, gbtName } from './classes.ts';
import type { Plan } from './model.ts';
import type { Bilingual, Industry, PlanElement } from './schema.ts';

/** What is asked for: a sector of the plan, or one class of GB/T 4754-2017 or of 战略性新兴产业分类(2018). */
export interface Scope {
  readonly key: string;
  readonly is: 'sector' | 'gbt' | 'emerging';
  readonly name: Bilingual;
  readonly terms: ReadonlySet<string>;
  /** The name of a sector, as the plan writes it; '' for a class. */
  readonly title: string;
  readonly gbt: readonly string[];
  readonly emerging: readonly string[];
}

/** Why an element belongs: by which of its industries, and by what of it. */
export interface Reason {
  readonly by: 'term' | 'name' | 'gbt' | 'emerging';
  readonly industry: Industry;
}

/** Biomedicine and biomedical engineering as wholes: nearly all that these plans write about. */
const WIDE: ReadonlySet<string> = new Set(['4.1', '4.2']);

/** A four-digit class that ends in 0 is its group undivided: C2710 is C271. */
function undivided(gbt: string): string {
  return gbt.length === 5 && gbt.endsWith('0') ? gbt.slice(0, 4) : gbt;
}

function inGbt(code: string, wide: string): boolean {
  return undivided(code).startsWith(undivided(wide));
}

function inEmerging(code: string, wide: string): boolean {
  return code === wide || code.startsWith(`${wide}.`);
}

/** From a group of GB/T 4754 (three digits) or two levels of the other standard on, a class tells industries apart. */
function narrow(code: string): boolean {
  return /^[A-T]\d{3,4}$/.test(code) || (code.includes('.') && !WIDE.has(code));
}

function codes(industries: readonly Industry[], key: 'gbt4754' | 'emerging'): string[] {
  return [...new Set(industries.flatMap((industry) => industry[key] ?? []))];
}

function allIndustries({ head, elements }: Plan): Industry[] {
  return [
    ...head.sectors.flatMap(({ industries }) => industries),
    ...elements.flatMap(({ properties }) => properties.industries),
  ];
}

/** The classes that the plan's terms are mapped to, in the order of their codes. */
export function classesOf(plan: Plan): { gbt: string[]; emerging: string[] } {
  const all = allIndustries(plan);
  return { gbt: codes(all, 'gbt4754').sort(), emerging: codes(all, 'emerging').sort() };
}

/** The sector or class of a key; null when the plan has no such sector and none of its industries lies in the class. */
export function scopeOf(plan: Plan, key: string): Scope | null {
  const sector = plan.head.sectors.find(({ id }) => id === key);
  if (sector) {
    const { name, en, industries } = sector;
    const terms = new Set(industries.map((industry) => industry.name));
    const gbt = codes(industries, 'gbt4754').filter(narrow);
    const emerging = codes(industries, 'emerging').filter(narrow);
    return { key, is: 'sector', name: { zh: name, en }, title: name, terms, gbt, emerging };
  }
  const classes = classesOf(plan);
  const bare = { key, title: '', terms: new Set<string>(), gbt: [], emerging: [] };
  if (/^[A-T]/.test(key) && classes.gbt.some((code) => inGbt(code, key))) {
    return { ...bare, is: 'gbt', name: gbtName(key) ?? { zh: key, en: key }, gbt: [key] };
  }
  if (classes.emerging.some((code) => inEmerging(code, key))) {
    return { ...bare, is: 'emerging', name: emergingName(key) ?? { zh: key, en: key }, emerging: [key] };
  }
  return null;
}

/** Whether one of two names holds the other; shorter than three characters (中药) a name is in too many. */
function hold(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a)));
}

/** Why an element belongs to a scope, at best by a term of the plan's own; null when it does not. */
export function reasonFor({ properties: { industries } }: PlanElement, scope: Scope): Reason | null {
  const find = (by: Reason['by'], holds: (industry: Industry) => boolean): Reason | null => {
    const industry = industries.find(holds);
    return industry ? { by, industry } : null;
  };
  return (
    find('term', ({ name }) => scope.terms.has(name)) ??
    find('name', ({ name }) => scope.title !== '' && hold(name, scope.title)) ??
    find('gbt', ({ gbt4754: code }) => code !== undefined && scope.gbt.some((wide) => inGbt(code, wide))) ??
    find('emerging', ({ emerging: code }) => code !== undefined && scope.emerging.some((w) => inEmerging(code, w)))
  );
}

/** The elements of a scope, each with why. */
export function elementsIn(plan: Plan, scope: Scope): ReadonlyMap<string, Reason> {
  return new Map(
    plan.elements.flatMap((element) => {
      const reason = reasonFor(element, scope);
      return reason ? [[element.id, reason] as const] : [];
    }),
  );
}
