/** Point in polygon, even–odd over all rings, so that holes and islands need no special care. */
export type Point = readonly [lng: number, lat: number];
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** Whether a point lies in a multipolygon given by its coordinates (degrees; a county is small enough to be flat). */
export function contains(polygons: Polygons, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i] ?? [];
      const [xj = 0, yj = 0] = ring[j] ?? [];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
