/** Years for which a plan publishes a figure. Between them it says nothing. */
import type { Plan } from './model.ts';
import type { Indicator } from './schema.ts';

/** Every year with a published figure, earliest first. */
export function publishedYears({ head, elements }: Plan): number[] {
  const targets = [...elements.map(({ properties }) => properties), ...head.sectors].flatMap((one) => one.targets);
  const values = head.indicators.flatMap((indicator) => indicator.values);
  const years = [...values, ...targets].map(({ year }) => year);
  return [...new Set([...years, ...(head.columns?.years ?? [])])].sort((a, b) => a - b);
}

/** The figure of an indicator in a year; null is “规划未公布”, never the nearest one. */
export function valueIn({ values }: Indicator, year: number): Indicator['values'][number] | null {
  return values.find((value) => value.year === year) ?? null;
}

/** The published year before (−1) or after (1) another; null stands for all years and comes before the first. */
export function stepYear(years: readonly number[], year: number | null, by: 1 | -1): number | null {
  const at = year === null ? -1 : years.indexOf(year);
  const next = at + by;
  if (next < -1) return years.at(-1) ?? null;
  return years[next] ?? null;
}
