import type { Lang } from '../plan/schema.ts';
import { en } from './en.ts';
import { type MessageKey, type Messages, zh } from './zh.ts';

export type { MessageKey };
export type Params = Readonly<Record<string, string | number>>;

const TABLES: Readonly<Record<Lang, Messages>> = { zh, en };

/** A message with its `{name}` filled from `params`. */
export function fill(message: string, params: Params = {}): string {
  return message.replace(/\{(\w+)\}/g, (gap, name: string) => String(params[name] ?? gap));
}

/** The message in one language, its `{name}` filled from `params`. */
export function t(lang: Lang, key: MessageKey, params?: Params): string {
  return fill(TABLES[lang][key], params);
}

/** One side of a pair. */
export function say(lang: Lang, pair: { readonly zh: string; readonly en: string }): string {
  return pair[lang];
}
