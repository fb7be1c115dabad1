/** Outlines for a picture that is looked at for a second: whole numbers, and no point that no eye would miss. Pure. */
import type { Pixel } from '../../src/drawing/mercator.ts';

/** A frame in whole units; what lies outside is cut off. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Farthest that a thinned line strays from the true one, in units. */
const TOLERANCE = 1;

/** The data of a path of `M`, `L` and `Z` in relative whole units; empty where nothing of it lies in the frame. */
export function thinned(data: string, frame: Frame): string {
  return data
    .split('M')
    .slice(1)
    .map((part) => {
      const closed = part.endsWith('Z');
      const points = part
        .replace('Z', '')
        .split('L')
        .map((pair): Pixel => {
          const [x = 0, y = 0] = pair.split(' ').map(Number);
          return [x, y];
        });
      return written(closed ? clippedRing(points, frame) : points, closed, frame);
    })
    .join('');
}

/** A ring cut at the four sides of the frame, one after the other (Sutherland and Hodgman 1974). */
function clippedRing(ring: readonly Pixel[], { left, top, right, bottom }: Frame): readonly Pixel[] {
  const sides: readonly (readonly [axis: 0 | 1, bound: number, sign: 1 | -1])[] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  return sides.reduce<readonly Pixel[]>((points, [axis, bound, sign]) => {
    const isIn = (p: Pixel): boolean => (p[axis] - bound) * sign >= 0;
    return points.flatMap((p, i) => {
      const before = points[i - 1] ?? points[points.length - 1] ?? p;
      const cut = (): Pixel => {
        const t = (bound - before[axis]) / (p[axis] - before[axis]);
        return [before[0] + (p[0] - before[0]) * t, before[1] + (p[1] - before[1]) * t];
      };
      if (isIn(p)) return isIn(before) ? [p] : [cut(), p];
      return isIn(before) ? [cut()] : [];
    });
  }, ring);
}

function isSeen(points: readonly Pixel[], { left, top, right, bottom }: Frame): boolean {
  return points.some(([x, y]) => x >= left && x <= right && y >= top && y <= bottom);
}

function written(points: readonly Pixel[], closed: boolean, frame: Frame): string {
  if (!isSeen(points, frame)) return '';
  const whole = simplified(points).map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const [first] = whole;
  if (!first || whole.length < (closed ? 3 : 2)) return '';
  let [x, y] = first;
  const steps = whole.slice(1).flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y] as const;
    [x, y] = [nextX, nextY];
    return step[0] === 0 && step[1] === 0 ? [] : [pair(step)];
  });
  return steps.length === 0 ? '' : `M${pair(first)}l${joined(steps)}${closed ? 'z' : ''}`;
}

const pair = ([x, y]: readonly [number, number]): string => `${x}${y < 0 ? '' : ' '}${y}`;
const joined = (steps: readonly string[]): string =>
  steps.map((step, i) => (i === 0 || step.startsWith('-') ? step : ` ${step}`)).join('');

/** The line without the points that lie within the tolerance of what is left (Douglas and Peucker 1973). */
function simplified(points: readonly Pixel[]): readonly Pixel[] {
  const kept = new Uint8Array(points.length);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    kept[from] = 1;
    kept[to] = 1;
    const [far, distance] = farthest(points, from, to);
    if (distance > TOLERANCE) spans.push([from, far], [far, to]);
  }
  return points.filter((_, i) => kept[i] === 1);
}

function farthest(points: readonly Pixel[], from: number, to: number): [index: number, distance: number] {
  const [a, b] = [points[from], points[to]];
  let best: [number, number] = [from, 0];
  if (!a || !b) return best;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy || 1;
  for (let i = from + 1; i < to; i++) {
    const p = points[i];
    if (!p) continue;
    // From the stretch and not from the line through it: a line may turn back on itself.
    const t = Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square));
    const off = Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
    if (off > best[1]) best = [i, off];
  }
  return best;
}
