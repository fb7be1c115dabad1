/**
 * The map in words, for whoever does not see it: the sentence, what stands on the map by kind, what each axis follows and
 * passes, what belts, rings and clusters are made of, the figures, and what is not on the map. Words of the plan alone. Pure.
 */
import type { Kind } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { Lang, PlanElement } from '../../plan/schema.ts';
import { type Figure, type Figures, figures } from '../columns.ts';
import { type KindListing, listing } from '../listing.ts';
import { capital, countOf, listOf, someOf } from './count.ts';

export interface DescriptionPart {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Description {
  /** One paragraph: the sentence, and what is on the map by number. */
  readonly summary: string;
  readonly parts: readonly DescriptionPart[];
}

export interface DescribeOptions {
  readonly lang: Lang;
  /** Year of the figures; null for the plan's first. */
  readonly year: number | null;
  readonly hidden: ReadonlySet<Kind>;
}

/** Names of one kind that are read out; the list has them all. */
const MOST = 12;
/** Lines of one kind. */
const MOST_LINES = 60;
/** Kinds of which each is told by what it is made of. */
const TOLD: ReadonlySet<Kind> = new Set<Kind>(['core', 'axis', 'belt', 'ring', 'cluster', 'base', 'link']);

/** What the map shows, in the order of the list. */
export function describeMap(plan: Plan, { lang, year, hidden }: DescribeOptions): Description {
  const all = listing(plan).filter(({ kind }) => !hidden.has(kind));
  const drawn = all.filter((of) => of.drawn.length > 0);
  const shown = figures(plan, year, lang);
  const parts = drawn.map((of) => partOf(plan, of, lang));
  const told = shown ? figurePart(plan, shown, lang) : null;
  const off = undrawnPart(all, lang);
  return { summary: summaryOf(plan, drawn, lang), parts: [...parts, ...(told ? [told] : []), ...(off ? [off] : [])] };
}

function summaryOf({ head }: Plan, drawn: readonly KindListing[], lang: Lang): string {
  const { sentence, shortTitle } = head;
  const counts = drawn.map((of) => countOf(of.drawn.length, of.kind, lang));
  const n = drawn.reduce((sum, of) => sum + of.drawn.length, 0);
  const sketched = drawn.flatMap((of) => of.drawn).filter(({ properties }) => properties.position?.schematic).length;
  if (lang === 'zh') {
    const said = sentence ? `空间结构表述是“${sentence.text}”` : '原文未提出空间结构表述';
    const rough = sketched > 0 ? `其中 ${sketched} 个是示意位置，不代表实际边界。` : '';
    return `${shortTitle.zh}：${said}。图上有 ${n} 个要素：${listOf(counts, lang)}。${rough}`;
  }
  const said = sentence ? `its spatial structure reads “${sentence.en}”` : 'its text states no spatial structure';
  const rough =
    sketched > 0 ? ` The positions of ${sketched} of them are schematic and do not show actual boundaries.` : '';
  return `${shortTitle.en}: ${said}. On the map ${n === 1 ? 'is 1 element' : `are ${n} elements`}: ${listOf(counts, lang)}.${rough}`;
}

function partOf(plan: Plan, { kind, drawn }: KindListing, lang: Lang): DescriptionPart {
  const title = capital(countOf(drawn.length, kind, lang));
  const roads = drawn.flatMap(({ properties }) => properties.along ?? []);
  const along = lang === 'zh' ? `，沿 ${roads.join('、')}` : `, along ${listOf(roads, lang)}`;
  const names = drawn.map(({ properties }) => properties.name[lang]);
  const lines = TOLD.has(kind)
    ? drawn.slice(0, MOST_LINES).map((element) => ended(elementLine(plan, element, lang), lang))
    : [ended(someOf(names, MOST, lang), lang)];
  return { title: roads.length > 0 ? title + along : title, lines };
}

/** An element by its name and by what it is made of. */
export function elementLine(plan: Plan, { properties }: PlanElement, lang: Lang): string {
  const { kind, name, along, no, parent } = properties;
  const members = (properties.members ?? []).flatMap((id) => plan.byId.get(id)?.properties.name[lang] ?? []);
  const far = (properties.beyond ?? []).map((end) => end.name[lang]);
  const list = someOf(members, MOST, lang);
  const number = no === undefined ? '' : lang === 'zh' ? `${no} 号 ` : `No. ${no} `;
  const above = parent === undefined ? undefined : plan.byId.get(parent)?.properties;
  const clauses = [
    kind !== 'base' || !above ? '' : lang === 'zh' ? `所属${above.name.zh}` : `belonging to ${above.name.en}`,
    along === undefined ? '' : lang === 'zh' ? `沿 ${along}` : `along ${along}`,
    members.length === 0 ? '' : madeOf(kind, list, lang),
    far.length === 0 ? '' : `${lang === 'zh' ? '通往' : 'to '}${someOf(far, MOST, lang)}`,
  ].filter((clause) => clause !== '');
  return `${number}${[name[lang], ...clauses].join(lang === 'zh' ? '，' : ', ')}`;
}

/** How members make an element of their kind. */
function madeOf(kind: Kind, list: string, lang: Lang): string {
  switch (kind) {
    case 'axis':
    case 'belt':
      return lang === 'zh' ? `依次经过${list}` : `passing in turn ${list}`;
    case 'ring':
      return lang === 'zh' ? `环绕${list}` : `round ${list}`;
    case 'cluster':
      return lang === 'zh' ? `由${list}组成` : `made up of ${list}`;
    case 'link':
      return lang === 'zh' ? `一端在${list}` : `from ${list}`;
    default:
      return lang === 'zh' ? `包括${list}` : `holding ${list}`;
  }
}

function figurePart(plan: Plan, { metric, year, figures: all }: Figures, lang: Lang): DescriptionPart | null {
  if (all.length === 0) return null;
  const published = all.filter(({ value }) => value !== null);
  const rest = all.length - published.length;
  const highest = [...published].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const words = ({ element, label, note }: Figure): string => {
    const name = plan.byId.get(element)?.properties.name[lang] ?? '';
    // The star of the map, in words.
    const derived = label.endsWith('*') ? (lang === 'zh' ? '，由原文推得' : ', derived from the text') : '';
    const amount = label.replace(/\*$/, '');
    return lang === 'zh' ? `${name}：${amount}（${note}${derived}）` : `${name}: ${amount} (${note}${derived})`;
  };
  const none = lang === 'zh' ? `另有 ${rest} 个规划未公布` : `For ${rest} more the plan publishes none`;
  const lines = [...highest.slice(0, MOST_LINES).map(words), ...(rest > 0 ? [none] : [])];
  const title =
    lang === 'zh' ? `图上的数字：${metric}，${year} 年` : `Figures on the map: ${metric.toLowerCase()}, ${year}`;
  return { title, lines: lines.map((line) => ended(line, lang)) };
}

function undrawnPart(all: readonly KindListing[], lang: Lang): DescriptionPart | null {
  const off = all.filter(({ undrawn }) => undrawn.length > 0);
  if (off.length === 0) return null;
  const n = off.reduce((sum, { undrawn }) => sum + undrawn.length, 0);
  const title = lang === 'zh' ? `不在图上：${n} 个要素` : `Not on the map: ${n} element${n === 1 ? '' : 's'}`;
  const counts = listOf(
    off.map(({ kind, undrawn }) => countOf(undrawn.length, kind, lang)),
    lang,
  );
  const line =
    lang === 'zh'
      ? `${counts}，原文没有给出位置，列在“空间要素”里。`
      : `${capital(counts)}: the text gives them no place; they stand in the list of elements.`;
  return { title, lines: [line] };
}

/** The words of one line as a sentence. */
function ended(line: string, lang: Lang): string {
  return `${line}${lang === 'zh' ? '。' : '.'}`;
}
