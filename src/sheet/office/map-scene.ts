/** What the map of a step looks at, what stands out on it, and what of it is named. */
import type { BaseMap } from '../../drawing/base.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { Emphasis } from '../../drawing/emphasis.ts';
import { type Bounds, boundsOf, frame, union } from '../../drawing/frame.ts';
import type { PointMark } from '../../drawing/marks.ts';
import { ownCodes } from '../../drawing/own-codes.ts';
import type { Palette } from '../../drawing/palette.ts';
import type { Kind } from '../../plan/kinds.ts';
import { kin, type Plan } from '../../plan/model.ts';
import type { Lang } from '../../plan/schema.ts';
import { framing, projectionOf, type Size } from '../projection.ts';
import { drawFor } from '../sight.ts';
import type { MapScene } from './map-shapes.ts';
import { pixels, SMALLEST_TEXT, type Tones } from './slide.ts';
import type { Step } from './steps.ts';

/** What every map of a deck is drawn from. */
export interface Material {
  readonly plan: Plan;
  readonly base: BaseMap;
  readonly palette: Palette;
  readonly tones: Tones;
  readonly lang: Lang;
}

/** Signs of a slide beside those of the desk. */
const SIGNS = 1.5;
const MARGINS = { top: 56, right: 72, bottom: 56, left: 72 } as const;
/** The whole plan may come near to the frame. */
const WHOLE_MARGINS = { top: 20, right: 24, bottom: 20, left: 24 } as const;
const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** What stands out, what belongs to it, and what steps back. */
function emphasisOf(plan: Plan, ids: readonly string[]): ReadonlyMap<string, Emphasis> {
  if (ids.length === 0) return new Map();
  const near = new Set(ids.flatMap((id) => [...kin(plan, id)]));
  return new Map(
    plan.elements.map(({ id }) => [id, ids.includes(id) ? 'picked' : near.has(id) ? 'kin' : 'rest'] as const),
  );
}

/** Kinds that a picture of the whole names: those of the sentence and the units; all where there is no sentence. */
function namedKinds({ head: { sentence } }: Plan): ReadonlySet<Kind> | null {
  return sentence ? new Set<Kind>([...sentence.phrases.map(({ kind }) => kind), 'unit']) : null;
}

interface Labelled {
  element: string;
  kind: Kind;
  label: string;
}

/** Taken from a rank, this puts a name before all others. */
const FIRST = 10_000;

/** Room for names is scarce on a slide: what steps back is not named, and what is meant is named first. */
function named(plan: Plan, drawing: Drawing, emphasis: ReadonlyMap<string, Emphasis>): Drawing {
  const { marks } = drawing;
  const whole = emphasis.size === 0;
  const kinds = whole ? namedKinds(plan) : null;
  const quiet = ({ element, kind }: Labelled) =>
    emphasis.get(element) === 'rest' || (kinds !== null && !kinds.has(kind));
  const label = <P extends Labelled>(p: P): P => (quiet(p) ? { ...p, label: '' } : p);
  const ranked = (p: PointMark): PointMark =>
    emphasis.get(p.element) === 'picked' ? { ...p, rank: p.rank - FIRST } : label(p);
  const each = <F extends { readonly properties: Labelled }>(
    features: readonly F[],
    change: (p: F['properties']) => F['properties'],
  ): F[] => features.map((feature) => ({ ...feature, properties: change(feature.properties) }));
  const told = (properties: Labelled) => whole || emphasis.get(properties.element) !== 'rest';
  return {
    figures: null,
    marks: {
      ...marks,
      points: { ...marks.points, features: each(marks.points.features, ranked) },
      areaLabels: { ...marks.areaLabels, features: each(marks.areaLabels.features, ranked) },
      lines: { ...marks.lines, features: each(marks.lines.features, label) },
      links: {
        ...marks.links,
        features: each(
          marks.links.features.filter((f) => told(f.properties)),
          label,
        ),
      },
      farEnds: {
        ...marks.farEnds,
        features: each(
          marks.farEnds.features.filter((f) => told(f.properties)),
          label,
        ),
      },
    },
  };
}

/** A place alone is shown in its surroundings: at least so much of the plan's extent each way. */
const SURROUNDINGS = 0.3;
/** What reaches no farther than this share of the plan is a place; what does shows its own surroundings. */
const PLACE = 0.08;

function roomy([w, s, e, n]: Bounds, [west, south, east, north]: Bounds): Bounds {
  const place = e - w < PLACE * (east - west) && n - s < PLACE * (north - south);
  const share = place ? SURROUNDINGS : PLACE;
  const wide = Math.max(0, share * (east - west) - (e - w)) / 2;
  const high = Math.max(0, share * (north - south) - (n - s)) / 2;
  return [w - wide, s - high, e + wide, n + high];
}

function boundsFor({ plan, base }: Material, step: Step): Bounds | null {
  const own = step.bounds ?? frame(plan);
  const area = boundsOf([base.planArea]);
  if (own === null || area === null) return own ?? area;
  return step.elements.length > 0 ? roomy(own, area) : union(own, area);
}

/** The scene of a step on a map of this size; null where the plan has no place at all. */
export function sceneOf(material: Material, step: Step, { width, height }: Size): MapScene | null {
  const { plan, base, palette, lang } = material;
  const bounds = boundsFor(material, step);
  if (bounds === null) return null;
  const size = { width, height };
  const camera = framing(bounds, size, step.elements.length > 0 ? MARGINS : WHOLE_MARGINS);
  const emphasis = emphasisOf(plan, step.elements);
  return {
    plan,
    base,
    palette,
    lang,
    size,
    camera,
    drawing: named(plan, drawFor(plan, { lang, year: null, hidden: new Set() }, camera, size, step.elements), emphasis),
    emphasis,
    covered: NOTHING,
    scale: SIGNS,
    smallest: pixels(SMALLEST_TEXT),
    narrow: false,
    ownCodes: ownCodes(plan, base),
    projection: projectionOf(camera, size),
  };
}
