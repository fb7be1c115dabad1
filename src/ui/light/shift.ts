/** Where the drawn picture stands while a gesture moves it. */
import type { Pixel } from '../../drawing/mercator.ts';
import { type Camera, dragged, type Size, zoomed } from '../../sheet/projection.ts';

/** Shifted by pixels, after an enlargement by `zoom` steps of two about a point. */
export interface Shift {
  readonly by: Pixel;
  readonly zoom: number;
  readonly about: Pixel;
}

export const STILL: Shift = { by: [0, 0], zoom: 0, about: [0, 0] };

/** The camera that a shift leads to. */
export function arrived(camera: Camera, { by, zoom, about }: Shift, size: Size): Camera {
  return dragged(zoom === 0 ? camera : zoomed(camera, zoom, about, size), by);
}

/** The CSS transform that shows a shift before the picture is drawn anew. */
export function transformOf({ by, zoom, about }: Shift): string | undefined {
  if (by[0] === 0 && by[1] === 0 && zoom === 0) return undefined;
  const [x, y] = about;
  return `translate(${by[0] + x}px, ${by[1] + y}px) scale(${2 ** zoom}) translate(${-x}px, ${-y}px)`;
}

const middle = (points: readonly Pixel[]): Pixel => [
  points.reduce((sum, p) => sum + p[0], 0) / points.length,
  points.reduce((sum, p) => sum + p[1], 0) / points.length,
];

function apart([a, b]: readonly Pixel[]): number {
  return a && b ? Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])) : 1;
}

/** What fingers do that went from `first` to `now`: one drags, two pinch as well. */
export function shiftOf(first: readonly Pixel[], now: readonly Pixel[]): Shift {
  if (first.length === 0 || first.length !== now.length) return STILL;
  const [from, to] = [middle(first), middle(now)];
  const zoom = now.length > 1 ? Math.log2(apart(now) / apart(first)) : 0;
  return { by: [to[0] - from[0], to[1] - from[1]], zoom, about: from };
}
