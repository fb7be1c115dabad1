/** The names of axes and belts on a slide, where letters cannot follow a curve: straight, on the straightest free stretch. */
import type { Pixel } from '../../drawing/mercator.ts';
import { at, beside, distance, nearest, pathLength, slice } from '../../drawing/path.ts';
import type { Ribbons } from '../../drawing/ribbons.ts';
import type { AlongName } from '../along.ts';
import { type Box, LINE_HEIGHT, overlaps } from '../labels.ts';
import { textWidth } from '../letters.ts';
import type { Scene } from '../picture.ts';

/** A name on a straight line: its middle and its direction. */
export interface StraightName {
  readonly name: AlongName;
  readonly middle: Pixel;
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly width: number;
  readonly height: number;
}

const SLACK = 1.08;
/** A stretch that leaves its chord by more of the letters' size would lose its name. */
const MOST_BEND = 0.85;
/** Of a name so much may lie on others. */
const MOST_COVERED = 0.2;
/** Pixels between two tried stretches. */
const STEP = 12;

/** The name on the chord of a stretch, and how far the stretch leaves it. */
function onChord(name: AlongName, stretch: readonly Pixel[]): { placed: StraightName; bend: number } {
  const [a, b] = [at(stretch, 0), at(stretch, stretch.length - 1)];
  const [from, to] = a[0] <= b[0] ? [a, b] : [b, a];
  const bend = Math.max(...stretch.map((p) => nearest([from, to], p).distance));
  const middle: Pixel = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const width = textWidth(name.text, name.size) * SLACK;
  return { placed: { name, middle, angle, width, height: name.size * LINE_HEIGHT }, bend };
}

/** The letters of a straight name as boxes. */
function beads({ middle: [x, y], angle, width, height }: StraightName): Box[] {
  const turn = (angle * Math.PI) / 180;
  const n = Math.max(2, Math.round(width / height));
  return Array.from({ length: n }, (_, i) => {
    const along = ((i + 0.5) / n - 0.5) * width;
    const [cx, cy] = [x + Math.cos(turn) * along, y + Math.sin(turn) * along];
    const r = height / 2;
    return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  });
}

/** Stretches of a belt that are as long as its name. */
function stretches(scene: Scene, { spines }: Ribbons, { element, text, size }: AlongName): Pixel[][] {
  const belt = spines.features.find(({ properties }) => properties.element === element && properties.kind === 'belt');
  if (!belt) return [];
  const pixels = belt.geometry.coordinates.map((c): Pixel => scene.projection.project([at(c, 0), at(c, 1)]));
  const path = beside(pixels, belt.properties.lane);
  const length = textWidth(text, size) * SLACK;
  const tries = Math.floor((pathLength(path) - length) / STEP);
  return Array.from({ length: Math.max(0, Math.min(200, tries)) }, (_, i) => slice(path, i * STEP, i * STEP + length));
}

/** The names on straight lines, each where it bends and covers least; `taken` is where other names stand. */
export function straightNames(
  scene: Scene,
  ribbons: Ribbons,
  names: readonly AlongName[],
  taken: readonly Box[],
): StraightName[] {
  const { width, height } = scene.projection;
  const standing = [...taken];
  const isInside = ({ left, right, top, bottom }: Box) => left >= 0 && top >= 0 && right <= width && bottom <= height;
  return names.flatMap((name) => {
    const tried = [name.path, ...stretches(scene, ribbons, name)].flatMap((stretch, i) => {
      if (distance(at(stretch, 0), at(stretch, stretch.length - 1)) === 0) return [];
      const { placed, bend } = onChord(name, stretch);
      const own = beads(placed);
      if (!own.every(isInside)) return [];
      const covered = own.filter((bead) => standing.some((box) => overlaps(bead, box))).length;
      if (bend > MOST_BEND * name.size || covered > MOST_COVERED * own.length) return [];
      // Where the sheet has put it, unless that bends or covers more.
      return [{ placed, own, cost: bend / name.size + covered + (i === 0 ? 0 : 0.3) }];
    });
    const [best] = tried.sort((a, b) => a.cost - b.cost);
    if (!best) return [];
    standing.push(...best.own);
    return [best.placed];
  });
}
