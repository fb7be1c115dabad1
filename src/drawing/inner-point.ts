/** A point inside an area, for its label: the middle of the widest stretch on a line through its middle. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { shoelace } from './derive/area.ts';
import type { LngLat } from './mercator.ts';

/** Where a ring crosses a parallel, from west to east. */
function crossings(rings: readonly Position[][], lat: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    ring.forEach((p, i) => {
      const q = ring[(i + 1) % ring.length] ?? p;
      const [x1 = 0, y1 = 0] = p;
      const [x2 = 0, y2 = 0] = q;
      if (y1 > lat !== y2 > lat) found.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    });
  }
  return found.sort((a, b) => a - b);
}

/** A point well inside the largest part of an area; null for an area of no width. */
export function innerPoint(area: Polygon | MultiPolygon): LngLat | null {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const size = (rings: readonly Position[][]): number => Math.abs(shoelace(rings[0] ?? []));
  const largest = parts.reduce<readonly Position[][]>((a, b) => (size(b) > size(a) ? b : a), parts[0] ?? []);
  const lats = (largest[0] ?? []).map(([, lat = 0]) => lat);
  if (lats.length === 0) return null;
  const [south, north] = lats.reduce<[number, number]>(([s, n], y) => [Math.min(s, y), Math.max(n, y)], [90, -90]);
  // A hair beside the middle, where a corner is less likely to lie.
  const lat = south + (north - south) * 0.5003;
  const cuts = crossings(largest, lat);
  let best: readonly [number, number] | null = null;
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [west = 0, east = 0] = [cuts[i], cuts[i + 1]];
    if (best === null || east - west > best[1] - best[0]) best = [west, east];
  }
  return best && [(best[0] + best[1]) / 2, lat];
}
