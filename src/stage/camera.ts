import type { Map as MapLibre } from 'maplibre-gl';
import type { Bounds } from '../drawing/frame.ts';
import { type LngLat, metresPerPixel, toLngLat, toPixel } from '../drawing/mercator.ts';

/** CSS pixels covered by other things on each side of the map. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Degrees; columns are read best from here, and names still stand upright. */
export const PITCH = 42;
/** What is left of a height on the screen at that pitch, with room above for the columns that stand at the top. */
const TILTED = 0.92;
/** Positions are known to a few hundred metres at best: beyond this zoom the map would promise more than it knows. */
export const MAX_ZOOM = 14;

/** Motion explains; for who asked for less of it, the camera cuts. */
export function duration(ms: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
}

/** Shows `bounds` in what `padding` leaves of the map, tilted for columns or straight from above. */
export function frameBounds(
  map: MapLibre,
  [w, s, e, n]: Bounds,
  padding: Padding,
  raised: boolean,
  animate: boolean,
): void {
  // fitBounds takes the map for flat; tilted, the same height on the ground takes less of the screen.
  const spare = raised ? ((n - s) * (1 - TILTED)) / 2 : 0;
  map.fitBounds([w, s + spare, e, n - spare], {
    padding: fitting(map, padding),
    maxZoom: 11.5,
    pitch: raised ? PITCH : 0,
    bearing: 0,
    duration: animate ? duration(900) : 0,
  });
}

/** Turns between the column view and the flat one without moving the place. */
export function tilt(map: MapLibre, raised: boolean): void {
  map.easeTo({ pitch: raised ? PITCH : 0, duration: duration(500) });
}

/** Moves only when the bounds are not on screen, clear of what covers the map; tells whether it moved. */
export function bringIntoView(map: MapLibre, bounds: Bounds, padding: Padding): boolean {
  const { width, height } = size(map);
  const pad = fitting(map, padding);
  const [w, s, e, n] = bounds;
  const corners: LngLat[] = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
  ];
  const inside = corners.every(([lng, lat]) => {
    const { x, y } = map.project([lng, lat]);
    return x >= pad.left && x <= width - pad.right && y >= pad.top && y <= height - pad.bottom;
  });
  if (inside) return false;
  map.fitBounds([w, s, e, n], {
    padding: pad,
    maxZoom: Math.max(map.getZoom(), 9),
    pitch: map.getPitch(),
    bearing: map.getBearing(),
    duration: duration(800),
  });
  return true;
}

/** Goes so near that what stands together comes apart. */
export function openCluster(map: MapLibre, [w, s, e, n]: Bounds, padding: Padding): void {
  const zoom = map.getZoom();
  const camera = map.cameraForBounds([w, s, e, n], { padding: fitting(map, padding), maxZoom: MAX_ZOOM });
  const near = Math.max(zoom + 1, camera?.zoom ?? zoom);
  map.easeTo({
    center: camera?.center ?? [(w + e) / 2, (s + n) / 2],
    zoom: Math.min(MAX_ZOOM, near),
    duration: duration(600),
  });
}

/** Padding that leaves at least 120 px of map each way; a larger one would turn the fit inside out. */
function fitting(map: MapLibre, padding: Padding): Padding {
  const { width, height } = size(map);
  const [left, right] = shrink(padding.left, padding.right, width - 120);
  const [top, bottom] = shrink(padding.top, padding.bottom, height - 120);
  return { left, right, top, bottom };
}

function shrink(a: number, b: number, room: number): [number, number] {
  const k = a + b > room ? Math.max(0, room) / (a + b) : 1;
  return [a * k, b * k];
}

function size(map: MapLibre): { width: number; height: number } {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { width, height };
}

/** A circle of `radius` metres, as a closed ring. */
export function circle(centre: LngLat, radius: number): [number, number][] {
  const zoom = 12;
  const [x, y] = toPixel(centre, zoom);
  const r = radius / metresPerPixel(centre[1], zoom);
  return Array.from({ length: 65 }, (_, i) => {
    const a = (i / 64) * 2 * Math.PI;
    return toLngLat([x + r * Math.cos(a), y + r * Math.sin(a)], zoom);
  });
}
