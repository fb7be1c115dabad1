/** The names of a picture as layers of text. */
import type { Figures } from '../drawing/columns.ts';
import type { Ribbons } from '../drawing/ribbons.ts';
import { alongNode } from './along.ts';
import type { Placed } from './labels.ts';
import { placedNames } from './names.ts';
import type { PictureLayer, Scene } from './picture.ts';
import { type Lettered, written } from './written.ts';

/** What the base map says, and the names of the plan. */
export function nameLayers(scene: Scene, ribbons: Ribbons, figures: Figures | null): PictureLayer[] {
  const { ground, along, plan, values } = placedNames(scene, ribbons, figures);
  const write = (placed: readonly Placed<Lettered>[]) => placed.flatMap((one) => written(scene, one));
  return [
    { id: 'ground-names', name: { zh: '底图注记', en: 'Names of the base map' }, nodes: write(ground) },
    {
      id: 'names',
      name: { zh: '规划注记', en: 'Names of the plan' },
      nodes: [...along.flatMap((name, i) => alongNode(scene, name, `along-${i}`)), ...write(plan), ...write(values)],
    },
  ];
}
