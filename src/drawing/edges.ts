/** Where links leave the picture: their far ends are named there, since mostly they lie beyond it. Pure. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { FarEndMark, Marks } from './marks.ts';
import type { LngLat, Pixel } from './mercator.ts';
import { at } from './path.ts';

/** The part of the picture that nothing covers, pixels. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Which side of the room a link leaves by: its name stands inside of it. */
export type EdgeSide = keyof Room;

export interface EdgeMark extends FarEndMark {
  side: EdgeSide;
}

/** Pixels between the name and the edge. */
const INSET = 8;

const holds = (room: Room, [x, y]: Pixel): boolean =>
  x >= room.left && x <= room.right && y >= room.top && y <= room.bottom;

/** The share of the way from a (inside) to b (outside) at which the room ends, and the side there. */
function exit(room: Room, [ax, ay]: Pixel, [bx, by]: Pixel): { t: number; side: EdgeSide } {
  const sides: readonly [EdgeSide, number][] = [
    ['left', (room.left - ax) / (bx - ax)],
    ['right', (room.right - ax) / (bx - ax)],
    ['top', (room.top - ay) / (by - ay)],
    ['bottom', (room.bottom - ay) / (by - ay)],
  ];
  const ahead = sides.filter(([, t]) => t >= 0 && t <= 1).sort((a, b) => a[1] - b[1]);
  const [side, t] = ahead[0] ?? ['right', 1];
  return { side, t };
}

type Project = (point: LngLat) => Pixel;

/** The names of far ends out of sight, each once, where its first link leaves the room. */
export function edgeNames(
  links: Marks['links'],
  room: Room,
  project: Project,
  unproject: (pixel: Pixel) => LngLat,
): FeatureCollection<Point, EdgeMark> {
  const inner: Room = {
    left: room.left + INSET,
    top: room.top + INSET,
    right: room.right - INSET,
    bottom: room.bottom - INSET,
  };
  const named = new Set<string>();
  const features = links.features.flatMap(({ geometry, properties }): Feature<Point, EdgeMark>[] => {
    if (geometry.type !== 'LineString' || named.has(properties.label)) return [];
    const path = geometry.coordinates.map((c) => project([at(c, 0), at(c, 1)]));
    const out = path.findIndex((p, i) => i > 0 && holds(inner, at(path, i - 1)) && !holds(inner, p));
    if (out === -1 || holds(inner, at(path, path.length - 1))) return [];
    const [a, b] = [at(path, out - 1), at(path, out)];
    const { t, side } = exit(inner, a, b);
    named.add(properties.label);
    const [lng, lat] = unproject([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
    const point: Point = { type: 'Point', coordinates: [lng, lat] };
    return [{ type: 'Feature', geometry: point, properties: { ...properties, side } }];
  });
  return { type: 'FeatureCollection', features };
}
