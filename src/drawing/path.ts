/** Polylines in a plane (pixels): measured, thinned, smoothed. */
import type { Pixel } from './mercator.ts';

/** Pixels between two points. */
export function distance(a: Pixel, b: Pixel): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Pixels along a path. */
export function pathLength(path: readonly Pixel[]): number {
  let sum = 0;
  for (let i = 1; i < path.length; i++) sum += distance(at(path, i - 1), at(path, i));
  return sum;
}

/** Element `i` of a path that is known to have it. */
export function at<T>(list: readonly T[], i: number): T {
  const value = list[i];
  if (value === undefined) throw new RangeError(`no element ${i} in a list of ${list.length}`);
  return value;
}

/** Nearest point of a path to `p`: its distance, the segment it lies on and how far along the path it is. */
export function nearest(path: readonly Pixel[], p: Pixel): { point: Pixel; distance: number; along: number } {
  let best = { point: at(path, 0), distance: Number.POSITIVE_INFINITY, along: 0 };
  let run = 0;
  for (let i = 1; i < path.length; i++) {
    const a = at(path, i - 1);
    const b = at(path, i);
    const length = distance(a, b);
    const t =
      length === 0
        ? 0
        : Math.min(1, Math.max(0, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length ** 2));
    const point: Pixel = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    const d = distance(p, point);
    if (d < best.distance) best = { point, distance: d, along: run + t * length };
    run += length;
  }
  return best;
}

/** The point `along` pixels from the start, clamped to the path. */
export function pointAlong(path: readonly Pixel[], along: number): Pixel {
  let run = 0;
  for (let i = 1; i < path.length; i++) {
    const a = at(path, i - 1);
    const b = at(path, i);
    const length = distance(a, b);
    if (run + length >= along && length > 0) {
      const t = Math.max(0, along - run) / length;
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    }
    run += length;
  }
  return at(path, path.length - 1);
}

/** The stretch between two distances along the path; reversed when `from` > `to`. */
export function slice(path: readonly Pixel[], from: number, to: number): Pixel[] {
  if (from > to) return slice(path, to, from).reverse();
  const out: Pixel[] = [pointAlong(path, from)];
  let run = 0;
  for (let i = 1; i < path.length; i++) {
    run += distance(at(path, i - 1), at(path, i));
    if (run > from && run < to) out.push(at(path, i));
  }
  out.push(pointAlong(path, to));
  return out;
}

/** Douglas–Peucker: no dropped point is farther than `tolerance` from what stays. */
export function thin(path: readonly Pixel[], tolerance: number): Pixel[] {
  if (path.length < 3) return [...path];
  const chord = [at(path, 0), at(path, path.length - 1)];
  let index = 0;
  let worst = 0;
  for (let i = 1; i < path.length - 1; i++) {
    const d = nearest(chord, at(path, i)).distance;
    if (d > worst) {
      worst = d;
      index = i;
    }
  }
  if (worst <= tolerance) return chord;
  return [...thin(path.slice(0, index + 1), tolerance).slice(0, -1), ...thin(path.slice(index), tolerance)];
}

/** Chaikin corner cutting with fixed ends. */
export function smooth(path: readonly Pixel[], rounds = 3): Pixel[] {
  let current: readonly Pixel[] = path;
  for (let r = 0; r < rounds && current.length > 2; r++) {
    const next: Pixel[] = [at(current, 0)];
    for (let i = 1; i < current.length; i++) {
      const a = at(current, i - 1);
      const b = at(current, i);
      if (i > 1) next.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
      if (i < current.length - 1) next.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
    }
    next.push(at(current, current.length - 1));
    current = next;
  }
  return [...current];
}

/** A Catmull–Rom curve that passes through every point. */
export function curveThrough(points: readonly Pixel[], steps = 12): Pixel[] {
  if (points.length < 3) return [...points];
  const out: Pixel[] = [at(points, 0)];
  for (let i = 0; i < points.length - 1; i++) {
    const p0 = at(points, Math.max(0, i - 1));
    const p1 = at(points, i);
    const p2 = at(points, i + 1);
    const p3 = at(points, Math.min(points.length - 1, i + 2));
    for (let s = 1; s <= steps; s++) out.push(catmullRom(p0, p1, p2, p3, s / steps));
  }
  return out;
}

/** Tension 0.35 keeps a belt from swinging wide where its members turn sharply. */
function catmullRom(p0: Pixel, p1: Pixel, p2: Pixel, p3: Pixel, t: number): Pixel {
  const k = 0.35;
  const h = (a: number, b: number, c: number, d: number) => {
    const m1 = k * (c - a);
    const m2 = k * (d - b);
    const t2 = t * t;
    const t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * b + (t3 - 2 * t2 + t) * m1 + (-2 * t3 + 3 * t2) * c + (t3 - t2) * m2;
  };
  return [h(p0[0], p1[0], p2[0], p3[0]), h(p0[1], p1[1], p2[1], p3[1])];
}

/** Equal steps along a path, both ends kept. */
export function resample(path: readonly Pixel[], step: number): Pixel[] {
  const total = pathLength(path);
  const n = Math.max(2, Math.round(total / step));
  const out: Pixel[] = [];
  let run = 0;
  for (let i = 1; i < path.length; i++) {
    const a = at(path, i - 1);
    const b = at(path, i);
    const length = distance(a, b);
    while (out.length < n && (total * out.length) / n <= run + length) {
      const t = length === 0 ? 0 : ((total * out.length) / n - run) / length;
      out.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    }
    run += length;
  }
  while (out.length <= n) out.push(at(path, path.length - 1));
  return out;
}

const MOST_STRETCHES = 300;

/** The straightest stretch of `length` along a path, nearest its middle among equals; null where the path is shorter. */
export function straightest(path: readonly Pixel[], length: number, step = 8): Pixel[] | null {
  const total = pathLength(path);
  if (total < length) return null;
  let best: { stretch: Pixel[]; cost: number } | null = null;
  // A river that winds through the whole map is looked at in as many places as a short one, and no more.
  const stride = Math.max(step, total / MOST_STRETCHES);
  for (let from = 0; from + length <= total; from += stride) {
    const stretch = slice(path, from, from + length);
    const offCentre = Math.abs(from + length / 2 - total / 2) / total;
    const cost = turning(stretch) + 0.4 * offCentre;
    if (best === null || cost < best.cost) best = { stretch, cost };
  }
  return best?.stretch ?? null;
}

/** Sum of the absolute turns of a path, radians. */
function turning(path: readonly Pixel[]): number {
  let sum = 0;
  for (let i = 2; i < path.length; i++) {
    const a = direction(at(path, i - 2), at(path, i - 1));
    const b = direction(at(path, i - 1), at(path, i));
    sum += Math.abs(Math.atan2(Math.sin(b - a), Math.cos(b - a)));
  }
  return sum;
}

function direction(a: Pixel, b: Pixel): number {
  return Math.atan2(b[1] - a[1], b[0] - a[0]);
}

/** The path moved sideways by `by` pixels, to its right on a y-down screen. */
export function beside(path: readonly Pixel[], by: number): Pixel[] {
  if (by === 0 || path.length < 2) return [...path];
  return path.map((p, i) => {
    const towards = direction(at(path, Math.max(0, i - 1)), at(path, Math.min(path.length - 1, i + 1)));
    return [p[0] - Math.sin(towards) * by, p[1] + Math.cos(towards) * by];
  });
}
