/** The output targets as one chart with one scale, and the table of what it cannot say: bound words, and what is missing. */
import { figures } from '../../drawing/columns.ts';
import type { Palette } from '../../drawing/palette.ts';
import { unitText } from '../../plan/amount.ts';
import { type Plan, targetOf } from '../../plan/model.ts';
import type { Indicator, Lang } from '../../plan/schema.ts';
import type { Table } from './layout.ts';
import { labelled, valueText } from './said.ts';
import type { ChartItem } from './slide.ts';
import { metricText, targetsCell } from './tables.ts';
import { word } from './words.ts';

const MONEY = ['亿元', '万亿元'] as const;

/** A chart that is not yet in its place. */
export type Chart = Pick<ChartItem, 'title' | 'labels' | 'series'>;

export interface Outputs {
  readonly chart: Chart;
  readonly table: Table;
}

/** The unit of the bars; English readers are told what it is worth. */
function unitGloss(unit: string, lang: Lang): string {
  if (lang === 'zh') return unit;
  const [amount, worth] = unit === '万亿元' ? ['1', '1,000'] : ['10', '1'];
  return MONEY.some((one) => one === unit) ? `${unit}; ${amount} ${unit} = CNY ${worth} bn` : unitText(unit, 'en');
}

/** Zones by their published target of the plan's first year. */
function zoneOutputs(plan: Plan, palette: Palette, lang: Lang): Outputs | null {
  const drawn = figures(plan, null, lang);
  const columns = plan.head.columns;
  if (drawn === null || columns === null) return null;
  const zones = drawn.figures.flatMap(({ element }) => plan.byId.get(element) ?? []);
  const told = zones.flatMap((zone) => {
    const target = targetOf(zone, columns.metric, drawn.year);
    return target ? [{ name: zone.properties.name[lang], value: target.value }] : [];
  });
  const title =
    lang === 'zh'
      ? `${drawn.year} 年${drawn.metric}（${drawn.unit}）`
      : `${drawn.metric}, ${drawn.year} (${unitGloss(columns.unit, lang)})`;
  return {
    chart: {
      title,
      labels: told.map(({ name }) => name),
      series: [{ name: String(drawn.year), values: told.map(({ value }) => value), color: palette.figure.column }],
    },
    table: {
      name: drawn.metric,
      head: [word('name', lang), word('targets', lang)],
      shares: [30, 70],
      rows: zones.map((zone) => [zone.properties.name[lang], targetsCell(zone, lang)]),
    },
  };
}

/** Categories that a chart on a slide can name. */
const MOST_BARS = 7;

/** Plan-wide outputs in money through their published years, where no zone has a target. */
function indicatorOutputs({ head }: Plan, palette: Palette, lang: Lang): Outputs | null {
  const aimed = head.indicators.filter(({ values }) => values.some(({ is }) => is === 'target'));
  const unit = MONEY.find((one) => aimed.some((indicator) => indicator.unit === one));
  const shown = aimed.filter((indicator) => indicator.unit === unit).slice(0, MOST_BARS);
  if (unit === undefined || shown.length === 0) return null;
  const value = (one: Indicator, year: number, is: string) =>
    one.values.find((v) => v.year === year && v.is === is)?.value ?? null;
  const keys = [...new Set(shown.flatMap(({ values }) => values.map(({ year, is }) => `${year} ${is}`)))].sort();
  const columns = keys.map(
    (key) => ({ year: Number(key.slice(0, 4)), is: key.endsWith('actual') ? 'actual' : 'target' }) as const,
  );
  const aims = columns.filter(({ is }) => is === 'target');
  const tones = [palette.figure.column, palette.kind.core, palette.kind.base];
  return {
    chart: {
      title: labelled(lang, word('unit', lang), unitGloss(unit, lang)),
      labels: shown.map((one) => (lang === 'zh' ? one.metric : one.en)),
      series: columns.map(({ year, is }) => ({
        name: `${year} ${word(is, lang)}`,
        values: shown.map((one) => value(one, year, is)),
        color:
          is === 'actual'
            ? palette.kind.unit
            : (tones[aims.findIndex((aim) => aim.year === year) % tones.length] ?? palette.figure.column),
      })),
    },
    table: {
      name: word('indicators', lang),
      head: [word('metric', lang), ...columns.map(({ year, is }) => `${year} ${word(is, lang)}`)],
      shares: [34, ...columns.map(() => 24)],
      rows: shown.map((one) => [
        metricText(one, lang),
        ...columns.map(({ year, is }) => {
          const found = one.values.find((v) => v.year === year && v.is === is);
          return found ? valueText({ ...found, unit }, lang, false) : word('notPublished', lang);
        }),
      ]),
    },
  };
}

/** null where the plan publishes no output target at all. */
export function outputs(plan: Plan, palette: Palette, lang: Lang): Outputs | null {
  return zoneOutputs(plan, palette, lang) ?? indicatorOutputs(plan, palette, lang);
}
