/** The names of a map as text boxes: where the sheet's own placing put them. */
import { at } from '../../drawing/path.ts';
import type { Ribbons } from '../../drawing/ribbons.ts';
import type { AlongName } from '../along.ts';
import { LINE_HEIGHT, type Placed } from '../labels.ts';
import { textWidth } from '../letters.ts';
import { type Lettered, placedNames } from '../names.ts';
import type { Scene } from '../picture.ts';
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

/** A name along an axis or a belt: straight, in the direction in which that runs at the middle of it. */
function alongItem(scene: Scene, { text, path, size, color }: AlongName): TextItem {
  const width = textWidth(text, size) * SLACK;
  const height = size * LINE_HEIGHT;
  const middle = Math.floor(path.length / 2);
  const [from, to] = [at(path, Math.floor(path.length * 0.2)), at(path, Math.ceil((path.length - 1) * 0.8))];
  const [x, y] = at(path, middle);
  const [cx, cy] = [(x + (from[0] + to[0]) / 2) / 2, (y + (from[1] + to[1]) / 2) / 2];
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return {
    is: 'text',
    name: text,
    box: { x: cx - width / 2, y: cy - height / 2, width, height },
    lines: [text],
    size: points(size),
    color,
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
  return [
    ...ground.map((one) => nameItem(scene, one)),
    ...along.map((one) => alongItem(scene, one)),
    ...plan.map((one) => nameItem(scene, one)),
  ];
}
