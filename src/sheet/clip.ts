/** Cuts lines and rings to a box: far outside a picture nothing is seen, and long dashes there are slow to draw. */
import type { Pixel } from '../drawing/mercator.ts';
import { at } from '../drawing/path.ts';
import type { Box } from './labels.ts';

/** The smallest box around points; null for none. */
export function boxOf(points: readonly Pixel[]): Box | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

/** An edge of the box: which side of it is in, and where a line crosses it. */
interface Edge {
  isIn(point: Pixel): boolean;
  cross(a: Pixel, b: Pixel): Pixel;
}

const upright = (x: number, isIn: (x: number) => boolean): Edge => ({
  isIn: (point) => isIn(point[0]),
  cross: ([ax, ay], [bx, by]) => [x, ay + ((by - ay) * (x - ax)) / (bx - ax)],
});

const level = (y: number, isIn: (y: number) => boolean): Edge => ({
  isIn: (point) => isIn(point[1]),
  cross: ([ax, ay], [bx, by]) => [ax + ((bx - ax) * (y - ay)) / (by - ay), y],
});

function edgesOf({ left, top, right, bottom }: Box): Edge[] {
  return [
    upright(left, (x) => x >= left),
    upright(right, (x) => x <= right),
    level(top, (y) => y >= top),
    level(bottom, (y) => y <= bottom),
  ];
}

/** The part of a ring that lies in the box (Sutherland and Hodgman); it runs along the box where it was cut. */
export function clipRing(ring: readonly Pixel[], box: Box): Pixel[] {
  let points = [...ring];
  for (const { isIn, cross } of edgesOf(box)) {
    const kept: Pixel[] = [];
    let before = points.at(-1);
    for (const point of points) {
      if (before && isIn(before) !== isIn(point)) kept.push(cross(before, point));
      if (isIn(point)) kept.push(point);
      before = point;
    }
    points = kept;
  }
  return points;
}

/** The parts of a line that lie in the box, in order. */
export function clipLine(line: readonly Pixel[], box: Box): Pixel[][] {
  const parts: Pixel[][] = [];
  for (let i = 1; i < line.length; i++) {
    const part = within(at(line, i - 1), at(line, i), box);
    if (!part) continue;
    const last = parts.at(-1);
    const end = last?.at(-1);
    if (last && end && end[0] === part[0][0] && end[1] === part[0][1]) last.push(part[1]);
    else parts.push([...part]);
  }
  return parts;
}

/** The part of a stretch that lies in the box (Liang and Barsky). */
function within(a: Pixel, b: Pixel, { left, top, right, bottom }: Box): [Pixel, Pixel] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  const bounds = [
    [-dx, a[0] - left],
    [dx, right - a[0]],
    [-dy, a[1] - top],
    [dy, bottom - a[1]],
  ] as const;
  for (const [speed, room] of bounds) {
    if (speed === 0 && room < 0) return null;
    if (speed < 0) from = Math.max(from, room / speed);
    if (speed > 0) to = Math.min(to, room / speed);
  }
  if (from > to) return null;
  const point = (t: number): Pixel => [a[0] + dx * t, a[1] + dy * t];
  return [from === 0 ? a : point(from), to === 1 ? b : point(to)];
}
