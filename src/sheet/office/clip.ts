/** What of a path lies in the frame of a map: shapes on a slide are not cut by anything but themselves. Pixels. */
import type { Geometry, Position } from 'geojson';
import type { Pixel } from '../../drawing/mercator.ts';
import { at, thin } from '../../drawing/path.ts';
import type { Projection } from '../projection.ts';
import type { SlidePath } from './slide.ts';

interface Room {
  readonly width: number;
  readonly height: number;
}

/** An edge of the room as a half-plane: how far inside of it a point lies. */
type Edge = (p: Pixel) => number;

/** Shapes are cut so far outside of the frame, px: the frame covers the outlines that the cut gives them. */
export const BLEED = 6;

const edgesOf = ({ width, height }: Room): readonly Edge[] => [
  ([x]) => x + BLEED,
  ([x]) => width + BLEED - x,
  ([, y]) => y + BLEED,
  ([, y]) => height + BLEED - y,
];

function crossing(a: Pixel, b: Pixel, edge: Edge): Pixel {
  const [da, db] = [edge(a), edge(b)];
  const t = da / (da - db);
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

function cutRing(ring: readonly Pixel[], edge: Edge): Pixel[] {
  return ring.flatMap((p, i) => {
    const before = at(ring, (i + ring.length - 1) % ring.length);
    const [inside, was] = [edge(p) >= 0, edge(before) >= 0];
    if (inside) return was ? [p] : [crossing(before, p, edge), p];
    return was ? [crossing(before, p, edge)] : [];
  });
}

/** The part of a ring inside the room (Sutherland–Hodgman); fewer than three points where there is none. */
export function clippedRing(ring: readonly Pixel[], room: Room): Pixel[] {
  return edgesOf(room).reduce<Pixel[]>((rest, edge) => (rest.length === 0 ? rest : cutRing(rest, edge)), [...ring]);
}

/** The stretch of a → b inside the room, or null. */
function stretch(a: Pixel, b: Pixel, edges: readonly Edge[]): [Pixel, Pixel] | null {
  let [p, q] = [a, b];
  for (const edge of edges) {
    const [dp, dq] = [edge(p), edge(q)];
    if (dp < 0 && dq < 0) return null;
    if (dp < 0) p = crossing(p, q, edge);
    else if (dq < 0) q = crossing(p, q, edge);
  }
  return [p, q];
}

/** The parts of a line inside the room. */
export function clippedLine(path: readonly Pixel[], room: Room): Pixel[][] {
  const edges = edgesOf(room);
  const parts: Pixel[][] = [];
  for (let i = 1; i < path.length; i++) {
    const kept = stretch(at(path, i - 1), at(path, i), edges);
    if (!kept) continue;
    const last = parts.at(-1);
    const end = last?.at(-1);
    if (last && end && Math.hypot(end[0] - kept[0][0], end[1] - kept[0][1]) < 0.01) last.push(kept[1]);
    else parts.push([...kept]);
  }
  return parts;
}

/** A path in pixels of the map, cut to the room and thinned; nothing where it lies outside or is too small to be seen. */
export function roomPaths(path: readonly Pixel[], closed: boolean, room: Room, tolerance: number): SlidePath[] {
  const parts = closed ? [clippedRing(path, room)] : clippedLine(path, room);
  return parts.flatMap((part) => {
    const points = thin(part, tolerance);
    return points.length < (closed ? 3 : 2) ? [] : [{ points, closed }];
  });
}

/** Lines and areas of a geometry in the room. */
export function geometryPaths(geometry: Geometry | null, projection: Projection, tolerance: number): SlidePath[] {
  const one = (line: readonly Position[], closed: boolean) =>
    roomPaths(
      line.map((p) => projection.project([at(p, 0), at(p, 1)])),
      closed,
      projection,
      tolerance,
    );
  const all = (list: readonly Position[][], closed: boolean) => list.flatMap((line) => one(line, closed));
  switch (geometry?.type) {
    case 'LineString':
      return one(geometry.coordinates, false);
    case 'MultiLineString':
      return all(geometry.coordinates, false);
    case 'Polygon':
      return all(geometry.coordinates, true);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => all(rings, true));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((inner) => geometryPaths(inner, projection, tolerance));
    default:
      return [];
  }
}
