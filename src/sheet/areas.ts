/** Units, clusters, rings and drawn zones of a picture. */

import type { Kind } from '../plan/kinds.ts';
import { hatchFill } from './hatch.ts';
import { kindLayer, ofElement, type PictureLayer, type Scene } from './picture.ts';
import { pathData } from './projection.ts';
import { type SvgNode, svg } from './svg.ts';

type Attrs = Readonly<Record<string, string | number | undefined>>;

function areasOf(scene: Scene, kind: Kind, paint: (d: string, element: string) => SvgNode[]): PictureLayer[] {
  const { features } = scene.drawing.marks.areas;
  return kindLayer(
    kind,
    features
      .filter(({ properties }) => properties.kind === kind)
      .flatMap(({ geometry, properties: { element } }) => {
        const d = pathData(geometry, scene.projection);
        return d === '' ? [] : ofElement(scene, element, paint(d, element));
      }),
  );
}

/** A unit is there to be met: it shows itself only when it is picked. */
function units(scene: Scene): PictureLayer[] {
  const { pick } = scene.palette;
  return areasOf(scene, 'unit', (d, element) => {
    const picked = scene.emphasis.get(element) === 'picked';
    const outline: Attrs = picked ? { stroke: pick, 'stroke-width': 1.8 } : {};
    return [svg('path', { d, fill: pick, 'fill-opacity': picked ? 0.09 : 0, 'fill-rule': 'evenodd', ...outline })];
  });
}

/** Zones, parks and bases that an author drew as areas. */
function grounds(scene: Scene): PictureLayer[] {
  const { palette } = scene;
  return (['zone', 'park', 'base', 'core', 'platform', 'facility', 'node'] as const).flatMap((kind) =>
    areasOf(scene, kind, (d) => [
      svg('path', {
        d,
        fill: palette.kind[kind],
        'fill-opacity': 0.12,
        'fill-rule': 'evenodd',
        stroke: palette.kind[kind],
        'stroke-width': 1.6,
      }),
      svg('path', { d, fill: hatchFill(kind, palette), 'fill-rule': 'evenodd' }),
    ]),
  );
}

function clusters(scene: Scene): PictureLayer[] {
  const color = scene.palette.kind.cluster;
  return areasOf(scene, 'cluster', (d) => [
    svg('path', { d, fill: color, 'fill-opacity': 0.1, 'fill-rule': 'evenodd' }),
    svg('path', {
      d,
      fill: hatchFill('cluster', scene.palette),
      stroke: color,
      'stroke-width': 1.8 * scene.scale,
      'stroke-dasharray': '7 4.5',
      'fill-rule': 'evenodd',
    }),
  ]);
}

function rings(scene: Scene): PictureLayer[] {
  const color = scene.palette.kind.ring;
  const { scale } = scene;
  return areasOf(scene, 'ring', (d) => [
    svg('path', {
      d,
      fill: color,
      'fill-opacity': 0.035,
      stroke: color,
      'stroke-width': 11 * scale,
      'stroke-opacity': 0.22,
    }),
    svg('path', { d, fill: 'none', stroke: color, 'stroke-width': 2.4 * scale, 'stroke-dasharray': '12 7' }),
  ]);
}

export function areaLayers(scene: Scene): PictureLayer[] {
  return [...units(scene), ...grounds(scene), ...clusters(scene), ...rings(scene)];
}
