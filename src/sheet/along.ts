/** The names of axes and belts, written along them. */
import type { Pixel } from '../drawing/mercator.ts';
import { at, beside, pathLength, resample } from '../drawing/path.ts';
import { BELT_WIDTH, type Ribbons, ribbonScale } from '../drawing/ribbons.ts';
import { type Box, overlaps } from './labels.ts';
import { sizesOf, textWidth } from './letters.ts';
import { ofElement, type Scene } from './picture.ts';
import { pixelPath } from './ribbons.ts';
import { px, type SvgNode, svg } from './svg.ts';

type Stretch = Ribbons['names']['features'][number];

/** The name of an axis or a belt, where it runs. */
export interface AlongName {
  readonly element: string;
  readonly text: string;
  /** From left to right, pixels; the letters stand on the middle of it. */
  readonly path: readonly Pixel[];
  readonly size: number;
  readonly color: string;
}

/** Of an axis's name so much may be covered by what stands on it; a belt's name stands in its body and always fits. */
const COVERED = 0.25;

function beads(path: readonly Pixel[], size: number): Box[] {
  const r = size * 0.55;
  return resample(path, size).map(([x, y]) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
}

function colorOf({ palette }: Scene, { kind, tone }: Stretch['properties']): string {
  if (kind !== 'belt') return palette.kind.axis;
  return tone === 1 ? palette.secondBelt : palette.kind.belt;
}

/** The name as text that follows its path; `id` is that of the path in the file. */
export function alongNode(scene: Scene, { element, text, path, size, color }: AlongName, id: string): SvgNode[] {
  const attrs = {
    'font-size': px(size),
    'font-weight': 700,
    'letter-spacing': px(size * 0.12),
    'text-anchor': 'middle',
    fill: color,
    stroke: scene.palette.ink.halo,
    'stroke-width': 3.2,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    dy: px(size * 0.36),
  };
  return ofElement(scene, element, [
    svg('path', { id, d: pixelPath(path), fill: 'none' }),
    svg('text', attrs, [svg('textPath', { href: `#${id}`, startOffset: '50%' }, [text])]),
  ]);
}

/** Where the name runs: in the body of a belt, beside the arrow of an axis; from left to right. */
function runOf(scene: Scene, { geometry, properties: { kind, lane } }: Stretch): Pixel[] {
  const { middle } = sizesOf(scene);
  const pixels = geometry.coordinates.map((c) => scene.projection.project([at(c, 0), at(c, 1)]));
  const forward = at(pixels, pixels.length - 1)[0] >= at(pixels, 0)[0];
  const path = beside(pixels, kind === 'belt' ? lane : 0);
  const reading = forward ? path : [...path].reverse();
  const arrow = (BELT_WIDTH * ribbonScale(scene.scale, scene.narrow)) / 2;
  return kind === 'belt' ? reading : beside(reading, arrow + middle * 0.3);
}

/** The arrows of the axes and their badges: no name may lie on them. */
export function arrowBoxes(scene: Scene, { spines, shields }: Ribbons): Box[] {
  const { projection, scale, narrow } = scene;
  const width = BELT_WIDTH * ribbonScale(scale, narrow);
  const pixel = (c: readonly number[]): Pixel => projection.project([at(c, 0), at(c, 1)]);
  const arrows = spines.features
    .filter(({ properties }) => properties.kind === 'axis')
    .flatMap(({ geometry }) => beads(geometry.coordinates.map(pixel), width * 0.8));
  const badges = shields.features.map(({ geometry }): Box => {
    const [x, y] = pixel(geometry.coordinates);
    return { left: x - 22 * scale, right: x + 22 * scale, top: y - 10 * scale, bottom: y + 10 * scale };
  });
  return [...arrows, ...badges];
}

/** Degrees that a line may turn under its name before the name falls apart. */
const BEND = 40;

/** Too short for its name, or bent where it would stand. */
function isBent(path: readonly Pixel[], label: string, size: number): boolean {
  const length = textWidth(label, size, 0.12);
  if (pathLength(path) < length) return true;
  const steps = resample(path, size * 2);
  const middle = Math.ceil(length / size / 4) + 1;
  const span = steps.slice(Math.max(0, Math.floor(steps.length / 2) - middle), Math.ceil(steps.length / 2) + middle);
  const angles = span.slice(1).map(([x, y], i) => Math.atan2(y - at(span, i)[1], x - at(span, i)[0]));
  return angles.some((angle, i) => {
    const turn = Math.abs(angle - (angles[i - 1] ?? angle));
    return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI > BEND;
  });
}

/** Names that cannot be written along their line: they stand level on its middle, as other names do. */
export interface LevelName {
  readonly element: string;
  readonly text: string;
  readonly color: string;
  readonly at: Pixel;
}

/** The names that find room between `standing`, and the room that they take. */
export function alongNames(scene: Scene, { names }: Ribbons, standing: readonly Box[]) {
  const { middle } = sizesOf(scene);
  const taken: Box[] = [];
  const level: LevelName[] = [];
  const placed = names.features.flatMap((stretch): AlongName[] => {
    const { element, label, kind } = stretch.properties;
    if (label === '') return [];
    const path = runOf(scene, stretch);
    if (kind === 'belt' && isBent(path, label, middle)) {
      const steps = resample(path, middle);
      const where = at(steps, Math.floor(steps.length / 2));
      level.push({ element, text: label, color: colorOf(scene, stretch.properties), at: where });
      return [];
    }
    const own = beads(path, middle);
    const covered = own.filter((bead) => [...standing, ...taken].some((box) => overlaps(bead, box))).length;
    if (stretch.properties.kind !== 'belt' && covered > own.length * COVERED) return [];
    taken.push(...own);
    return [{ element, text: label, path, size: middle, color: colorOf(scene, stretch.properties) }];
  });
  return { placed, taken, level };
}
