/** “Copy for 公文”: title, three sentences and a table, composed from the plan's own words and figures. Pure. */
import { KIND_NAMES } from '../../plan/kinds.ts';
import { elementsOfKind, kindsPresent, type Plan } from '../../plan/model.ts';
import { standingOf } from '../../plan/publish.ts';
import type { Indicator, Lang, PlanElement } from '../../plan/schema.ts';
import { type SvgNode, svg, toMarkup } from '../svg.ts';
import { cellText, plain } from './clean.ts';
import type { Table } from './layout.ts';
import { comma, industriesText, periodText, targetText, titleText, valueText } from './said.ts';
import { zoneTable } from './tables.ts';
import { word } from './words.ts';

/** Items that a sentence lists; the table has them all. */
const MOST = 12;

const nameOf = (e: PlanElement, lang: Lang): string => e.properties.name[lang];
const stop = (lang: Lang): string => (lang === 'zh' ? '。' : '.');
const pause = (lang: Lang): string => (lang === 'zh' ? '；' : '; ');

/** “a、b等 12 项” where not all are listed. */
function some(items: readonly string[], lang: Lang, between: string): string {
  if (items.length <= MOST) return items.join(between);
  const shown = items.slice(0, MOST).join(between);
  return lang === 'zh' ? `${shown}等 ${items.length} 项` : `${shown} and others, ${items.length} in all`;
}

/** What the sentence of the structure stands on; without one, the kinds and how many there are of each. */
function structure(plan: Plan, lang: Lang): string {
  const { head } = plan;
  const zh = lang === 'zh';
  const period = periodText(head.period, lang);
  const opening = titleText(head.title, lang) + (zh ? `，规划期限 ${period}，` : ` (${period})`);
  if (head.sentence === null) {
    const kinds = kindsPresent(plan).map(
      (kind) => `${KIND_NAMES[kind][lang]} ${elementsOfKind(plan, kind).length}${zh ? ' 个' : ''}`,
    );
    return `${opening}${zh ? '未提出空间结构表述，列有' : ' gives no formula of the structure and lists: '}${kinds.join(comma(lang))}${stop(lang)}`;
  }
  const phrases = head.sentence.phrases.map(({ text, en, elements }) => {
    const names = elements.flatMap((id) => plan.byId.get(id) ?? []).map((e) => nameOf(e, lang));
    return `${zh ? text : en}${zh ? '为' : ': '}${some(names, lang, comma(lang))}`;
  });
  const said = zh ? `提出“${head.sentence.text}”的空间结构：` : ` sets out the structure “${head.sentence.en}”: `;
  return `${opening}${said}${phrases.join(pause(lang))}${stop(lang)}`;
}

function indicatorText({ metric, en, unit, values }: Indicator, lang: Lang): string[] {
  return values
    .filter(({ is }) => is === 'target')
    .map((value) => {
      const amount = valueText({ ...value, unit }, lang, true);
      const gap = /^\d/.test(amount) ? ' ' : '';
      return lang === 'zh' ? `${value.year} 年${metric}${gap}${amount}` : `${en} ${value.year}: ${amount}`;
    });
}

/** Zones first, since the map shows them; else the plan's indicators. */
function targets(plan: Plan, lang: Lang): string {
  const zones = plan.elements.flatMap((e) =>
    e.properties.targets.map((target) => `${nameOf(e, lang)}${lang === 'zh' ? '：' : ': '}${targetText(target, lang)}`),
  );
  const said = zones.length > 0 ? zones : plan.head.indicators.flatMap((one) => indicatorText(one, lang));
  const opening = lang === 'zh' ? '发展目标：' : 'Targets: ';
  if (said.length === 0) return `${opening}${word('notPublished', lang)}${stop(lang)}`;
  return `${opening}${some(said, lang, pause(lang))}${stop(lang)}`;
}

/** By the elements that the sentence names; else by sector. */
function industries(plan: Plan, lang: Lang): string {
  const named = new Set(plan.head.sentence?.phrases.flatMap(({ elements }) => elements) ?? []);
  const zones = plan.elements
    .filter(({ id, properties }) => named.has(id) && properties.industries.length > 0)
    .map((e) => ({ name: nameOf(e, lang), of: e.properties.industries }));
  const sectors = plan.head.sectors
    .filter((sector) => sector.industries.length > 0)
    .map((sector) => ({ name: lang === 'zh' ? sector.name : sector.en, of: sector.industries }));
  const all = (zones.length > 0 ? zones : sectors).map(
    ({ name, of }) => `${name}${lang === 'zh' ? '——' : ': '}${industriesText(of, lang)}`,
  );
  const opening = lang === 'zh' ? '主导产业：' : 'Industries: ';
  if (all.length === 0) return `${opening}${word('notPublished', lang)}${stop(lang)}`;
  return `${opening}${some(all, lang, pause(lang))}${stop(lang)}`;
}

/** Three sentences: structure, targets, industries. */
export function summary(plan: Plan, lang: Lang): readonly [string, string, string] {
  return [structure(plan, lang), targets(plan, lang), industries(plan, lang)];
}

/** The elements of the sentence, or where there is none, those that have something published. */
function tableOf(plan: Plan, lang: Lang): Table {
  const ids = plan.head.sentence?.phrases.flatMap(({ elements }) => elements) ?? [];
  const phrased = [...new Set(ids)].flatMap((id) => plan.byId.get(id) ?? []);
  const aimed = plan.elements.filter(({ id, properties }) => properties.targets.length > 0 && !ids.includes(id));
  const told = plan.elements.filter(({ properties }) => properties.industries.length > 0);
  const elements = phrased.length > 0 ? [...phrased, ...aimed] : told.length > 0 ? told : [...plan.elements];
  return zoneTable(elements, lang, word('elements', lang));
}

export interface Copy {
  readonly text: string;
  readonly html: string;
}

/**
 * What goes onto the clipboard: plain text with tabs, and the same as HTML for word processors. Either may be pasted into
 * a spreadsheet, so nothing begins like a formula. Borders are attributes: the page's policy takes styles away.
 */
export function copyForDocument(plan: Plan, lang: Lang): Copy {
  const title = titleText(plan.head.title, lang);
  const sentences = summary(plan, lang);
  const { head, rows } = tableOf(plan, lang);
  const cell = (text: string): string => cellText(plain(text).replace(/[\t\r\n]+/g, ' '));
  const lines = [head, ...rows].map((row) => row.map(cell).join('\t'));
  const tr =
    (tag: 'th' | 'td') =>
    (row: readonly string[]): SvgNode =>
      svg(
        'tr',
        {},
        row.map((text) => svg(tag, {}, [cell(text)])),
      );
  const table = svg('table', { border: 1, cellspacing: 0, cellpadding: 4 }, [tr('th')(head), ...rows.map(tr('td'))]);
  const standing = standingOf(plan)[lang];
  const nodes = [
    svg('h2', {}, [cell(title)]),
    ...sentences.map((one) => svg('p', {}, [cell(one)])),
    table,
    svg('p', {}, [cell(standing)]),
  ];
  return {
    text: [...[title, ...sentences].map(cell), '', ...lines, '', cell(standing)].join('\n'),
    html: `<meta charset="utf-8"/>${nodes.map(toMarkup).join('')}`,
  };
}
