import type { Indicator, Lang } from '../../plan/schema.ts';

const COUNTING_EN = { 累计: 'cumulative', 当年: 'in that year', 新增: 'newly added', 每年: 'each year' } as const;
const NATURE_EN = { 约束性: 'binding', 预期性: 'expected' } as const;

/** How an indicator counts and whether it binds, e.g. “累计 · 约束性”; empty where the plan says neither. */
export function tagsOf({ counting, nature }: Indicator, lang: Lang): string {
  const tags = [
    counting && (lang === 'zh' ? counting : COUNTING_EN[counting]),
    nature && (lang === 'zh' ? nature : NATURE_EN[nature]),
  ];
  return tags.filter(Boolean).join(' · ');
}

/** The sign of a note under the list: ①, ②, … */
export function noteSign(n: number): string {
  return n < 20 ? String.fromCodePoint(0x2460 + n) : `(${n + 1})`;
}

/** The notes of some indicators, each said once. */
export function notesOf(indicators: readonly Indicator[], lang: Lang): string[] {
  return [...new Set(indicators.flatMap(({ note }) => note?.[lang] ?? []))];
}
