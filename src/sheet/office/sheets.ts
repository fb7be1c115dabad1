/** The workbook of a plan as data: one sheet for each kind, then indicators, tasks, industries, remarks, sources. Pure. */

import { pointOf } from '../../drawing/derive/point.ts';
import { KIND_NAMES, type Kind } from '../../plan/kinds.ts';
import { elementsOfKind, kindsPresent, type Plan } from '../../plan/model.ts';
import type { Lang, PlanElement, Target } from '../../plan/schema.ts';
import { textWidth } from '../letters.ts';
import { sheetName } from './clean.ts';
import { approvalText, classText, comma, industriesText, industryName, periodText } from './said.ts';
import { type CellValue, type Column, citationColumns, type SheetPlan, sheetOf } from './sheet-plan.ts';
import { indicatorSheet, remarkSheet, sectorSheet, sourceSheet, taskSheet } from './sheets-lists.ts';
import { METHODS, type Word, word } from './words.ts';

const names = (plan: Plan, ids: readonly string[], lang: Lang): string =>
  ids.map((id) => plan.byId.get(id)?.properties.name[lang] ?? id).join(comma(lang));

type ElementColumn = Column<PlanElement>;

/** Letters of the longest name, so that names stand on one line; a Chinese sign is two letters wide. */
function nameWidth(plan: Plan, lang: Lang): number {
  const longest = Math.max(...plan.elements.map(({ properties }) => textWidth(properties.name[lang], 2)));
  return Math.min(72, Math.max(20, Math.ceil(longest) + 3));
}

function sayColumns(plan: Plan, lang: Lang): ElementColumn[] {
  const column = (key: Word, width: number, of: ElementColumn['of']): ElementColumn => ({
    head: word(key, lang),
    width,
    of,
  });
  return [
    column('code', 20, ({ id }) => id),
    column('number', 6, ({ properties: p }) => p.no ?? null),
    column('name', nameWidth(plan, lang), ({ properties: p }) => p.name[lang]),
    column('aliases', 24, ({ properties: p }) => p.aliases.join(comma(lang))),
    column('parent', 20, ({ properties: p }) => (p.parent === undefined ? '' : names(plan, [p.parent], lang))),
    column('members', 30, ({ properties: p }) => names(plan, p.members ?? [], lang)),
    column('beyond', 24, ({ properties: p }) => (p.beyond ?? []).map(({ name }) => name[lang]).join(comma(lang))),
    column('along', 10, ({ properties: p }) => p.along ?? ''),
    column('host', 30, ({ properties: p }) => p.host?.[lang] ?? ''),
    column('role', 40, ({ properties: p }) => p.role?.[lang] ?? ''),
    column('industries', 40, ({ properties: p }) => industriesText(p.industries, lang)),
    column('firms', 30, ({ properties: p }) => p.firms.map((firm) => firm[lang]).join(comma(lang))),
  ];
}

/** For each metric and year that the kind has: value, upper end of a range, bound word and unit. */
function targetColumns(elements: readonly PlanElement[], lang: Lang): ElementColumn[] {
  const key = ({ metric, year, unit }: Target) => `${metric} ${year} ${unit}`;
  const all = elements.flatMap(({ properties }) => properties.targets);
  const kinds = [...new Map(all.map((target) => [key(target), target])).values()];
  return kinds.flatMap((kind): ElementColumn[] => {
    const find = (e: PlanElement) => e.properties.targets.find((target) => key(target) === key(kind));
    const metric = lang === 'zh' ? `${kind.metric} ${kind.year}` : `${kind.en} ${kind.year}`;
    const ranged = all.some((target) => key(target) === key(kind) && target.valueMax !== undefined);
    const derived = all.some((target) => key(target) === key(kind) && target.derived !== undefined);
    const columns: (ElementColumn | null)[] = [
      { head: metric, width: 16, of: (e) => find(e)?.value ?? word('notPublished', lang) },
      ranged
        ? { head: `${metric} · ${word('valueMax', lang)}`, width: 10, of: (e) => find(e)?.valueMax ?? null }
        : null,
      { head: `${metric} · ${word('unit', lang)}`, width: 10, of: (e) => find(e)?.unit ?? '' },
      { head: `${metric} · ${word('bound', lang)}`, width: 12, of: (e) => find(e)?.bound ?? '' },
      derived
        ? { head: `${metric} · ${word('derived', lang)}`, width: 30, of: (e) => find(e)?.derived?.rule[lang] ?? '' }
        : null,
    ];
    return columns.flatMap((column) => column ?? []);
  });
}

function placeColumns(lang: Lang): ElementColumn[] {
  const column = (key: Word, width: number, of: ElementColumn['of']): ElementColumn => ({
    head: word(key, lang),
    width,
    of,
  });
  const degrees = (i: 0 | 1) => (e: PlanElement) => {
    const point = pointOf(e);
    return point ? Number(point[i].toFixed(5)) : null;
  };
  return [
    column('longitude', 14, degrees(0)),
    column('latitude', 14, degrees(1)),
    column('method', 16, ({ properties: { position } }) => METHODS[position?.method ?? 'none'][lang]),
    column('accuracyMetres', 14, ({ properties: { position } }) => position?.accuracy ?? null),
    column('schematic', 8, ({ properties: { position } }) => word(position?.schematic === false ? 'no' : 'yes', lang)),
    column('evidence', 40, ({ properties: { position } }) => position?.evidence[lang] ?? ''),
  ];
}

const isSaid = (value: CellValue): boolean => value !== null && value !== '';

/** The sheet of a kind; columns in which nothing stands are left out. */
function kindSheet(plan: Plan, kind: Kind, lang: Lang): SheetPlan {
  const elements = elementsOfKind(plan, kind);
  const columns = [
    ...sayColumns(plan, lang),
    ...targetColumns(elements, lang),
    ...placeColumns(lang),
    ...citationColumns<PlanElement>(plan, lang, ({ properties }) => properties.citations),
  ];
  const said = columns.filter(({ of }) => elements.some((e) => isSaid(of(e))));
  return sheetOf(KIND_NAMES[kind][lang], said, elements);
}

/** Each term of each element and sector with its classes in both standards. */
function industrySheet(plan: Plan, lang: Lang): SheetPlan {
  const { sectors } = plan.head;
  const rows = [
    ...plan.elements.flatMap(({ properties: p }) =>
      p.industries.map((industry) => ({
        of: p.name[lang],
        kind: KIND_NAMES[p.kind][lang],
        industry,
        cited: p.citations,
      })),
    ),
    ...sectors.flatMap(({ name, en, industries, citations }) =>
      industries.map((industry) => ({
        of: lang === 'zh' ? name : en,
        kind: word('sector', lang),
        industry,
        cited: citations,
      })),
    ),
  ];
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { head: word('name', lang), width: 32, of: (row) => row.of },
    { head: word('kind', lang), width: 10, of: (row) => row.kind },
    { head: word('industries', lang), width: 32, of: ({ industry }) => industryName(industry, lang) },
    { head: word('gbt', lang), width: 32, of: ({ industry }) => classText(industry, lang).gbt },
    { head: word('emerging', lang), width: 32, of: ({ industry }) => classText(industry, lang).emerging },
    {
      head: word('products', lang),
      width: 40,
      of: ({ industry }) => (industry.products ?? []).map((one) => one[lang]).join(comma(lang)),
    },
    ...citationColumns<Row>(plan, lang, ({ industry, cited }) => industry.citations ?? cited),
  ];
  return sheetOf(word('industries', lang), columns, rows);
}

function aboutSheet(plan: Plan, lang: Lang): SheetPlan {
  const { title, sentence, period, status, issuer, regions } = plan.head;
  const rows: [string, string][] = [
    [word('name', lang), title[lang]],
    [word('structure', lang), sentence ? (lang === 'zh' ? sentence.text : sentence.en) : word('noSentence', lang)],
    [word('period', lang), periodText(period, lang)],
    [word('regions', lang), regions.map(({ name }) => name[lang]).join(comma(lang))],
    [word('status', lang), status.words[lang]],
    [word('issuer', lang), issuer ? issuer[lang] : word('issuerNone', lang)],
    [word('position', lang), approvalText(plan, lang)],
    [word('industries', lang), word('classes', lang)],
  ];
  const columns = [
    { head: word('about_file', lang), width: 16 },
    { head: title[lang], width: 90 },
  ];
  return { name: word('about_file', lang), columns, rows };
}

/** The sheets in their order; none is empty, no two bear one name. */
export function sheetsOf(plan: Plan, lang: Lang): SheetPlan[] {
  const all = [
    aboutSheet(plan, lang),
    ...kindsPresent(plan).map((kind) => kindSheet(plan, kind, lang)),
    industrySheet(plan, lang),
    sectorSheet(plan, lang),
    indicatorSheet(plan, lang),
    taskSheet(plan, lang),
    remarkSheet(plan, lang),
    sourceSheet(plan, lang),
  ].filter(({ rows }) => rows.length > 0);
  const taken: string[] = [];
  return all.map((sheet) => {
    const name = sheetName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
}
