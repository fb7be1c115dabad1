import { useMemo } from 'react';
import { type LegendEntry, legend } from '../../drawing/legend.ts';
import { PALETTE } from '../../drawing/palette.ts';
import { type Shape, symbol } from '../../drawing/symbol.ts';
import { DERIVED_KINDS } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { useAtlas } from './context.tsx';

export interface Marks {
  readonly legend: readonly LegendEntry[];
  /** The mark of one element: lines and areas as in the legend, points with their own number and outline. */
  readonly of: (element: PlanElement) => readonly Shape[];
}

/** The marks of a plan in the colours of now. */
export function useMarks(plan: Plan): Marks {
  const theme = useAtlas(({ view }) => view.theme);
  return useMemo(() => {
    const entries = legend(plan, PALETTE[theme]);
    const of = ({ geometry, properties: { kind, no, position } }: PlanElement): readonly Shape[] => {
      const general = DERIVED_KINDS.has(kind) || kind === 'unit' || geometry?.type.endsWith('Polygon');
      const entry = general ? entries.find((one) => one.kind === kind) : undefined;
      const schematic = position?.schematic ?? false;
      return entry?.swatch ?? symbol({ kind, no: no ?? null, main: false, schematic }, PALETTE[theme]);
    };
    return { legend: entries, of };
  }, [plan, theme]);
}
