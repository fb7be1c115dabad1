/** A step on the map: the drawing as shapes, and beside it what is said of it. */
import type { BaseMap } from '../../drawing/base.ts';
import { type Drawing, draw } from '../../drawing/drawing.ts';
import type { Emphasis } from '../../drawing/emphasis.ts';
import { boundsOf, frame, union } from '../../drawing/frame.ts';
import type { PointMark } from '../../drawing/marks.ts';
import { ownCodes } from '../../drawing/own-codes.ts';
import type { Palette } from '../../drawing/palette.ts';
import { ribbonScale, ribbons } from '../../drawing/ribbons.ts';
import { kin, type Plan } from '../../plan/model.ts';
import type { Lang } from '../../plan/schema.ts';
import { framing, projectionOf } from '../projection.ts';
import { fitted, PAGE, textItem } from './layout.ts';
import { groundItems } from './map-ground.ts';
import { legendItems } from './map-legend.ts';
import { nameItems } from './map-names.ts';
import { areaItems, type MapScene, planItems } from './map-shapes.ts';
import { moved } from './moved.ts';
import { pixels, type Rect, type SlideItem, SMALLEST_TEXT, type Tones } from './slide.ts';
import type { Step } from './steps.ts';
import { word } from './words.ts';

/** What every map of a deck is drawn from. */
export interface Material {
  readonly plan: Plan;
  readonly base: BaseMap;
  readonly palette: Palette;
  readonly tones: Tones;
  readonly lang: Lang;
}

const { body } = PAGE;
const MAP: Rect = { x: body.x, y: body.y, width: 808, height: body.height };
const SIDE: Rect = { x: MAP.x + MAP.width + 24, y: body.y, width: body.width - MAP.width - 24, height: body.height };
/** Signs of a slide beside those of the desk. */
const SIGNS = 1.5;
const MARGINS = { top: 56, right: 72, bottom: 56, left: 72 } as const;
const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** What stands out, what belongs to it, and what steps back. */
function emphasisOf(plan: Plan, ids: readonly string[]): ReadonlyMap<string, Emphasis> {
  if (ids.length === 0) return new Map();
  const near = new Set(ids.flatMap((id) => [...kin(plan, id)]));
  return new Map(
    plan.elements.map(({ id }) => [id, ids.includes(id) ? 'picked' : near.has(id) ? 'kin' : 'rest'] as const),
  );
}

interface Labelled {
  element: string;
  label: string;
}

/** Taken from a rank, this puts a name before all others. */
const FIRST = 10_000;

/** Room for names is scarce on a slide: what steps back is not named, and what is meant is named first. */
function named(drawing: Drawing, emphasis: ReadonlyMap<string, Emphasis>): Drawing {
  const { marks } = drawing;
  const quiet = (element: string) => emphasis.get(element) === 'rest';
  const label = <P extends Labelled>(p: P): P => (quiet(p.element) ? { ...p, label: '' } : p);
  const ranked = (p: PointMark): PointMark =>
    emphasis.get(p.element) === 'picked' ? { ...p, rank: p.rank - FIRST } : label(p);
  const each = <F extends { readonly properties: Labelled }>(
    features: readonly F[],
    change: (p: F['properties']) => F['properties'],
  ): F[] => features.map((feature) => ({ ...feature, properties: change(feature.properties) }));
  return {
    figures: null,
    marks: {
      ...marks,
      points: { ...marks.points, features: each(marks.points.features, ranked) },
      areaLabels: { ...marks.areaLabels, features: each(marks.areaLabels.features, ranked) },
      lines: { ...marks.lines, features: each(marks.lines.features, label) },
      links: { ...marks.links, features: marks.links.features.filter(({ properties }) => !quiet(properties.element)) },
      farEnds: {
        ...marks.farEnds,
        features: marks.farEnds.features.filter(({ properties }) => !quiet(properties.element)),
      },
    },
  };
}

function boundsFor({ plan, base }: Material, step: Step) {
  const own = step.bounds ?? frame(plan);
  const area = step.elements.length > 0 ? null : boundsOf([base.planArea]);
  return own && area ? union(own, area) : (own ?? area);
}

function sceneOf(material: Material, step: Step): MapScene | null {
  const { plan, base, palette, lang } = material;
  const bounds = boundsFor(material, step);
  if (bounds === null) return null;
  const size = { width: MAP.width, height: MAP.height };
  const camera = framing(bounds, size, MARGINS);
  const emphasis = emphasisOf(plan, step.elements);
  const drawing = named(draw(plan, { lang, year: null, hidden: new Set() }), emphasis);
  return {
    plan,
    base,
    palette,
    lang,
    size,
    camera,
    drawing,
    emphasis,
    covered: NOTHING,
    scale: SIGNS,
    smallest: pixels(SMALLEST_TEXT),
    narrow: false,
    ownCodes: ownCodes(plan, base),
    projection: projectionOf(camera, size),
  };
}

function mapItems(scene: MapScene): SlideItem[] {
  const drawn = ribbons(scene.drawing.marks.lines, scene.projection.zoom, ribbonScale(scene.scale, scene.narrow));
  const [land, planArea, ...waters] = groundItems(scene);
  const ground = [land, planArea].flatMap((item) => item ?? []);
  const items = [
    ...ground,
    ...areaItems(scene, true),
    ...waters,
    ...planItems(scene, drawn),
    ...nameItems(scene, drawn),
  ];
  return items.map((item) => moved(item, MAP.x, MAP.y));
}

/** The map of a step with its caption; on the whole plan, with the legend. */
export function mapSlideItems(material: Material, step: Step): { items: SlideItem[]; cut: boolean } {
  const { plan, palette, tones, lang } = material;
  const scene = sceneOf(material, step);
  const map = scene ? mapItems(scene) : [textItem('map', word('notPlaced', lang), MAP, tones.quiet)];
  const whole = step.elements.length === 0;
  const bold = whole;
  const box = whole ? { ...SIDE, height: 96 } : SIDE;
  const size = whole ? 20 : SMALLEST_TEXT;
  const { text, cut } = fitted(step.caption, box, size);
  const caption = text === '' ? [] : [textItem('caption', text, box, tones.ink, { size, bold })];
  const legend = whole
    ? legendItems(plan, palette, tones, lang, { ...SIDE, y: SIDE.y + 104, height: SIDE.height - 104 })
    : [];
  return { items: [...map, ...caption, ...legend], cut };
}
