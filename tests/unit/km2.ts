import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Square kilometres of a ring of degrees, taken for flat at its first latitude. */
function ofRing(ring: Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x = 0, y = 0] = [], [a = 0, b = 0] = []] = [ring[i - 1], ring[i]];
    sum += x * b - a * y;
  }
  return (Math.abs(sum) / 2) * 111.32 * 110.8 * Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
}

/** Area in km², good to a percent at county size. */
export function km2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce(
    (sum, [outer = [], ...holes]) => sum + ofRing(outer) - holes.reduce((s, hole) => s + ofRing(hole), 0),
    0,
  );
}
