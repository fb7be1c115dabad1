/** What a plan says of an element, in the words of the files. Nothing is added to it. */
import { amountText, boundText, splitBound } from '../../plan/amount.ts';
import { emergingName, gbtName } from '../../plan/classes.ts';
import { type Plan, targetOf } from '../../plan/model.ts';
import { standingOf } from '../../plan/publish.ts';
import type { Bilingual, Citation, Industry, Lang, PlanElement, PlanHead, Target } from '../../plan/schema.ts';
import { METHODS, word } from './words.ts';

/** Between the items of a list. */
export const comma = (lang: Lang): string => (lang === 'zh' ? '、' : ', ');
const brackets = (lang: Lang, inner: string): string => (lang === 'zh' ? `（${inner}）` : ` (${inner})`);
/** A label before what it names. */
export const labelled = (lang: Lang, label: string, said: string): string =>
  lang === 'zh' ? `${label}：${said}` : `${label}: ${said}`;

/** A document's title as it stands in running text: Chinese in 《》, with 〈〉 for a title inside it. */
export function titleText(title: Bilingual, lang: Lang): string {
  return lang === 'zh' ? `《${title.zh.replaceAll('《', '〈').replaceAll('》', '〉')}》` : title.en;
}

/** 规划期限 in one line. */
export function periodText({ base, from, to, vision }: PlanHead['period'], lang: Lang): string {
  const zh = lang === 'zh';
  const span = from === null ? (zh ? `至 ${to} 年` : `to ${to}`) : zh ? `${from}—${to} 年` : `${from}–${to}`;
  const more = [
    base === null ? '' : zh ? `基期 ${base} 年` : `base year ${base}`,
    vision === undefined ? '' : zh ? `远景展望 ${vision} 年` : `outlook to ${vision}`,
  ].filter(Boolean);
  return more.length === 0 ? span : span + brackets(lang, more.join(zh ? '，' : ', '));
}

type Valued = Pick<Target, 'value' | 'bound' | 'unit'> & { readonly valueMax?: number | undefined };

/** A value with its bound word, without the unit where the column says it. */
export function valueText(of: Valued, lang: Lang, withUnit: boolean): string {
  if (withUnit) return amountText(of, lang, true);
  const { before, behind } = splitBound(of.bound);
  const range = of.valueMax === undefined ? `${of.value}` : `${of.value}—${of.valueMax}`;
  if (lang === 'en') return [boundText(of.bound, 'en'), range].filter(Boolean).join(' ');
  return [before, range + behind].filter(Boolean).join(' ');
}

/** e.g. “2025 年医药制造业产值力争 70 亿元以上”. */
export function targetText(target: Target, lang: Lang): string {
  const amount = amountText(target, lang, true);
  const mark = target.derived ? brackets(lang, word('derived', lang)) : '';
  if (lang === 'en') return `${target.en} ${target.year}: ${amount}${mark}`;
  const gap = /^\d/.test(amount) ? ' ' : '';
  return `${target.year} 年${target.metric}${gap}${amount}${mark}`;
}

export const industryName = ({ name, en }: Industry, lang: Lang): string => (lang === 'zh' ? name : en);

/** The terms of an element or sector in one line. */
export function industriesText(industries: readonly Industry[], lang: Lang): string {
  return industries.map((one) => industryName(one, lang)).join(comma(lang));
}

/** The classes of a term in both standards, e.g. “C276 生物药品制品制造”. */
export function classText({ gbt4754, emerging }: Industry, lang: Lang): { gbt: string; emerging: string } {
  const named = (code: string | undefined, name: Bilingual | undefined) =>
    code === undefined ? '' : [code, name?.[lang]].filter(Boolean).join(' ');
  return {
    gbt: named(gbt4754, gbt4754 === undefined ? undefined : gbtName(gbt4754)),
    emerging: named(emerging, emerging === undefined ? undefined : emergingName(emerging)),
  };
}

/** Industry and target of an element as lines of a caption; says what the plan does not publish. */
export function captionLines(plan: Plan, element: PlanElement, lang: Lang): string[] {
  const { industries, targets, host, along, beyond } = element.properties;
  const lines = [
    along === undefined ? '' : labelled(lang, word('along', lang), along),
    host === undefined ? '' : labelled(lang, word('host', lang), host[lang]),
    beyond === undefined
      ? ''
      : labelled(lang, word('beyond', lang), beyond.map(({ name }) => name[lang]).join(comma(lang))),
    industries.length === 0 ? '' : labelled(lang, word('industries', lang), industriesText(industries, lang)),
    ...targets.map((target) => targetText(target, lang)),
  ].filter((line) => line !== '');
  const missing = unpublished(plan, element, lang);
  return missing === '' ? lines : [...lines, missing];
}

/** “规划未公布” for a unit of the plan's scope that was left without the target that the others have. */
function unpublished({ head: { columns } }: Plan, element: PlanElement, lang: Lang): string {
  const year = columns?.years[0];
  if (columns === null || year === undefined || element.properties.kind !== 'unit') return '';
  if (targetOf(element, columns.metric, year)) return '';
  const metric = lang === 'zh' ? columns.metric : columns.en;
  return labelled(lang, lang === 'zh' ? `${year} 年${metric}` : `${metric} ${year}`, word('notPublished', lang));
}

/** One citation in words: source › section › “locator”. Section and locator are the document's own Chinese. */
export function citationText(head: PlanHead, { source, section, locator }: Citation, lang: Lang): string {
  const title = head.sources.find(({ id }) => id === source)?.title;
  return `${title ? titleText(title, lang) : source} › ${section} › “${locator}”`;
}

/** How the place of an element is known, and how well. */
export function positionText({ properties: { position } }: PlanElement, lang: Lang): string {
  if (!position || position.method === 'none') return word('notPlaced', lang);
  const { method, accuracy, evidence, schematic } = position;
  const about = accuracy === null ? '' : accuracy < 1000 ? `±${accuracy} m` : `±${accuracy / 1000} km`;
  const head = [METHODS[method][lang], about, schematic ? word('schematicLong', lang) : ''].filter(Boolean);
  return `${head.join(lang === 'zh' ? '，' : ', ')}${lang === 'zh' ? '。' : '. '}${evidence[lang]}`;
}

/** 审图号, or what a map without one must say. */
export function approvalText(plan: Plan, lang: Lang): string {
  return standingOf(plan)[lang];
}
