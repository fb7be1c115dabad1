/** In which county a point lies, on the outlines that the base map is made of. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { CUTS } from '../base/changes.ts';
import { countyOutlines } from '../base/counties.ts';

export type Point = readonly [lng: number, lat: number];
/** GB/T 2260 code of today; undefined at sea and outside the outlines read. */
export type CountyAt = (point: Point) => string | undefined;

/** A look-up around the given points; the outlines are read on the first question. */
export function countiesAround(points: readonly Point[], ownFile?: string): CountyAt {
  const west = Math.min(...points.map(([lng]) => lng));
  const east = Math.max(...points.map(([lng]) => lng));
  const south = Math.min(...points.map(([, lat]) => lat));
  const north = Math.max(...points.map(([, lat]) => lat));
  let outlines: ReturnType<typeof countyOutlines> | undefined;
  return ([lng, lat]) => {
    outlines ??= countyOutlines([west, south, east, north], ownFile);
    // A host's own outlines stand last and win, as they do on the map; they are of today and are not cut.
    const county = outlines.findLast(({ geometry }) => booleanPointInPolygon([lng, lat], geometry))?.properties;
    if (!county || county.own) return county?.code;
    const within = (ring: number[][]) => booleanPointInPolygon([lng, lat], { type: 'Polygon', coordinates: [ring] });
    return CUTS.findLast(({ from, ring }) => from === county.old && within(ring))?.to ?? county.code;
  };
}
