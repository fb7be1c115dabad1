/** What a fact and a citation are called, so that the place where they are shown can ask for them. */
import type { Citation } from '../plan/schema.ts';
import type { Fact } from './facts.ts';

/** A name of an element, sector, task (`id`), in Chinese: its own, or that of an industry, firm, host, product in it. */
export function nameKey(id: string, name: string): string {
  return `name ${id} ${name}`;
}

/** A number of an element, indicator, sector or claim (`id`): its metric (of a claim, the title) in Chinese, year, value. */
export function numberKey(id: string, metric: string, { year, value }: { year: number; value: number }): string {
  return `number ${id} ${metric} ${year} ${value}`;
}

/** A year of the planning period. */
export function yearKey(year: number): string {
  return `year plan ${year}`;
}

/** The key of a fact. The id alone, which has no blank, stands for all facts of its owner. */
export function keyOf(fact: Fact): string {
  if (fact.is === 'name') return nameKey(fact.id, fact.name);
  return fact.is === 'year' ? yearKey(fact.year) : numberKey(fact.id, fact.what.zh, fact);
}

export function citationKey({ source, section, locator }: Citation): string {
  return [source, section, locator].join('\n');
}
