/**
 * Indicators as bars from base to target. Rows of one unit share one scale from zero; what a length would misrepresent
 * (ranks, upper limits, a lone number with nothing beside it) stays a number. Nothing starts at zero that has no base.
 */
import { splitBound } from '../plan/amount.ts';
import type { Indicator } from '../plan/schema.ts';

export interface BarPoint {
  readonly year: number;
  readonly is: 'actual' | 'target';
  /** 0…1 of the scale. */
  readonly at: number;
  /** Upper end of a range such as 1—3. */
  readonly to: number | null;
}

export interface BarRow {
  readonly indicator: Indicator;
  /** bar: from the first value to the last; tick: one value; number: no length would be true. */
  readonly is: 'bar' | 'tick' | 'number';
  /** In the order of the years; empty for a number. */
  readonly points: readonly BarPoint[];
}

export interface BarGroup {
  readonly unit: string;
  /** Right end of the scale in the unit; null where every row is a number. */
  readonly max: number | null;
  readonly rows: readonly BarRow[];
}

const AT_MOST = /以内|以下|不超过|不高于|不多于|至多|(?<!不)低于|(?<!不)少于|(?<!不)小于/;
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** The smallest round number that is not below `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((one) => one * power >= value * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(6));
}

/** A place in a ranking or an upper limit: less is better, so a longer bar would say the wrong thing. */
function hasNoLength({ unit, metric, values }: Indicator): boolean {
  if (unit === '位' || /排名|位次|名次/.test(metric)) return true;
  return values.some(({ value, bound }) => value < 0 || AT_MOST.test(bound) || splitBound(bound).before.endsWith('前'));
}

const top = ({ values }: Indicator): number => Math.max(...values.map(({ value, valueMax }) => valueMax ?? value));

function row(indicator: Indicator, max: number | null): BarRow {
  if (max === null || hasNoLength(indicator)) return { indicator, is: 'number', points: [] };
  const points = indicator.values
    .map(({ year, is, value, valueMax }) => ({
      year,
      is,
      at: value / max,
      to: valueMax === undefined ? null : valueMax / max,
    }))
    .sort((a, b) => a.year - b.year || (a.is === b.is ? 0 : a.is === 'actual' ? -1 : 1));
  return { indicator, is: points.length > 1 ? 'bar' : 'tick', points };
}

function scaleOf(indicators: readonly Indicator[]): number | null {
  const drawn = indicators.filter((indicator) => !hasNoLength(indicator));
  const [only] = drawn;
  if (!only || (drawn.length === 1 && only.values.length === 1)) return null;
  const max = Math.max(...drawn.map(top));
  return max > 0 ? roundUp(max) : null;
}

/** The indicators by unit, in the order in which the units first occur. */
export function bars(indicators: readonly Indicator[]): BarGroup[] {
  const units = [...new Set(indicators.map(({ unit }) => unit))];
  return units.map((unit) => {
    const own = indicators.filter((indicator) => indicator.unit === unit);
    const max = scaleOf(own);
    return { unit, max, rows: own.map((indicator) => row(indicator, max)) };
  });
}
