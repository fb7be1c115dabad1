/** How a drawn picture is moved to show another camera, before it is drawn anew. Pure. */
import type { Bounds } from '../../drawing/frame.ts';
import { type Pixel, toLngLat, toPixel } from '../../drawing/mercator.ts';
import { type Camera, dragged, framing, type Margins, type Size, zoomed } from '../../sheet/projection.ts';

/** Shares of the window that are drawn beyond each of its sides, so that a drag finds something there. */
export const BEYOND = 0.25;

/** The size of what is drawn for a window. */
export function drawnSize({ width, height }: Size): Size {
  return { width: Math.round(width * (1 + 2 * BEYOND)), height: Math.round(height * (1 + 2 * BEYOND)) };
}

/** An enlargement about the middle of the window, and then a move by pixels. */
export interface Shift {
  readonly by: Pixel;
  readonly scale: number;
}

/** What brings the picture of one camera to the place of another. */
export function shiftBetween(drawn: Camera, now: Camera): Shift {
  const from = toPixel(drawn.centre, now.zoom);
  const to = toPixel(now.centre, now.zoom);
  return { by: [from[0] - to[0], from[1] - to[1]], scale: 2 ** (now.zoom - drawn.zoom) };
}

/** The transform of a layer that lies with its middle on the middle of the window. */
export function transformOf({ by: [x, y], scale }: Shift): string {
  return `translate3d(${x.toFixed(2)}px, ${y.toFixed(2)}px, 0) scale(${scale.toFixed(5)})`;
}

/** Whether the picture of `drawn` still fills the window when it is moved so. */
export function covers({ by, scale }: Shift, { width, height }: Size): boolean {
  const slack = (side: number, move: number): boolean => side * (1 + 2 * BEYOND) * scale - 2 * Math.abs(move) >= side;
  return slack(width, by[0]) && slack(height, by[1]);
}

const middle = (points: readonly Pixel[]): Pixel => [
  points.reduce((sum, p) => sum + p[0], 0) / points.length,
  points.reduce((sum, p) => sum + p[1], 0) / points.length,
];

function apart([a, b]: readonly Pixel[]): number {
  return a && b ? Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])) : 1;
}

/** Where the camera goes when fingers go from `first` to `now`: one drags, two pinch as well. */
export function pinched(camera: Camera, first: readonly Pixel[], now: readonly Pixel[], size: Size): Camera {
  if (first.length === 0 || first.length !== now.length) return camera;
  const [from, to] = [middle(first), middle(now)];
  const zoom = now.length > 1 ? Math.log2(apart(now) / apart(first)) : 0;
  return dragged(zoom === 0 ? camera : zoomed(camera, zoom, from, size), [to[0] - from[0], to[1] - from[1]]);
}

/** The camera at a share of the way; what lies still in both stays still all the way. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const zoom = from.zoom + (to.zoom - from.zoom) * share;
  const width = (z: number): number => 2 ** -z;
  const part =
    Math.abs(to.zoom - from.zoom) < 1e-6
      ? share
      : (width(zoom) - width(from.zoom)) / (width(to.zoom) - width(from.zoom));
  const [a, b] = [toPixel(from.centre, 0), toPixel(to.centre, 0)];
  return { centre: toLngLat([a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part], 0), zoom };
}

/** Whether a glide from one camera to the other shows where it went; farther off, only a cut does. */
export function isNear(from: Camera, to: Camera, { width, height }: Size): boolean {
  const { by } = shiftBetween(from, to);
  return Math.abs(to.zoom - from.zoom) <= 2 && Math.hypot(...by) <= Math.hypot(width, height);
}

/** The camera that has `bounds` in sight, clear of the margins: as near as it was where that is near enough. */
export function inSight(camera: Camera, [w, s, e, n]: Bounds, size: Size, margins: Margins): Camera {
  const [left, top] = place(camera, [w, n], size);
  const [right, bottom] = place(camera, [e, s], size);
  const over = (low: number, high: number, from: number, to: number): number | null => {
    if (high - low > to - from) return null;
    return low < from ? from - low : high > to ? to - high : 0;
  };
  const dx = over(left, right, margins.left, size.width - margins.right);
  const dy = over(top, bottom, margins.top, size.height - margins.bottom);
  if (dx === null || dy === null) return framing([w, s, e, n], size, margins);
  return dx === 0 && dy === 0 ? camera : dragged(camera, [dx, dy]);
}

function place(camera: Camera, point: Pixel, { width, height }: Size): Pixel {
  const [x, y] = toPixel(point, camera.zoom);
  const [cx, cy] = toPixel(camera.centre, camera.zoom);
  return [x - cx + width / 2, y - cy + height / 2];
}

/** How far a picture goes on after a finger has let it go at a speed, px/ms: none for a slow one. */
export function thrown([x, y]: Pixel): Pixel | null {
  const speed = Math.hypot(x, y);
  if (speed < 0.3) return null;
  const far = Math.min(420, speed * 190) / speed;
  return [x * far, y * far];
}
