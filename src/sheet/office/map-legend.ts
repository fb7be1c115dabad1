/** The legend of a slide: what is on the map, in the same shapes. */
import { legend } from '../../drawing/legend.ts';
import type { Pixel } from '../../drawing/mercator.ts';
import type { Palette } from '../../drawing/palette.ts';
import type { Kind } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { Lang } from '../../plan/schema.ts';
import { fitted, textItem } from './layout.ts';
import { markItem } from './map-marks.ts';
import type { PresetItem, Rect, SlideItem, Tones } from './slide.ts';
import { word } from './words.ts';

const ROW = 38;
const SWATCH = { width: 48, height: 20 } as const;

/** What a row of the legend is about. */
type Signed = Kind | 'schematic' | 'crowd';

/** How lines and areas look in the legend; marks are drawn as on the map. */
function lookOf(plan: Plan, kind: Signed, palette: Palette): Pick<PresetItem, 'shape' | 'fill' | 'line'> | null {
  const color = kind === 'schematic' || kind === 'crowd' ? palette.ink.quiet : palette.kind[kind];
  switch (kind) {
    case 'axis':
      return { shape: 'leftRightArrow', fill: { color }, line: null };
    case 'belt':
      return { shape: 'roundRect', fill: { color: palette.beltBody[0] }, line: { color, width: 1.5 } };
    case 'ring':
      return { shape: 'ellipse', fill: { color, transparency: 94 }, line: { color, width: 3, dash: 'dash' } };
    case 'cluster':
      return { shape: 'ellipse', fill: { color, transparency: 86 }, line: { color, width: 2, dash: 'dash' } };
    case 'link':
      return { shape: 'rect', fill: null, line: { color, width: 2.4, dash: 'dash' } };
    case 'crowd':
      return { shape: 'ellipse', fill: { color: palette.ink.halo }, line: { color, width: 2 } };
    case 'schematic':
      return { shape: 'ellipse', fill: { color: palette.ink.halo }, line: { color, width: 2.4, dash: 'sysDash' } };
    case 'unit': {
      const polygon = plan.elements.some((e) => e.properties.kind === kind && e.geometry?.type.endsWith('Polygon'));
      const line = { color: palette.ground.seam, width: 1 };
      return polygon ? { shape: 'rect', fill: { color: palette.ground.plan }, line } : null;
    }
    default:
      return null;
  }
}

function swatch(plan: Plan, kind: Signed, palette: Palette, [x, y]: Pixel, name: string): PresetItem {
  const look = lookOf(plan, kind, palette);
  const own = { name, element: null };
  if (look === null && kind !== 'schematic' && kind !== 'crowd') {
    const spec = { kind, no: null, main: false, schematic: false };
    return markItem(spec, [x, y], { palette, scale: 1.4, faded: false, picked: false }, own);
  }
  const round = kind === 'schematic' || kind === 'crowd';
  const width = round ? 22 : SWATCH.width;
  // A link is a line: a box without height.
  const height = round ? 22 : kind === 'link' ? 0.1 : SWATCH.height;
  const box = { x: x - width / 2, y: y - height / 2, width, height };
  return { is: 'preset', ...own, box, ...(look ?? { shape: 'rect', fill: null, line: null }) };
}

/** Heading and one row for each kind on the map. */
export function legendItems(plan: Plan, palette: Palette, tones: Tones, lang: Lang, box: Rect): SlideItem[] {
  const heading = textItem('legend', word('legend', lang), { ...box, height: 32 }, tones.quiet, { bold: true });
  const entries = legend(plan, palette).filter(({ kind }) => kind !== 'figure' && kind !== 'unpublished');
  const rows = entries.slice(0, Math.floor((box.height - 40) / ROW)).flatMap(({ kind, label }, i): SlideItem[] => {
    if (kind === 'figure' || kind === 'unpublished') return [];
    const y = box.y + 40 + ROW * (i + 0.5);
    const room = { x: box.x + 64, y: y - ROW / 2, width: box.width - 64, height: ROW };
    const words = fitted(label[lang], room, 18).text;
    const name = `${word('legend', lang)} · ${label[lang]}`;
    return [
      swatch(plan, kind, palette, [box.x + 28, y], name),
      textItem(name, words, room, tones.ink, { valign: 'middle' }),
    ];
  });
  return [heading, ...rows];
}
