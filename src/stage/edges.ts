import type { Map as MapLibre } from 'maplibre-gl';
import { edgeNames } from '../drawing/edges.ts';
import type { Marks } from '../drawing/marks.ts';
import type { LngLat, Pixel } from '../drawing/mercator.ts';
import type { Padding } from './camera.ts';

export type Edges = ReturnType<typeof edgeNames>;

/** The names of far ends out of sight, where their links leave the part of the map that nothing covers. */
export function edgesInSight(map: MapLibre, covered: Padding, links: Marks['links']): Edges {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const { top, right, bottom, left } = covered;
  const project = ([lng, lat]: LngLat): Pixel => {
    const { x, y } = map.project([lng, lat]);
    return [x, y];
  };
  const unproject = ([x, y]: Pixel): LngLat => {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  };
  return edgeNames(links, { left, top, right: width - right, bottom: height - bottom }, project, unproject);
}
