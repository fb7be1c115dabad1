/** The legend of a slide: what is on the map, in the same shapes. */
import { legend } from '../../drawing/legend.ts';
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

function swatch(
  plan: Plan,
  kind: Kind | 'schematic',
  palette: Palette,
  x: number,
  y: number,
  name: string,
): PresetItem {
  const box = { x: x - SWATCH.width / 2, y: y - SWATCH.height / 2, ...SWATCH };
  const own = { is: 'preset', name, element: null, box } as const;
  const polygon = plan.elements.some((e) => e.properties.kind === kind && e.geometry?.type.endsWith('Polygon'));
  const color = kind === 'schematic' ? palette.ink.quiet : palette.kind[kind];
  switch (kind) {
    case 'axis':
      return { ...own, shape: 'leftRightArrow', fill: { color }, line: null };
    case 'belt':
      return { ...own, shape: 'roundRect', fill: { color: palette.beltBody[0] }, line: { color, width: 1.5 } };
    case 'ring':
      return { ...own, shape: 'ellipse', fill: { color, transparency: 94 }, line: { color, width: 3, dash: 'dash' } };
    case 'cluster':
      return { ...own, shape: 'ellipse', fill: { color, transparency: 86 }, line: { color, width: 2, dash: 'dash' } };
    case 'link':
      return {
        ...own,
        shape: 'rect',
        box: { ...box, y, height: 0.1 },
        fill: null,
        line: { color, width: 2.4, dash: 'dash' },
      };
    case 'schematic': {
      const round = { x: x - 11, y: y - 11, width: 22, height: 22 };
      return {
        ...own,
        shape: 'ellipse',
        box: round,
        fill: { color: palette.ink.halo },
        line: { color, width: 2.4, dash: 'sysDash' },
      };
    }
    case 'unit':
      if (polygon)
        return {
          ...own,
          shape: 'rect',
          fill: { color: palette.ground.plan },
          line: { color: palette.ground.seam, width: 1 },
        };
      break;
  }
  const spec = { kind, no: null, main: false, schematic: false };
  return markItem(spec, [x, y], { palette, scale: 1.4, faded: false, picked: false }, { name, element: null });
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
      swatch(plan, kind, palette, box.x + 28, y, name),
      textItem(name, words, room, tones.ink, { valign: 'middle' }),
    ];
  });
  return [heading, ...rows];
}
