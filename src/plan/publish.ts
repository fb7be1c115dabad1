/**
 * What a map must say of itself before it is shown to the public, and the band that it carries until then. Pure.
 * Law: 《地图管理条例》 (State Council order 664), article 15; 《地图审核管理规定》, articles 6 and 7. The reasoning is in
 * docs/decisions/2026-11-22-publish-gate.md.
 */
import type { Plan } from './model.ts';
import type { Bilingual, Lang, PlanHead } from './schema.ts';

export const REQUIREMENTS = ['reviewed', 'approval', 'signature', 'period', 'sources', 'positions'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** One requirement that a plan does not meet, and the elements for which it does not. */
export interface Unmet {
  readonly requirement: Requirement;
  readonly elements: readonly string[];
}

/** GS（2024）0650号, GS京（2023）0012号, 吉S（2026）001号, 浙杭S(2024)1号. */
const APPROVAL_NUMBER = /^(GS\p{Script=Han}{0,2}|\p{Script=Han}{1,3}S)\s?[（(]\d{4}[）)]\s?\d{1,5}\s?号$/u;

/** Whether a text has the form of a 审图号. Whether it was granted, only the register of the authority knows. */
export function isApprovalNumber(text: string): boolean {
  return APPROVAL_NUMBER.test(text.trim());
}

/** Whether a plan claims one of the cases that need no map approval. */
export function isExempt({ mapApproval }: PlanHead): boolean {
  return mapApproval.is === 'none' && mapApproval.exempt !== undefined;
}

/** One county or district at most: a map of a city is not simple. */
function isLocal({ regions }: PlanHead): boolean {
  return regions.length === 1 && regions.every(({ code }) => !code.endsWith('00'));
}

/** Units whose boundaries are drawn: what is claimed to need no review may show none. */
export function unitsIn({ elements }: Plan): string[] {
  return elements.filter(({ properties }) => properties.adcode !== undefined).map(({ id }) => id);
}

type Finder = (plan: Plan) => readonly string[] | null;

/** The elements at fault; an empty list is a fault of the plan as a whole, null is none. */
const FIND: Readonly<Record<Requirement, Finder>> = {
  reviewed: ({ own }) => (own ? [] : null),
  approval: (plan) => {
    const { mapApproval } = plan.head;
    if (mapApproval.is === 'number') return isApprovalNumber(mapApproval.number) ? null : [];
    if (!isExempt(plan.head) || (mapApproval.exempt === 'simple' && !isLocal(plan.head))) return [];
    const units = unitsIn(plan);
    return units.length > 0 ? units : null;
  },
  signature: ({ head }) => (head.signedBy || head.issuer ? null : []),
  // Where the text names only a year to reach, there is an end and no period.
  period: ({ head: { period } }) => (period.from === null && period.base === null ? [] : null),
  sources: ({ head, elements }) => {
    const known = new Set(head.sources.map(({ id }) => id));
    const bare = elements.filter(({ properties }) => !properties.citations.some(({ source }) => known.has(source)));
    return bare.length > 0 ? bare.map(({ id }) => id) : null;
  },
  positions: ({ elements }) => {
    const vague = elements.filter(
      ({ geometry, properties: { position } }) => geometry !== null && typeof position?.accuracy !== 'number',
    );
    return vague.length > 0 ? vague.map(({ id }) => id) : null;
  },
};

const known = new WeakMap<Plan, readonly Unmet[]>();

/** What stands between a plan, its positions settled, and the public. */
export function unmet(plan: Plan): readonly Unmet[] {
  const before = known.get(plan);
  if (before) return before;
  const found = REQUIREMENTS.flatMap((requirement): Unmet[] => {
    const elements = FIND[requirement](plan);
    return elements === null ? [] : [{ requirement, elements }];
  });
  known.set(plan, found);
  return found;
}

/** The band of a map that may not be published. */
export const BAND: Bilingual = { zh: '内部讨论稿 · 未经地图审核', en: 'Internal draft · map not reviewed' };

/** The band that every surface of this plan carries; null where it may be published. */
export function bandOf(plan: Plan): Bilingual | null {
  return unmet(plan).length > 0 ? BAND : null;
}

const WORDS = {
  number: { zh: '审图号：{number}', en: 'Map approval no. {number}' },
  exempt: { zh: '依《地图审核管理规定》无需审核', en: 'Exempt from map review' },
  schematic: { zh: ' · 示意', en: ' · schematic' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What stands on every surface: the band, or the 审图号, or that none is needed. */
export function standingOf(plan: Plan): Bilingual {
  const band = bandOf(plan);
  const say = (lang: Lang): string => {
    if (band) return band[lang] + WORDS.schematic[lang];
    const { mapApproval } = plan.head;
    if (mapApproval.is === 'none') return WORDS.exempt[lang];
    return WORDS.number[lang].replace('{number}', mapApproval.number);
  };
  return { zh: say('zh'), en: say('en') };
}

/** The requirements in a word each. */
export const REQUIREMENT_NAMES: Readonly<Record<Requirement, Bilingual>> = {
  reviewed: { zh: '本机打开的文件', en: 'a file of one’s own' },
  approval: { zh: '审图号', en: 'map approval' },
  signature: { zh: '署名', en: 'signature' },
  period: { zh: '规划期限', en: 'planning period' },
  sources: { zh: '资料来源', en: 'sources' },
  positions: { zh: '位置精度', en: 'position accuracy' },
};

/** What is missing, in one line; '' where nothing is. */
export function missingText(plan: Plan, lang: Lang): string {
  const names = unmet(plan).map(({ requirement }) => REQUIREMENT_NAMES[requirement][lang]);
  if (names.length === 0) return '';
  return lang === 'zh' ? `公开前尚缺：${names.join('、')}` : `Before it is public: ${names.join(', ')}`;
}

/** Why there is no 审图号, and what else is missing: behind the band, for those who ask. */
export function reasonText(plan: Plan, lang: Lang): string {
  const { mapApproval } = plan.head;
  const why = mapApproval.is === 'none' ? mapApproval.reason[lang] : '';
  return [why, missingText(plan, lang)].filter((one) => one !== '').join(lang === 'zh' ? '' : ' ');
}
