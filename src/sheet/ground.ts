/** The base map of a picture: it says where we are, and never more. */
import type { Feature, Geometry } from 'geojson';
import type { PictureLayer, Scene } from './picture.ts';
import { pathData } from './projection.ts';
import { type SvgNode, svg } from './svg.ts';

function paths(
  features: readonly Feature[],
  scene: Scene,
  paint: Readonly<Record<string, string | number>>,
): SvgNode[] {
  return features.flatMap(({ geometry }) => path(geometry, scene, paint));
}

function path(geometry: Geometry, scene: Scene, paint: Readonly<Record<string, string | number>>): SvgNode[] {
  const d = pathData(geometry, scene.projection);
  return d === '' ? [] : [svg('path', { d, ...paint })];
}

const stroke = (color: string, width: number, more: Readonly<Record<string, string | number>> = {}) => ({
  fill: 'none',
  stroke: color,
  'stroke-width': width,
  'stroke-linejoin': 'round',
  ...more,
});

/** Width of a river at the picture's zoom, px: as on the stage, between 6 and 12. */
function riverWidth(zoom: number, rank: unknown): number {
  const t = Math.min(1, Math.max(0, (zoom - 6) / 6));
  return rank === 1 ? 1.4 + t * 3.6 : 0.9 + t * 2.1;
}

export function groundLayer(scene: Scene): PictureLayer {
  const { base, palette, projection, scale } = scene;
  const { ground } = palette;
  const { width, height } = projection;
  const rivers = base.rivers.features.flatMap(({ geometry, properties }) =>
    path(geometry, scene, stroke(ground.shore, riverWidth(projection.zoom, properties?.rank) * scale)),
  );
  return {
    id: 'ground',
    name: { zh: '底图', en: 'Base map' },
    nodes: [
      svg('rect', { width, height, fill: ground.neighbour }),
      ...path(base.planArea.geometry, scene, { fill: ground.plan, 'fill-rule': 'evenodd' }),
      ...path(base.planArea.geometry, scene, stroke(ground.edge, 5 * scale, { 'stroke-opacity': 0.28 })),
      ...paths(base.water.features, scene, {
        fill: ground.water,
        stroke: ground.shore,
        'stroke-width': 0.8,
        'fill-rule': 'evenodd',
      }),
      ...rivers,
      ...path(base.seams.geometry, scene, stroke(ground.seam, 0.8 * scale, { 'stroke-dasharray': '4 2.5' })),
      ...paths(base.roads.features, scene, stroke(ground.road, 2 * scale, { 'stroke-linecap': 'round' })),
    ],
  };
}
