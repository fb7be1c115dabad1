/** In which county a point lies, on the outlines that the base map is made of. */
import type { Polygon } from 'geojson';
import { CUTS } from '../base/changes.ts';
import { countyOutlines } from '../base/counties.ts';
import { contains, type Point } from './inside.ts';

/** GB/T 2260 code of today; undefined at sea and outside the outlines read. */
export type CountyAt = (point: Point) => string | undefined;

/** A look-up around the given points; the outlines are read on the first question. */
export function countiesAround(points: readonly Point[]): CountyAt {
  const west = Math.min(...points.map(([lng]) => lng));
  const east = Math.max(...points.map(([lng]) => lng));
  const south = Math.min(...points.map(([, lat]) => lat));
  const north = Math.max(...points.map(([, lat]) => lat));
  let outlines: ReturnType<typeof countyOutlines> | undefined;
  return (point) => {
    outlines ??= countyOutlines([west, south, east, north]);
    const found = outlines.find(({ geometry }) => contains(polygonsOf(geometry), point))?.properties;
    // Counties founded since the outlines were made are cut out of the old ones.
    const cut = CUTS.findLast(({ from, ring }) => from === found?.old && contains([[ring]], point));
    return cut?.to ?? found?.code;
  };
}

function polygonsOf(geometry: Polygon | { type: 'MultiPolygon'; coordinates: Polygon['coordinates'][] }) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
