/** The output that a plan aims at: by zone where it says so, else for the whole. */
import { type Plan, targetOf } from '../plan/model.ts';
import type { Indicator, PlanElement, Target } from '../plan/schema.ts';

const MONEY: ReadonlySet<string> = new Set(['亿元', '万亿元', '万元']);
/** What a plan calls its output; money that is invested or raised is not. */
const OUTPUT = /产值|营业收入|营收|主营业务收入|总规模|增加值/;

/** The indicators that say how much the plan wants to put out, with at least one target. */
export function outputIndicators({ head }: Plan): Indicator[] {
  return head.indicators.filter(
    ({ metric, unit, values }) => MONEY.has(unit) && OUTPUT.test(metric) && values.some(({ is }) => is === 'target'),
  );
}

export interface ZoneTarget {
  readonly element: PlanElement;
  /** Null: the plan publishes none for this zone. */
  readonly target: Target | null;
}

/** The columns as a list, the largest first and the unpublished last; units without a figure are named. */
export function zoneTargets(plan: Plan, year: number | null): ZoneTarget[] {
  const { columns } = plan.head;
  const shown = year ?? columns?.years[0];
  if (columns === null || shown === undefined) return [];
  return plan.elements
    .flatMap((element): ZoneTarget[] => {
      const target = targetOf(element, columns.metric, shown) ?? null;
      return target !== null || element.properties.kind === 'unit' ? [{ element, target }] : [];
    })
    .sort((a, b) => (b.target?.value ?? -1) - (a.target?.value ?? -1));
}
