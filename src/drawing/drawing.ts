/** One description of a plan for every surface: the stage, the sheet and the text draw from this. Pure. */
import type { Kind } from '../plan/kinds.ts';
import type { Plan } from '../plan/model.ts';
import type { Lang } from '../plan/schema.ts';
import { type Figures, figures } from './columns.ts';
import { type Crowds, crowdsOf } from './crowd/crowds.ts';
import { planInSight, type Sight } from './crowd/sight.ts';
import { type Marks, marks } from './marks.ts';

export interface DrawOptions {
  lang: Lang;
  /** Target year of the figures; null for the plan's first. */
  year: number | null;
  hidden: ReadonlySet<Kind>;
}

export interface Drawing {
  marks: Marks;
  /** null when the plan publishes no output for any zone. */
  figures: Figures | null;
  /** Of a large plan: places that stand together under one mark with their number. */
  crowds?: Crowds;
}

/** Everything that a surface needs to draw the plan, in one language, year and choice of kinds. */
export function draw(plan: Plan, { lang, year, hidden }: DrawOptions): Drawing {
  return { marks: marks(plan, lang, hidden), figures: shown(figures(plan, year, lang), plan, hidden) };
}

/** A large plan as far as it is in sight; columns keep the height that they have among all. */
export function drawSight(plan: Plan, sight: Sight, { lang, year, hidden }: DrawOptions): Drawing {
  const seen = planInSight(plan, sight);
  const all = figures(plan, year, lang);
  const own = all && { ...all, figures: all.figures.filter(({ element }) => seen.byId.has(element)) };
  return {
    marks: marks(seen, lang, hidden, plan),
    figures: shown(own, plan, hidden),
    crowds: crowdsOf(sight.clusters, lang),
  };
}

/** Figures go with their element; the scale stays that of all, so that a column keeps its height. */
function shown(all: Figures | null, plan: Plan, hidden: ReadonlySet<Kind>): Figures | null {
  if (all === null || hidden.size === 0) return all;
  const on = all.figures.filter(({ element }) => {
    const kind = plan.byId.get(element)?.properties.kind;
    return kind !== undefined && !hidden.has(kind);
  });
  return { ...all, figures: on };
}
