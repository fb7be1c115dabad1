/** Finding an element by part of its name while somebody waits: Chinese, English, pinyin or initials. */
import type { Plan } from '../plan/model.ts';

/** Whether letters stand for characters of a text; pinyin-pro's `match`, loaded when it is first wanted. */
export type Spells = (text: string, letters: string) => boolean;

export interface Hit {
  readonly element: string;
  /** The alias that was met where the names do not show it. */
  readonly alias: string | null;
}

const MOST = 8;
const LETTERS = /^[a-z0-9]+$/;

/** For comparing: width, case and blanks make no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** 3 a name that begins so, 2 one that holds it, 1 one that sounds so, 0 none. */
function rank(text: string, needle: string, spells: Spells | null): number {
  const hay = plain(text);
  if (hay.startsWith(needle)) return 3;
  if (hay.includes(needle)) return 2;
  return spells && LETTERS.test(needle) && spells(text, needle) ? 1 : 0;
}

/** The elements that a query means, best first; those that the sentence names before others. */
export function findInPlan(plan: Plan, query: string, spells: Spells | null): Hit[] {
  const needle = plain(query).slice(0, 40);
  if (needle === '') return [];
  const named = new Set(plan.head.sentence?.phrases.flatMap(({ elements }) => elements) ?? []);
  const scored = plan.elements.flatMap(({ id, properties: { name, aliases, no } }) => {
    const own = String(no) === needle ? 4 : Math.max(rank(name.zh, needle, spells), rank(name.en, needle, null));
    const met = aliases.map((text) => ({ text, score: rank(text, needle, spells) }));
    const alias = met.reduce<(typeof met)[number] | null>((a, b) => (b.score > (a?.score ?? 0) ? b : a), null);
    const score = Math.max(own, alias?.score ?? 0);
    const shown = alias && alias.score > own ? alias.text : null;
    return score === 0 ? [] : [{ element: id, alias: shown, score: score * 2 + Number(named.has(id)) }];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ element, alias }) => ({ element, alias }));
}
