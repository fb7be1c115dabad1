/** The map of the sheet: the plan in its neat line at a round scale, with the arrow to the north. */

import { emphasis } from '../../drawing/emphasis.ts';
import { type Bounds, viewBounds, withParts } from '../../drawing/frame.ts';
import { toPixel } from '../../drawing/mercator.ts';
import { ownCodes } from '../../drawing/own-codes.ts';
import { hatches } from '../hatch.ts';
import { type Box, overlaps } from '../labels.ts';
import { drawPicture } from '../map.ts';
import { marksOf } from '../marks.ts';
import type { Picture, PictureOptions } from '../picture.ts';
import { type Camera, framing, type Size } from '../projection.ts';
import { drawFor } from '../sight.ts';
import { px, type SvgNode, svg } from '../svg.ts';
import { firstLang, type SheetLang } from './choice.ts';
import type { PaperInk } from './ink.ts';
import type { Matter } from './matter.ts';
import { rounded } from './scale.ts';
import { straightened } from './text.ts';

export interface MapPart {
  readonly picture: Picture;
  readonly n: number;
  readonly north: readonly SvgNode[];
  /** Where the arrow stands, units of the map. */
  readonly northBox: Box;
  readonly patterns: readonly SvgNode[];
}

/** The plan with its area, or what the phrase speaks of with its parts. */
function boundsFor({ plan, base, phrase }: Matter): Bounds {
  const own = phrase === null ? undefined : plan.head.sentence?.phrases[phrase];
  const all = viewBounds(plan, base.planArea, own && withParts(plan, own.elements));
  return all ?? [73, 18, 135, 54];
}

/** Width over height of what the map must show. */
export function aspectOf(matter: Matter): number {
  const [w, s, e, n] = boundsFor(matter);
  const [left, top] = toPixel([w, n], 8);
  const [right, bottom] = toPixel([e, s], 8);
  return Math.max(0.2, (right - left) / Math.max(1e-6, bottom - top));
}

/** Room round the plan for names that stand beside their marks. */
const MARGIN = 46;

function cameraFor(matter: Matter, size: Size, unit: number): { camera: Camera; n: number } {
  const margins = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  return rounded(framing(boundsFor(matter), size, margins), unit);
}

const ARROW = { width: 40, height: 58 };
const AWAY = 16;

/** The corner of the map that hides least; the right one at the top where it is free, as maps have it. */
function corner(taken: readonly Box[], { width, height }: Size): Box {
  const at = (left: number, top: number): Box => ({ left, top, right: left + ARROW.width, bottom: top + ARROW.height });
  const [right, bottom] = [width - AWAY - ARROW.width, height - AWAY - ARROW.height];
  const corners = [at(right, AWAY), at(AWAY, AWAY), at(right, bottom), at(AWAY, bottom)];
  const hidden = corners.map((box) => taken.filter((other) => overlaps(box, other)).length);
  return corners[hidden.indexOf(Math.min(...hidden))] ?? at(right, AWAY);
}

function arrow({ left, top, right }: Box, ink: PaperInk): SvgNode[] {
  const x = (left + right) / 2;
  const tip = top + 17;
  return [
    svg(
      'text',
      { x: px(x), y: px(top + 13), 'font-size': 15, 'font-weight': 700, 'text-anchor': 'middle', fill: ink.line },
      ['N'],
    ),
    svg('path', { d: `M${px(x)} ${px(tip)}L${px(x - 11)} ${px(tip + 38)}L${px(x)} ${px(tip + 29)}Z`, fill: ink.line }),
    svg('path', {
      d: `M${px(x)} ${px(tip)}L${px(x + 11)} ${px(tip + 38)}L${px(x)} ${px(tip + 29)}Z`,
      fill: ink.paper,
      stroke: ink.line,
      'stroke-width': 0.9,
      'stroke-linejoin': 'round',
    }),
  ];
}

function optionsFor(matter: Matter, size: Size, camera: Camera, lang: SheetLang, ink: PaperInk): PictureOptions {
  const { plan, base, year, hidden, phrase } = matter;
  const lit = phrase === null ? undefined : plan.head.sentence?.phrases[phrase]?.elements;
  const glosses = new Map(
    plan.elements.flatMap(({ id, properties: { kind, name } }) =>
      kind === 'link' ? [] : [[id, straightened(name.en)]],
    ),
  );
  return {
    drawing: drawFor(plan, { lang: firstLang(lang), year, hidden }, camera, size, lit ?? null),
    base,
    palette: ink.palette,
    lang: firstLang(lang),
    size,
    camera,
    covered: { top: 0, right: 0, bottom: 0, left: 0 },
    scale: 1,
    narrow: false,
    ownCodes: ownCodes(plan, base),
    emphasis: emphasis(plan, { at: null, phrase, sector: null }),
    ...(lang === 'both' ? { glosses } : {}),
  };
}

export function mapPart(matter: Matter, size: Size, unit: number, lang: SheetLang, ink: PaperInk): MapPart {
  const { camera, n } = cameraFor(matter, size, unit);
  const options = optionsFor(matter, size, camera, lang, ink);
  const first = drawPicture(options);
  const northBox = corner(
    marksOf({ ...options, projection: first.projection }).map(({ box }) => box),
    size,
  );
  const picture = drawPicture({ ...options, kept: [northBox] });
  return {
    picture,
    n,
    north: arrow(northBox, ink),
    northBox,
    patterns: [...hatches(options.drawing, ink.palette), ...ink.patterns],
  };
}
