/** Which polygons of a topology hang together. Pure. */
import type { Feature, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Polygon } from 'topojson-specification';
import type { Topo } from './tools.ts';

const arcIds = (polygon: readonly (readonly number[])[]): number[] =>
  polygon.flat().map((arc) => (arc < 0 ? ~arc : arc));

/** Polygons (lists of arc lists) grouped by shared arcs. */
export function components(polygons: readonly number[][][]): number[][][][] {
  const leader = new Map<number, number>();
  const find = (arc: number): number => {
    let at = arc;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  for (const polygon of polygons) {
    const [first, ...rest] = arcIds(polygon);
    if (first === undefined) continue;
    if (!leader.has(first)) leader.set(first, first);
    for (const arc of rest) leader.set(find(arc), find(first));
  }
  const groups = new Map<number, number[][][]>();
  for (const polygon of polygons) {
    const root = find(arcIds(polygon)[0] ?? -1);
    groups.set(root, [...(groups.get(root) ?? []), polygon]);
  }
  return [...groups.values()];
}

/** Everything that does not hang together with the mainland (the piece of most arcs), as one feature. */
export function isles(topology: Topo, land: GeometryCollection): Feature<MultiPolygon> {
  const polygons = land.geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [],
  );
  const groups = components(polygons).sort((a, b) => b.length - a.length);
  const coordinates = groups
    .slice(1)
    .flat()
    .map((arcs): Position[][] => {
      const polygon: Polygon = { type: 'Polygon', arcs };
      const { geometry } = feature(topology, polygon);
      return geometry.type === 'Polygon' ? geometry.coordinates : [];
    });
  return { type: 'Feature', properties: { isle: 1 }, geometry: { type: 'MultiPolygon', coordinates } };
}
