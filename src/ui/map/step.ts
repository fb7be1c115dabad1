/** A walk over the map, element by element, and what is said on the way. Pure. */
import { nameLine, targetLines } from '../../drawing/words/announce.ts';
import { tAccess } from '../../i18n/access.ts';
import type { Lang, PlanElement } from '../../plan/schema.ts';

export interface Aim {
  readonly element: PlanElement | null;
  readonly words: string;
}

/** Where a step leads from an element in the order of the list; no element at either end. */
export function stepped(way: readonly PlanElement[], from: string | null | undefined, by: 1 | -1, lang: Lang): Aim {
  const now = way.findIndex(({ id }) => id === from);
  const next = now === -1 ? (by === 1 ? 0 : way.length - 1) : now + by;
  const element = way[next];
  if (!element) {
    const words = way.length === 0 ? 'empty' : by === 1 ? 'last' : 'first';
    return { element: null, words: tAccess(lang, words) };
  }
  const targets = targetLines(element, lang);
  const none = element.properties.kind === 'link' ? [] : [tAccess(lang, 'noTarget')];
  const place = tAccess(lang, 'place', { n: next + 1, of: way.length });
  const words = [nameLine(element, lang), ...(targets.length > 0 ? targets : none), place];
  return { element, words: words.join(lang === 'zh' ? '；' : '; ') };
}
