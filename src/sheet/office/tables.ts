/** The tables of slides and briefs: what the plan publishes, and where it publishes nothing. */
import { unitText } from '../../plan/amount.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { Citation, Indicator, Lang, PlanElement } from '../../plan/schema.ts';
import type { Table } from './layout.ts';
import { comma, industriesText, labelled, targetText, valueText } from './said.ts';
import { type Word, word } from './words.ts';

/** What stands in the column of targets. */
export function targetsCell({ properties: { targets } }: PlanElement, lang: Lang): string {
  return targets.length === 0
    ? word('notPublished', lang)
    : targets.map((target) => targetText(target, lang)).join(lang === 'zh' ? '；' : '; ');
}

/** What an element leans on, or what it leads to. */
function hostCell({ properties: { host, beyond, along } }: PlanElement, lang: Lang): string {
  const parts = [
    host?.[lang] ?? '',
    along ?? '',
    beyond ? labelled(lang, word('beyond', lang), beyond.map(({ name }) => name[lang]).join(comma(lang))) : '',
  ];
  return parts.filter((part) => part !== '').join(lang === 'zh' ? '；' : '; ');
}

interface ZoneColumn {
  readonly head: string;
  readonly share: number;
  readonly of: (element: PlanElement) => string;
  readonly keep: boolean;
}

/** The columns that say something of these elements. */
function zoneColumns(elements: readonly PlanElement[], lang: Lang): ZoneColumn[] {
  const kinds = new Set(elements.map(({ properties }) => properties.kind));
  const some = (has: (p: PlanElement['properties']) => boolean) => elements.some(({ properties }) => has(properties));
  const industries = some((p) => p.industries.length > 0);
  const published = (cell: string) => (cell === '' ? word('notPublished', lang) : cell);
  const column = (key: Word, share: number, keep: boolean, of: ZoneColumn['of']): ZoneColumn => ({
    head: word(key, lang),
    share,
    of,
    keep,
  });
  const all = [
    column('name', 26, true, (e) => e.properties.name[lang]),
    column('kind', 9, kinds.size > 1, (e) => KIND_NAMES[e.properties.kind][lang]),
    column(
      'host',
      22,
      elements.some((e) => hostCell(e, lang) !== ''),
      (e) => hostCell(e, lang),
    ),
    // Where industries are known, they say more than the role.
    column('role', 30, !industries && some((p) => p.role !== undefined), (e) => e.properties.role?.[lang] ?? ''),
    column('industries', 28, industries, (e) => published(industriesText(e.properties.industries, lang))),
    column(
      'targets',
      24,
      some((p) => p.targets.length > 0),
      (e) => targetsCell(e, lang),
    ),
  ];
  return all.filter(({ keep }) => keep);
}

/** Elements with what they are to make and to reach. Columns in which nothing stands are left out. */
export function zoneTable(elements: readonly PlanElement[], lang: Lang, name: string): Table {
  const columns = zoneColumns(elements, lang);
  return {
    name,
    head: columns.map(({ head }) => head),
    shares: columns.map(({ share }) => share),
    rows: elements.map((e) => columns.map(({ of }) => of(e))),
  };
}

/** A column of figures: all values of one year that are measured, or aimed at. */
interface YearColumn {
  readonly year: number;
  readonly is: 'actual' | 'target';
}

function yearColumns(indicators: readonly Indicator[]): YearColumn[] {
  const all = indicators.flatMap(({ values }) => values.map(({ year, is }) => ({ year, is })));
  const unique = [...new Map(all.map((one) => [`${one.year} ${one.is}`, one])).values()];
  return unique.sort((a, b) => a.year - b.year || (a.is < b.is ? -1 : 1));
}

const TAGS_EN = {
  约束性: 'binding',
  预期性: 'expected',
  累计: 'cumulative',
  当年: 'in that year',
  新增: 'newly added',
  每年: 'each year',
} as const;

/** The indicator with what kind of number it is. */
export function metricText({ metric, en, nature, counting }: Indicator, lang: Lang): string {
  const tags = [nature, counting].flatMap((tag) => (tag ? [lang === 'zh' ? tag : TAGS_EN[tag]] : []));
  const name = lang === 'zh' ? metric : en;
  return tags.length === 0 ? name : lang === 'zh' ? `${name}（${tags.join('，')}）` : `${name} (${tags.join(', ')})`;
}

function valuesIn(indicator: Indicator, { year, is }: YearColumn, lang: Lang): string {
  const values = indicator.values.filter((value) => value.year === year && value.is === is);
  return values
    .map((value) => valueText({ ...value, unit: indicator.unit }, lang, false))
    .join(lang === 'zh' ? '；' : '; ');
}

/** More year columns than these are written into two: what is, and what is aimed at. */
const MOST_YEARS = 4;

/** Indicators through their years, with bound words. */
export function indicatorTable(indicators: readonly Indicator[], lang: Lang): Table {
  const years = yearColumns(indicators);
  const unit = ({ unit: of }: Indicator) => (lang === 'zh' ? of : unitOf(of));
  const missing = word('notPublished', lang);
  const name = word('indicators', lang);
  if (years.length <= MOST_YEARS) {
    return {
      name,
      head: [word('metric', lang), word('unit', lang), ...years.map(({ year, is }) => `${year} ${word(is, lang)}`)],
      shares: [38, 10, ...years.map(() => 16)],
      rows: indicators.map((one) => [
        metricText(one, lang),
        unit(one),
        ...years.map((y) => valuesIn(one, y, lang) || missing),
      ]),
      right: years.map((_, i) => i + 2),
    };
  }
  const dated = (one: Indicator, is: YearColumn['is']) =>
    years
      .filter((column) => column.is === is)
      .flatMap((column) => {
        const said = valuesIn(one, column, lang);
        return said === '' ? [] : [labelled(lang, String(column.year), said)];
      })
      .join('\n') || missing;
  return {
    name,
    head: [word('metric', lang), word('unit', lang), word('actual', lang), word('target', lang)],
    shares: [40, 12, 24, 28],
    rows: indicators.map((one) => [metricText(one, lang), unit(one), dated(one, 'actual'), dated(one, 'target')]),
  };
}

/** Figures stay as published: the English unit keeps the Chinese one where only a factor would gloss it. */
function unitOf(unit: string): string {
  const gloss = unitText(unit, 'en');
  return gloss === 'CNY bn' ? `${unit} (CNY)` : gloss || '—';
}

/** The fields of industry with their terms and targets. */
export function sectorTable({ head: { sectors } }: Plan, lang: Lang): Table {
  const aimed = sectors.some(({ targets }) => targets.length > 0);
  const missing = word('notPublished', lang);
  return {
    name: word('sectors', lang),
    head: [word('sector', lang), word('industries', lang), ...(aimed ? [word('targets', lang)] : [])],
    shares: aimed ? [20, 50, 30] : [22, 78],
    rows: sectors.map(({ name, en, industries, targets }) => [
      lang === 'zh' ? name : en,
      industriesText(industries, lang) || missing,
      ...(aimed ? [targets.map((one) => targetText(one, lang)).join(lang === 'zh' ? '；' : '; ') || missing] : []),
    ]),
  };
}

/** Where it stands: the first section, and how many more. */
function sectionsText(citations: readonly Citation[], lang: Lang): string {
  const [first = '', ...more] = new Set(citations.map(({ section }) => section));
  if (more.length === 0) return first;
  return lang === 'zh' ? `${first}（等 ${more.length + 1} 处）` : `${first} (and ${more.length} more)`;
}

/** What the document says twice differently, leaves open, or gets wrong. */
export function remarkTable({ head: { remarks } }: Plan, lang: Lang): Table {
  return {
    name: word('remarks', lang),
    head: [word('number', lang), word('remark', lang), word('section', lang)],
    shares: [6, 66, 28],
    rows: remarks.map(({ text, citations }, i) => [String(i + 1), text[lang], sectionsText(citations, lang)]),
  };
}
