/** The published targets of zones as figures on the map. One linear scale from zero per plan; nothing is apportioned. */
import { amountText, boundText } from '../plan/amount.ts';
import { type Plan, targetOf } from '../plan/model.ts';
import type { Lang, PlanElement, Target } from '../plan/schema.ts';
import { pointOf } from './derive/point.ts';
import { type LngLat, type Pixel, toLngLat, toPixel } from './mercator.ts';
import { at } from './path.ts';
import { spread } from './spread.ts';

export interface Figure {
  element: string;
  point: LngLat;
  /** null: the plan publishes no value for this zone, which is not zero. */
  value: number | null;
  /** 0…1 of the largest value, null with `value`. */
  share: number | null;
  /** What the foot of the column says; empty where a mark with a name of its own stands there. */
  name: string;
  /** The column of a point element stands beside its mark, that of an area on its anchor. */
  beside: boolean;
  /** Value and unit. */
  label: string;
  /** Bound word and year; empty with an unpublished value. */
  note: string;
}

export interface Figures {
  metric: string;
  unit: string;
  year: number;
  max: number;
  figures: readonly Figure[];
}

/** Diameter of the largest circle on the screen, CSS pixels. */
export const CIRCLE_DIAMETER = 60;

/** Height of the tallest column on a map of `mapHeight`, CSS pixels. */
export function columnHeight(mapHeight: number): number {
  return Math.min(240, Math.max(56, mapHeight * 0.12));
}

/** Figures of `year` (null: the plan's first), or null when the plan publishes no zone target. */
export function figures(plan: Plan, wanted: number | null, lang: Lang): Figures | null {
  const columns = plan.head.columns;
  if (columns === null) return null;
  const year = wanted !== null && columns.years.includes(wanted) ? wanted : columns.years[0];
  if (year === undefined) return null;
  const zones = plan.elements.flatMap((e) => zoneOf(e, columns.metric, year));
  const max = Math.max(0, ...zones.map((z) => z.target?.value ?? 0));
  return {
    metric: lang === 'zh' ? columns.metric : columns.en,
    unit: columns.unit,
    year,
    max,
    figures: zones.map(({ element, point, target }) => ({
      element: element.id,
      point,
      value: target?.value ?? null,
      share: target ? target.value / (max || 1) : null,
      name: element.geometry?.type === 'Point' ? '' : element.properties.name[lang],
      beside: element.geometry?.type === 'Point',
      ...wordsOf(target, lang),
    })),
  };
}

/** Pixels that figures keep from each other, the farthest one gives way, and how far one stands beside a mark. */
const COLUMN_ROOM = { gap: 62, reach: 54, beside: 30 };
const CIRCLE_ROOM = { gap: 58, reach: 48, beside: 52 };

/** The figures where they stand at `zoom`: far enough apart to be told apart, as near to their zone as that allows. */
export function placed(of: Figures | null, zoom: number, raised: boolean, scale: number): Figures | null {
  if (!of) return null;
  const { gap, reach, beside } = raised ? COLUMN_ROOM : CIRCLE_ROOM;
  const homes = of.figures.map((figure): Pixel => {
    const [x, y] = toPixel(figure.point, zoom);
    return [figure.beside ? x + beside * scale : x, y];
  });
  const points = spread(homes, gap * scale, reach * scale);
  return { ...of, figures: of.figures.map((figure, i) => ({ ...figure, point: toLngLat(at(points, i), zoom) })) };
}

interface Zone {
  element: PlanElement;
  point: LngLat;
  target: Target | null;
}

/** A zone shows a figure when it has the target, or when it is a unit of the plan's scope that was left without one. */
function zoneOf(element: PlanElement, metric: string, year: number): Zone[] {
  const target = targetOf(element, metric, year) ?? null;
  const point = pointOf(element);
  const counted = target !== null || element.properties.kind === 'unit';
  return counted && point ? [{ element, point, target }] : [];
}

function wordsOf(target: Target | null, lang: Lang): { label: string; note: string } {
  if (!target) return { label: lang === 'zh' ? '规划未公布' : 'not published', note: '' };
  const amount = amountText({ ...target, bound: '' }, lang, true);
  const label = target.derived ? `${amount}*` : amount;
  return { label, note: `${boundText(target.bound, lang)} ${target.year}`.trim() };
}
