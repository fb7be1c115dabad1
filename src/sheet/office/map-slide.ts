/** A step on the map: the drawing as shapes, and beside it what is said of it. */
import { ribbonScale, ribbons } from '../../drawing/ribbons.ts';
import { BLEED } from './clip.ts';
import { fitted, largest, PAGE, textItem } from './layout.ts';
import { groundItems } from './map-ground.ts';
import { legendItems } from './map-legend.ts';
import { nameItems } from './map-names.ts';
import { type Material, sceneOf } from './map-scene.ts';
import { areaItems, type MapScene, planItems } from './map-shapes.ts';
import { moved } from './moved.ts';
import { type Rect, type SlideItem, SMALLEST_TEXT } from './slide.ts';
import type { Step } from './steps.ts';
import { word } from './words.ts';

const { body } = PAGE;
const MAP: Rect = { x: body.x, y: body.y, width: 808, height: body.height };
const SIDE: Rect = { x: MAP.x + MAP.width + 28, y: body.y, width: body.width - MAP.width - 28, height: body.height };

/** Covers what was cut outside of the map, and draws its neatline. */
function frameItems({ palette, lang, size: { width, height } }: MapScene): SlideItem[] {
  const own = { is: 'preset', name: word('frame', lang), element: null, shape: 'rect', fill: null } as const;
  const far = BLEED + 2;
  const cover = { x: -far, y: -far, width: width + 2 * far, height: height + 2 * far };
  return [
    { ...own, box: cover, line: { color: palette.ground.plan, width: 2 * far } },
    { ...own, box: { x: 0, y: 0, width, height }, line: { color: palette.ground.edge, width: 1 } },
  ];
}

function mapItems(scene: MapScene): SlideItem[] {
  const drawn = ribbons(scene.drawing.marks.lines, scene.projection.zoom, ribbonScale(scene.scale, scene.narrow));
  const { land, waters } = groundItems(scene);
  const items = [
    ...land,
    ...areaItems(scene, true),
    ...waters,
    ...planItems(scene, drawn),
    ...frameItems(scene),
    ...nameItems(scene, drawn),
  ];
  return items.map((item) => moved(item, MAP.x, MAP.y));
}

/** The map of a step with its caption; on the whole plan, with the legend. */
export function mapSlideItems(material: Material, step: Step): { items: SlideItem[]; cut: boolean } {
  const { plan, palette, tones, lang } = material;
  const scene = sceneOf(material, step, MAP);
  const map = scene ? mapItems(scene) : [textItem('map', word('notPlaced', lang), MAP, tones.quiet)];
  const whole = step.elements.length === 0;
  const box = whole ? { ...SIDE, height: 96 } : SIDE;
  const size = largest(step.caption, box, [24, 22, 20, SMALLEST_TEXT]);
  const { text, cut } = fitted(step.caption, box, size);
  const caption = text === '' ? [] : [textItem('caption', text, box, tones.ink, { size, bold: whole })];
  const room = { ...SIDE, y: SIDE.y + 104, height: SIDE.height - 104 };
  const legend = whole ? legendItems(plan, palette, tones, lang, room) : [];
  return { items: [...map, ...caption, ...legend], cut };
}
