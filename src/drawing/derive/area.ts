import { bbox } from '@turf/bbox';
import { buffer } from '@turf/buffer';
import { convex } from '@turf/convex';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../mercator.ts';

type Area = Polygon | MultiPolygon;

/** How far a cluster's outline stays inside its counties, and how round its corners are, as shares of its extent. */
const CLUSTER_INSET = 0.028;
const CLUSTER_ROUNDING = 0.02;
/** How far outside its members a ring passes, as a share of their extent. */
const RING_MARGIN = 0.16;

/** A ring: a rounded hull round the points of its members. */
export function ringArea(members: readonly LngLat[]): Area | null {
  const points = members.map((p) => feature({ type: 'Point' as const, coordinates: [...p] }));
  const collection = { type: 'FeatureCollection' as const, features: points };
  const hull = convex(collection);
  if (!hull) return null;
  return grow(hull.geometry, extentKm(hull.geometry) * RING_MARGIN);
}

/**
 * A cluster: its counties as one, drawn back from their border and rounded. It can hold nothing but its members, since
 * it never leaves them.
 */
export function clusterArea(outlines: readonly Area[]): Area | null {
  if (outlines.length === 0) return null;
  const parts = outlines.flatMap((o) => (o.type === 'Polygon' ? [o.coordinates] : o.coordinates));
  const all: MultiPolygon = { type: 'MultiPolygon', coordinates: parts };
  const extent = extentKm(all);
  const seam = 0.2;
  const joined = grow(all, seam);
  const inset = joined && grow(joined, -(extent * (CLUSTER_INSET + CLUSTER_ROUNDING) + seam));
  const rounded = inset && grow(inset, extent * CLUSTER_ROUNDING);
  return rounded && withoutHoles(rounded);
}

/** `distance` in kilometres, negative to shrink. */
function grow(area: Area, distance: number): Area | null {
  return buffer(feature(area), distance, { units: 'kilometers', steps: 12 })?.geometry ?? null;
}

function feature<G extends Area | { type: 'Point'; coordinates: number[] }>(geometry: G): Feature<G> {
  return { type: 'Feature', properties: {}, geometry };
}

/** Slivers between two surveys of one border leave pinholes; only real enclaves (≥ 2 % of the outline) stay. */
function withoutHoles(area: Area): Area {
  if (area.type === 'MultiPolygon') {
    return { type: 'MultiPolygon', coordinates: area.coordinates.map((rings) => keepLargeHoles(rings)) };
  }
  return { type: 'Polygon', coordinates: keepLargeHoles(area.coordinates) };
}

function keepLargeHoles(rings: Polygon['coordinates']): Polygon['coordinates'] {
  const outer = rings[0] ? Math.abs(shoelace(rings[0])) : 0;
  return rings.filter((ring, i) => i === 0 || Math.abs(shoelace(ring)) > outer * 0.02);
}

/** Signed area of a ring in square degrees; only good for comparing neighbours. */
export function shoelace(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  ring.forEach((p, i) => {
    const q = ring[(i + 1) % ring.length] ?? p;
    sum += (p[0] ?? 0) * (q[1] ?? 0) - (q[0] ?? 0) * (p[1] ?? 0);
  });
  return sum / 2;
}

/** Diagonal of the bounding box. */
function extentKm(area: Area): number {
  const [w, s, e, n] = bbox(area);
  const ky = 111.32;
  const kx = ky * Math.cos((((s + n) / 2) * Math.PI) / 180);
  return Math.hypot((e - w) * kx, (n - s) * ky);
}
