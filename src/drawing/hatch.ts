/** The second cue of an area beside its colour: a quiet hatch of its own for each kind, the same on map, sheet and legend. Pure. */
import type { Kind } from '../plan/kinds.ts';
import type { Shape } from './symbol.ts';

type Point = readonly [number, number];
/** Direction of the lines of a hatch, as they look; `.` is a dot. */
type Stroke = '/' | '\\' | '-' | '|' | '.';

/** Kinds that may be an area of their own. A ring has its dashes and a unit shows itself only when picked. */
const HATCHES: Readonly<Partial<Record<Kind, readonly Stroke[]>>> = {
  cluster: ['/'],
  zone: ['\\'],
  base: ['-'],
  park: ['.'],
  core: ['/', '\\'],
  facility: ['|'],
  node: ['-', '|'],
  platform: ['-', '.'],
};

/** Kinds with a hatch. */
export const HATCHED: readonly Kind[] = (Object.keys(HATCHES) as Kind[]).filter((kind) => HATCHES[kind]);

/** Side of the tile after which a hatch repeats, CSS pixels. */
export const TILE = 10;
const WIDTH = 0.7;
const OPACITY = 0.55;

const stroke = (from: Point, to: Point, color: string): Shape => ({
  is: 'path',
  closed: false,
  points: [from, to],
  stroke: color,
  width: WIDTH,
  opacity: OPACITY,
});
const dot = ([x, y]: Point, color: string): Shape => {
  const r = 0.9;
  const points = Array.from({ length: 8 }, (_, i): Point => {
    const a = (i / 8) * 2 * Math.PI;
    return [x + r * Math.cos(a), y + r * Math.sin(a)];
  });
  return { is: 'path', closed: true, points, fill: color, opacity: OPACITY };
};

/** One tile of a hatch round the origin; it repeats without a seam. */
export function hatchTile(kind: Kind, color: string): Shape[] {
  const t = TILE;
  return (HATCHES[kind] ?? []).flatMap((way): Shape[] => {
    switch (way) {
      case '/':
        return [-t, 0, t].map((d) => stroke([-t + d, t], [t + d, -t], color));
      case '\\':
        return [-t, 0, t].map((d) => stroke([-t + d, -t], [t + d, t], color));
      case '-':
        return [stroke([-t / 2, 0], [t / 2, 0], color)];
      case '|':
        return [stroke([0, -t / 2], [0, t / 2], color)];
      default:
        return [dot([0, way === '.' && HATCHES[kind]?.length === 1 ? 0 : t / 4], color)];
    }
  });
}

/** The hatch within an outline, cut at its edge: for swatches, which are far smaller than a tile repeats. */
export function hatchWithin(kind: Kind, outline: readonly Point[], color: string, gap = 4.5): Shape[] {
  const reach = Math.max(0, ...outline.flat().map(Math.abs)) * 2;
  const steps = Array.from({ length: Math.ceil((2 * reach) / gap) + 1 }, (_, i) => -reach + i * gap);
  return (HATCHES[kind] ?? []).flatMap((way) =>
    steps.flatMap((d): Shape[] => {
      if (way === '.') {
        const row = steps.map((x): Point => [x + gap / 2, d + gap / 2]);
        return row.filter((point) => inside(point, outline)).map((point) => dot(point, color));
      }
      const ends = lineOf(way, d, reach);
      return cut(ends, outline).map(([from, to]) => stroke(from, to, color));
    }),
  );
}

function lineOf(way: Exclude<Stroke, '.'>, d: number, reach: number): readonly [Point, Point] {
  switch (way) {
    case '/':
      return [
        [d - reach, reach],
        [d + reach, -reach],
      ];
    case '\\':
      return [
        [d - reach, -reach],
        [d + reach, reach],
      ];
    case '-':
      return [
        [-reach, d],
        [reach, d],
      ];
    default:
      return [
        [d, -reach],
        [d, reach],
      ];
  }
}

const edges = (outline: readonly Point[]): (readonly [Point, Point])[] =>
  outline.flatMap((point, i) => {
    const next = outline[(i + 1) % outline.length];
    return next ? [[point, next] as const] : [];
  });

/** The pieces of a line that lie within an outline. */
function cut([from, to]: readonly [Point, Point], outline: readonly Point[]): (readonly [Point, Point])[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const met = edges(outline)
    .flatMap(([a, b]) => {
      const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
      const cross = dx * ey - dy * ex;
      if (cross === 0) return [];
      const t = ((a[0] - from[0]) * ey - (a[1] - from[1]) * ex) / cross;
      const u = ((a[0] - from[0]) * dy - (a[1] - from[1]) * dx) / cross;
      return u >= 0 && u < 1 && t >= 0 && t <= 1 ? [t] : [];
    })
    .sort((a, b) => a - b);
  const at = (t: number): Point => [round(from[0] + dx * t), round(from[1] + dy * t)];
  return met.flatMap((t, i) => {
    const next = met[i + 1];
    return i % 2 === 0 && next !== undefined ? [[at(t), at(next)] as const] : [];
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

function inside([x, y]: Point, outline: readonly Point[]): boolean {
  return edges(outline).reduce((within, [[ax, ay], [bx, by]]) => {
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !within : within;
  }, false);
}
