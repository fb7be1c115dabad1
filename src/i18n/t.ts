import type { Lang } from '../plan/schema.ts';
import { en } from './en.ts';
import { type MessageKey, type Messages, zh } from './zh.ts';

export type { MessageKey };
export type Params = Readonly<Record<string, string | number>>;

const TABLES: Readonly<Record<Lang, Messages>> = { zh, en };

/** The message in one language, its `{name}` filled from `params`. */
export function t(lang: Lang, key: MessageKey, params: Params = {}): string {
  return TABLES[lang][key].replace(/\{(\w+)\}/g, (gap, name: string) => String(params[name] ?? gap));
}

/** One side of a pair. */
export function say(lang: Lang, pair: { readonly zh: string; readonly en: string }): string {
  return pair[lang];
}
