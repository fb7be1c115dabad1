/** Where the world stands on a picture: web mercator, north up, as on the flat map. */
import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../drawing/frame.ts';
import { type LngLat, type Pixel, toLngLat, toPixel } from '../drawing/mercator.ts';
import { at } from '../drawing/path.ts';
import { boxOf, clipLine, clipRing } from './clip.ts';
import { overlaps } from './labels.ts';
import { px } from './svg.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels left free on each side. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What a picture looks at: the point in its middle, and the zoom of a 512-px world. */
export interface Camera {
  readonly centre: LngLat;
  readonly zoom: number;
}

export interface Projection extends Size, Camera {
  project(point: LngLat): Pixel;
  unproject(pixel: Pixel): LngLat;
}

/** Positions are known to a few hundred metres at best: beyond this zoom a picture would promise more than it knows. */
export const MAX_ZOOM = 14;
export const MIN_ZOOM = 4;
/** A first view comes no nearer than this: one place alone needs its surroundings. */
const MAX_FRAME_ZOOM = 11.5;
/** A picture without any room would have no scale. */
const MIN_ROOM = 24;

/** Shows `bounds` as large as the margins allow, in the middle of what they leave. */
export function framing([w, s, e, n]: Bounds, { width, height }: Size, margins: Margins): Camera {
  const [west, north] = toPixel([w, n], 0);
  const [east, south] = toPixel([e, s], 0);
  const room = {
    width: Math.max(MIN_ROOM, width - margins.left - margins.right),
    height: Math.max(MIN_ROOM, height - margins.top - margins.bottom),
  };
  const scale = Math.min(room.width / Math.max(east - west, 1e-9), room.height / Math.max(south - north, 1e-9));
  const zoom = Math.min(MAX_FRAME_ZOOM, Math.max(MIN_ZOOM, Math.log2(scale)));
  const k = 2 ** zoom;
  const x = ((west + east) / 2) * k + width / 2 - (margins.left + room.width / 2);
  const y = ((north + south) / 2) * k + height / 2 - (margins.top + room.height / 2);
  return { centre: toLngLat([x, y], zoom), zoom };
}

/** The camera after the picture was dragged by so many pixels. */
export function dragged({ centre, zoom }: Camera, [dx, dy]: Pixel): Camera {
  const [x, y] = toPixel(centre, zoom);
  return { centre: toLngLat([x - dx, y - dy], zoom), zoom };
}

/** The camera after a zoom by so many steps of two, with what lies under `at` (pixels of the picture) staying there. */
export function zoomed({ centre, zoom }: Camera, by: number, at: Pixel, { width, height }: Size): Camera {
  const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom + by));
  const [x, y] = toPixel(centre, zoom);
  const k = 2 ** (next - zoom);
  const [dx, dy] = [at[0] - width / 2, at[1] - height / 2];
  return { centre: toLngLat([(x + dx) * k - dx, (y + dy) * k - dy], next), zoom: next };
}

/** Where the world stands on a picture of this size. */
export function projectionOf(camera: Camera, { width, height }: Size): Projection {
  const [cx, cy] = toPixel(camera.centre, camera.zoom);
  const project = (point: LngLat): Pixel => {
    const [x, y] = toPixel(point, camera.zoom);
    return [x - cx + width / 2, y - cy + height / 2];
  };
  const unproject = ([x, y]: Pixel): LngLat => toLngLat([x + cx - width / 2, y + cy - height / 2], camera.zoom);
  return { ...camera, width, height, project, unproject };
}

/** What lies farther outside the picture than this many pixels is cut off: more than half of the widest stroke. */
const OUTSIDE = 96;

function written(points: readonly Pixel[]): string {
  let path = '';
  let last: Pixel | null = null;
  for (const [i, p] of points.entries()) {
    // Steps of less than half a pixel cannot be seen.
    if (last && i < points.length - 1 && Math.hypot(p[0] - last[0], p[1] - last[1]) < 0.5) continue;
    path += `${last ? 'L' : 'M'}${px(p[0])} ${px(p[1])}`;
    last = p;
  }
  return path;
}

function trace(line: readonly Position[], projection: Projection, closed: boolean): string {
  const pixels = line.map((p) => projection.project([at(p, 0), at(p, 1)]));
  const { width, height } = projection;
  const room = { left: -OUTSIDE, top: -OUTSIDE, right: width + OUTSIDE, bottom: height + OUTSIDE };
  const own = boxOf(pixels);
  if (own === null || !overlaps(own, room)) return '';
  const inside = own.left > room.left && own.right < room.right && own.top > room.top && own.bottom < room.bottom;
  if (closed) {
    const ring = written(inside ? pixels : clipRing(pixels, room));
    return ring === '' ? '' : `${ring}Z`;
  }
  return (inside ? [pixels] : clipLine(pixels, room)).map(written).join('');
}

/** The data of a path for lines and areas; empty for points and for what lies outside the picture. */
export function pathData(geometry: Geometry | null, projection: Projection): string {
  const lines = (list: readonly Position[][], closed: boolean) =>
    list.map((line) => trace(line, projection, closed)).join('');
  switch (geometry?.type) {
    case 'LineString':
      return trace(geometry.coordinates, projection, false);
    case 'MultiLineString':
      return lines(geometry.coordinates, false);
    case 'Polygon':
      return lines(geometry.coordinates, true);
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => lines(rings, true)).join('');
    case 'GeometryCollection':
      return geometry.geometries.map((one) => pathData(one, projection)).join('');
    default:
      return '';
  }
}
