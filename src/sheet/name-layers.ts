/** The names of a picture as layers of text. */
import type { Figures } from '../drawing/columns.ts';
import type { Ribbons } from '../drawing/ribbons.ts';
import { alongNode } from './along.ts';
import { LINE_HEIGHT, type Placed } from './labels.ts';
import { type Lettered, placedNames } from './names.ts';
import { ofElement, type PictureLayer, type Scene } from './picture.ts';
import { px, type SvgNode, svg } from './svg.ts';

function text(name: Placed<Lettered>, halo: string): SvgNode {
  const { lines, anchor, origin } = name;
  const { size, spacing, color, bold, note } = name.name;
  const [x, y] = origin;
  // A note under the value lifts both, so that together they stand in the middle.
  const lift = note === '' ? 0 : size * 0.42;
  const spans = lines.map((line, i) => svg('tspan', { x: px(x), y: px(y - lift + i * size * LINE_HEIGHT) }, [line]));
  const small =
    note === '' ? [] : [svg('tspan', { x: px(x), y: px(y - lift + size), 'font-size': px(size * 0.8) }, [note])];
  const attrs = {
    'font-size': px(size),
    'font-weight': bold ? 700 : undefined,
    'letter-spacing': spacing === 0 ? undefined : px(size * spacing),
    'text-anchor': anchor,
    fill: color,
    stroke: halo,
    'stroke-width': 3.2,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return svg('text', attrs, [...spans, ...small]);
}

/** The names as layers of text. */
export function nameLayers(scene: Scene, ribbons: Ribbons, figures: Figures | null): PictureLayer[] {
  const { ground, along, plan, values } = placedNames(scene, ribbons, figures);
  const { halo } = scene.palette.ink;
  const written = (placed: readonly Placed<Lettered>[]) =>
    placed.flatMap((one) => {
      const node = text(one, halo);
      return one.name.element === null ? [node] : ofElement(scene, one.name.element, [node]);
    });
  return [
    { id: 'ground-names', name: { zh: '底图注记', en: 'Names of the base map' }, nodes: written(ground) },
    {
      id: 'names',
      name: { zh: '规划注记', en: 'Names of the plan' },
      nodes: [
        ...along.flatMap((name, i) => alongNode(scene, name, `along-${i}`)),
        ...written(plan),
        ...written(values),
      ],
    },
  ];
}
