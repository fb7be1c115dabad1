import type { Lang } from '../plan/schema.ts';
import { openEn } from './open.en.ts';
import { type OpenKey, type OpenMessages, openZh } from './open.zh.ts';
import { fill, type Params } from './t.ts';

export type { OpenKey };

const TABLES: Readonly<Record<Lang, OpenMessages>> = { zh: openZh, en: openEn };

/** A message about opening files, its `{name}` filled from `params`. */
export function tOpen(lang: Lang, key: OpenKey, params?: Params): string {
  return fill(TABLES[lang][key], params);
}
