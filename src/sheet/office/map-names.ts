/** The names of a map as text boxes: where the sheet's own placing put them. */
import type { Ribbons } from '../../drawing/ribbons.ts';
import type { Placed } from '../labels.ts';
import { placedNames } from '../names.ts';
import type { Scene } from '../picture.ts';
import type { Lettered } from '../written.ts';
import { type StraightName, straightNames } from './map-along.ts';
import { points, type TextItem } from './slide.ts';
import { word } from './words.ts';

/** Fonts differ by a few per cent from what was measured: a box leaves them room on the side away from the mark. */
const SLACK = 1.1;

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function nameItem(scene: Scene, { name, lines, box, anchor }: Placed<Lettered>): TextItem {
  const width = (box.right - box.left) * SLACK;
  const more = width - (box.right - box.left);
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.left - more : box.left - more / 2;
  return {
    is: 'text',
    name: name.element === null ? word('placeName', scene.lang) + name.text : name.text,
    box: { x, y: box.top, width, height: box.bottom - box.top },
    lines,
    size: points(name.size),
    color: name.color,
    bold: name.bold,
    align: ALIGN[anchor],
    valign: 'middle',
    wraps: false,
    halo: scene.palette.ink.halo,
  };
}

function alongItem(scene: Scene, { name, middle: [x, y], angle, width, height }: StraightName): TextItem {
  return {
    is: 'text',
    name: name.text,
    box: { x: x - width / 2, y: y - height / 2, width, height },
    lines: [name.text],
    size: points(name.size),
    color: name.color,
    bold: true,
    align: 'center',
    valign: 'middle',
    wraps: false,
    angle: Math.round(angle < 0 ? angle + 360 : angle),
    halo: scene.palette.ink.halo,
  };
}

/** Base map first, then the plan's. */
export function nameItems(scene: Scene, ribbons: Ribbons): TextItem[] {
  const { ground, along, plan } = placedNames(scene, ribbons, null);
  const straight = straightNames(
    scene,
    ribbons,
    along,
    plan.map(({ box }) => box),
  );
  return [
    ...ground.map((one) => nameItem(scene, one)),
    ...straight.map((one) => alongItem(scene, one)),
    ...plan.map((one) => nameItem(scene, one)),
  ];
}
