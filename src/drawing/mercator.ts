/** Web Mercator in CSS pixels of a 512-px world tile at a zoom: where lengths on the screen are measured. */
export type LngLat = readonly [number, number];
export type Pixel = readonly [number, number];

const TILE = 512;

/** Pixels from the north-west corner of the world at `zoom`; y down. */
export function toPixel([lng, lat]: LngLat, zoom: number): Pixel {
  const world = TILE * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return [((lng + 180) / 360) * world, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world];
}

/** The inverse of `toPixel`, degrees. */
export function toLngLat([x, y]: Pixel, zoom: number): [number, number] {
  const world = TILE * 2 ** zoom;
  const n = Math.PI * (1 - (2 * y) / world);
  return [(x / world) * 360 - 180, (Math.atan(Math.sinh(n)) * 180) / Math.PI];
}

/** Metres on the ground that one CSS pixel covers. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (40_075_016.7 * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom);
}
