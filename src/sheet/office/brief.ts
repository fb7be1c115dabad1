/** A brief as data: what a document says, before any writer. Of one element, or of the whole plan. Pure. */
import { citationsOf } from '../../plan/citations.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import { elementsOfKind, kin, kindsPresent, type Plan, remarksAbout } from '../../plan/model.ts';
import type { Citation, Lang, PlanElement, Remark } from '../../plan/schema.ts';
import { summary } from './gongwen.ts';
import type { Table } from './layout.ts';
import {
  approvalText,
  citationText,
  classText,
  comma,
  industryName,
  labelled,
  periodText,
  positionText,
  targetText,
  titleText,
} from './said.ts';
import { indicatorTable, sectorTable, zoneTable } from './tables.ts';
import { type Word, word } from './words.ts';

export type Block =
  | { readonly is: 'title' | 'subtitle' | 'heading' | 'text' | 'note'; readonly text: string }
  | { readonly is: 'table'; readonly table: Table };

export interface Brief {
  readonly title: string;
  readonly lang: Lang;
  /** At the head of every page: the band of a draft, or the 审图号. */
  readonly standing: string;
  readonly blocks: readonly Block[];
}

const heading = (key: Word, lang: Lang): Block => ({ is: 'heading', text: word(key, lang) });
const text = (said: string): Block => ({ is: 'text', text: said });
const note = (said: string): Block => ({ is: 'note', text: said });

/** A heading with what stands under it; nothing where nothing does. */
function section(key: Word, lang: Lang, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(key, lang), ...blocks];
}

function industryBlocks({ properties: { industries } }: PlanElement, lang: Lang): Block[] {
  if (industries.length === 0) return [text(word('notPublished', lang))];
  const rows = industries.map((industry) => {
    const { gbt, emerging } = classText(industry, lang);
    return [industryName(industry, lang), gbt, emerging];
  });
  const head = [word('industries', lang), word('gbt', lang), word('emerging', lang)];
  const classed = rows.some(([, gbt, emerging]) => gbt || emerging);
  const table: Table = { name: word('industries', lang), head, shares: [34, 33, 33], rows };
  return [{ is: 'table', table }, ...(classed ? [note(word('classes', lang))] : [])];
}

function targetBlocks({ properties: { targets } }: PlanElement, lang: Lang): Block[] {
  if (targets.length === 0) return [text(word('notPublished', lang))];
  return targets.flatMap((target) => [
    text(targetText(target, lang)),
    ...(target.derived ? [note(labelled(lang, word('derived', lang), target.derived.rule[lang]))] : []),
  ]);
}

function relationBlocks(plan: Plan, element: PlanElement, lang: Lang): Block[] {
  const { parent, members = [], beyond = [], along } = element.properties;
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => plan.byId.get(id)?.properties.name[lang] ?? []).join(comma(lang));
  const others = [...kin(plan, element.id)].filter((id) => id !== parent && !members.includes(id));
  const rows: [Word, string][] = [
    ['parent', parent === undefined ? '' : names([parent])],
    ['members', names(members)],
    ['relations', names(others)],
    ['along', along ?? ''],
    ['beyond', beyond.map(({ name }) => name[lang]).join(comma(lang))],
  ];
  return rows.filter(([, said]) => said !== '').map(([key, said]) => text(labelled(lang, word(key, lang), said)));
}

const citationBlocks = (plan: Plan, citations: readonly Citation[], lang: Lang): Block[] =>
  citations.map((one) => note(citationText(plan.head, one, lang)));

const remarkBlocks = (plan: Plan, remarks: readonly Remark[], lang: Lang): Block[] =>
  remarks.flatMap(({ text: said, citations }, i) => [
    text(`${i + 1}. ${said[lang]}`),
    ...citationBlocks(plan, citations, lang),
  ]);

const sourceBlocks = (plan: Plan, lang: Lang): Block[] => [
  ...plan.head.sources.map(({ title }) => note(titleText(title, lang))),
  note(approvalText(plan, lang)),
];

/** One element: what it is, makes, aims at and belongs to, how its place is known, and where all that stands. */
export function elementBrief(plan: Plan, element: PlanElement, lang: Lang): Brief {
  const { kind, name, aliases, role, host, firms } = element.properties;
  const said = (key: Word, what: string): Block[] => (what === '' ? [] : [text(labelled(lang, word(key, lang), what))]);
  return {
    title: name[lang],
    lang,
    standing: approvalText(plan, lang),
    blocks: [
      { is: 'title', text: name[lang] },
      { is: 'subtitle', text: titleText(plan.head.title, lang) },
      ...said('kind', KIND_NAMES[kind][lang]),
      ...said('aliases', aliases.join(comma(lang))),
      ...said('host', host?.[lang] ?? ''),
      ...section('role', lang, role ? [text(role[lang])] : []),
      ...section('industries', lang, industryBlocks(element, lang)),
      ...section('targets', lang, targetBlocks(element, lang)),
      ...section('firms', lang, firms.length > 0 ? [text(firms.map((firm) => firm[lang]).join(comma(lang)))] : []),
      ...section('relations', lang, relationBlocks(plan, element, lang)),
      ...section('position', lang, [text(positionText(element, lang))]),
      ...section('remarks', lang, remarkBlocks(plan, remarksAbout(plan, element.id), lang)),
      ...section('citation', lang, citationBlocks(plan, citationsOf(element), lang)),
      ...section('sources', lang, sourceBlocks(plan, lang)),
    ],
  };
}

/** The whole plan: three sentences, its elements kind by kind, its numbers, its open points. */
export function planBrief(plan: Plan, lang: Lang): Brief {
  const { head } = plan;
  const zones = kindsPresent(plan).flatMap((kind): Block[] => {
    const title = KIND_NAMES[kind][lang];
    return [
      { is: 'heading', text: title },
      { is: 'table', table: zoneTable(elementsOfKind(plan, kind), lang, title) },
    ];
  });
  const table = (of: Table): Block[] => [{ is: 'table', table: of }];
  return {
    title: head.title[lang],
    lang,
    standing: approvalText(plan, lang),
    blocks: [
      { is: 'title', text: head.title[lang] },
      { is: 'subtitle', text: [periodText(head.period, lang), head.status.words[lang]].join(' · ') },
      ...summary(plan, lang).map(text),
      ...zones,
      ...section('sectors', lang, head.sectors.length > 0 ? table(sectorTable(plan, lang)) : []),
      ...section('indicators', lang, head.indicators.length > 0 ? table(indicatorTable(head.indicators, lang)) : []),
      ...section('remarks', lang, remarkBlocks(plan, head.remarks, lang)),
      ...section('sources', lang, sourceBlocks(plan, lang)),
    ],
  };
}
