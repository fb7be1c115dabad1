/** What a map of a part of the plan really shows: shapes that cross the picture, not boxes that do. */
import type { Geometry, Position } from 'geojson';
import type { Pixel } from '../../drawing/mercator.ts';
import { at } from '../../drawing/path.ts';
import type { Kind } from '../../plan/kinds.ts';
import type { Picture } from '../picture.ts';
import type { Projection, Size } from '../projection.ts';
import type { Matter } from './matter.ts';

/** Whether a line from a to b has a part inside the picture (Liang and Barsky). */
function crosses(a: Pixel, b: Pixel, { width, height }: Size): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, a[0]],
    [dx, width - a[0]],
    [-dy, a[1]],
    [dy, height - a[1]],
  ] as const) {
    if (p === 0 && q < 0) return false;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from <= to;
}

/** Whether a ring goes round the middle of the picture. */
function holdsMiddle(ring: readonly Pixel[], { width, height }: Size): boolean {
  const [x, y] = [width / 2, height / 2];
  return ring.reduce((inside, [ax, ay], i) => {
    const [bx, by] = at(ring, (i + 1) % ring.length);
    const hit = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return hit ? !inside : inside;
  }, false);
}

function shows(geometry: Geometry, projection: Projection): boolean {
  const pixel = (p: Position): Pixel => projection.project([at(p, 0), at(p, 1)]);
  const line = (points: readonly Position[], closed: boolean): boolean => {
    const pixels = points.map(pixel);
    const crossed = pixels.some((p, i) => crosses(at(pixels, Math.max(0, i - 1)), p, projection));
    return crossed || (closed && holdsMiddle(pixels, projection));
  };
  switch (geometry.type) {
    case 'Point':
      return line([geometry.coordinates], false);
    case 'MultiPoint':
      return geometry.coordinates.some((point) => line([point], false));
    case 'LineString':
      return line(geometry.coordinates, false);
    case 'MultiLineString':
      return geometry.coordinates.some((one) => line(one, false));
    case 'Polygon':
      return geometry.coordinates.slice(0, 1).some((ring) => line(ring, true));
    case 'MultiPolygon':
      return geometry.coordinates.some((rings) => rings.slice(0, 1).some((ring) => line(ring, true)));
    case 'GeometryCollection':
      return geometry.geometries.some((one) => shows(one, projection));
  }
}

/** The kinds of the elements that a picture shows at least a part of. */
export function kindsSeen({ plan }: Matter, { projection }: Picture): ReadonlySet<Kind> {
  const seen = plan.elements.filter(({ geometry }) => geometry !== null && shows(geometry, projection));
  return new Set(seen.map(({ properties }) => properties.kind));
}
