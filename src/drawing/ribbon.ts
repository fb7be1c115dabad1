/** An axis as a polygon: what MapLibre's lines cannot do (taper, arrowheads), and what paper needs as well. */
import { type LngLat, type Pixel, toLngLat, toPixel } from './mercator.ts';
import { at, distance, pathLength, pointAlong, resample, smooth, thin } from './path.ts';

export interface RibbonStyle {
  /** Full width in the middle, CSS pixels. */
  width: number;
  /** Width at the ends as a share of `width`. */
  taper: number;
  /** Arrowheads: length and full width in pixels beyond the ends. */
  head: { length: number; width: number };
  /** Below this length it is drawn out at both ends, so that its direction can still be seen. */
  minLength: number;
}

export const AXIS_RIBBON: RibbonStyle = { width: 17, taper: 0.5, head: { length: 22, width: 27 }, minLength: 190 };

const MAX_EXTENSION = 58;

/** The same arrow, larger or smaller in all its pixels. */
export function scaled({ width, taper, head, minLength }: RibbonStyle, by: number): RibbonStyle {
  return {
    width: width * by,
    taper,
    head: { length: head.length * by, width: head.width * by },
    minLength: minLength * by,
  };
}

/** Steps of a spine: an axis across the country has no more of them than the screen can show. */
const MOST_STEPS = 1200;

/** Where a ribbon runs on the screen: the line as far as `zoom` can show it, drawn out at each end by so many pixels if short. */
export function spineOf(
  line: readonly LngLat[],
  zoom: number,
  style: RibbonStyle,
): { path: Pixel[]; drawnOut: number } {
  const pixels = line.map((p) => toPixel(p, zoom));
  const generalised = smooth(thin(pixels, style.width * 0.55), 4);
  const out = extension(pathLength(generalised), style);
  const path = out > 0 ? beyondEnds(generalised, out) : generalised;
  const step = Math.max(2, style.width / 5, pathLength(path) / MOST_STEPS);
  return { path: resample(path, step), drawnOut: out };
}

/** Pixels by which each end of a line of `length` pixels is drawn out; never more than a mark is wide. */
export function extension(length: number, { minLength }: RibbonStyle): number {
  return Math.min(MAX_EXTENSION, Math.max(0, (minLength - length) / 2));
}

/** Ring of the ribbon round a spine, closed, WGS84. */
export function ribbon(spine: readonly Pixel[], zoom: number, style: RibbonStyle): [number, number][] {
  const ring = outline(spine, style);
  ring.push(at(ring, 0));
  return ring.map((p) => toLngLat(p, zoom));
}

function beyondEnds(path: readonly Pixel[], by: number): Pixel[] {
  const beyond = (which: 1 | -1): Pixel => {
    const [end, dir] = endOf(path, which);
    return [end[0] + dir[0] * by, end[1] + dir[1] * by];
  };
  return [beyond(-1), ...path, beyond(1)];
}

function outline(spine: readonly Pixel[], style: RibbonStyle): Pixel[] {
  const left: Pixel[] = [];
  const right: Pixel[] = [];
  const last = spine.length - 1;
  spine.forEach((p, i) => {
    const [nx, ny] = normal(at(spine, Math.max(0, i - 1)), at(spine, Math.min(last, i + 1)));
    // Widest in the middle, tapering to both ends.
    const half = (style.width / 2) * (style.taper + (1 - style.taper) * Math.sin((Math.PI * i) / last));
    left.push([p[0] + nx * half, p[1] + ny * half]);
    right.push([p[0] - nx * half, p[1] - ny * half]);
  });
  const back = [...right].reverse();
  return [...left, ...headAt(spine, style.head, 1), ...back, ...headAt(spine, style.head, -1)];
}

/** Barb, tip, barb of the arrowhead at the end (1) or the start (−1). */
function headAt(spine: readonly Pixel[], head: { length: number; width: number }, which: 1 | -1): Pixel[] {
  const [end, dir] = endOf(spine, which);
  const [nx, ny] = [-dir[1], dir[0]];
  const w = head.width / 2;
  return [
    [end[0] + nx * w, end[1] + ny * w],
    [end[0] + dir[0] * head.length, end[1] + dir[1] * head.length],
    [end[0] - nx * w, end[1] - ny * w],
  ];
}

/** An end of the spine and the unit direction outward, averaged over its last few steps. */
function endOf(spine: readonly Pixel[], which: 1 | -1): [Pixel, Pixel] {
  const total = pathLength(spine);
  const end = which === 1 ? at(spine, spine.length - 1) : at(spine, 0);
  const inner = pointAlong(spine, which === 1 ? total - Math.min(14, total / 2) : Math.min(14, total / 2));
  const d = distance(inner, end) || 1;
  return [end, [(end[0] - inner[0]) / d, (end[1] - inner[1]) / d]];
}

/** Unit normal of the direction a → b, to its left on a y-down screen. */
function normal(a: Pixel, b: Pixel): Pixel {
  const d = distance(a, b) || 1;
  return [-(b[1] - a[1]) / d, (b[0] - a[0]) / d];
}
