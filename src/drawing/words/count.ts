/** Counts in words: “两条轴”, “two axes”. */
import { KIND_NAMES, type Kind } from '../../plan/kinds.ts';
import type { Lang } from '../../plan/schema.ts';

const ZH = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const EN = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** What is long is counted in 条. */
const LONG: ReadonlySet<Kind> = new Set<Kind>(['axis', 'belt', 'link']);
const PLURAL: Readonly<Partial<Record<Kind, string>>> = { axis: 'axes', facility: 'facilities' };

/** How many of a kind. */
export function countOf(n: number, kind: Kind, lang: Lang): string {
  if (lang === 'zh') return `${ZH[n] ?? ` ${n} `}${LONG.has(kind) ? '条' : '个'}${KIND_NAMES[kind].zh}`.trimStart();
  const one = KIND_NAMES[kind].en.toLowerCase();
  return `${EN[n] ?? n} ${n === 1 ? one : (PLURAL[kind] ?? `${one}s`)}`;
}

/** “A、B、C”, “A, B and C”. */
export function listOf(words: readonly string[], lang: Lang): string {
  if (lang === 'zh') return words.join('、');
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(comma(words))} and ${words.at(-1)}`;
}

/** Names with commas of their own are kept apart by semicolons. */
function comma(words: readonly string[]): string {
  return words.some((word) => word.includes(',')) ? '; ' : ', ';
}

/** The first words of a list, and how many there are where that is not all. */
export function someOf(words: readonly string[], most: number, lang: Lang): string {
  if (words.length <= most) return listOf(words, lang);
  const few = words.slice(0, most).join(lang === 'zh' ? '、' : comma(words));
  return lang === 'zh' ? `${few}等 ${words.length} 个` : `${few} and ${words.length - most} more`;
}

/** A sentence with its first letter large. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
