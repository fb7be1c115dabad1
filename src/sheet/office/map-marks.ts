/** The marks of a slide: one shape of the program's own for each, hollow with a broken outline where the place is schematic. */
import type { Palette } from '../../drawing/palette.ts';
import { type SymbolSpec, symbolRadius } from '../../drawing/symbol.ts';
import type { Kind } from '../../plan/kinds.ts';
import { type Line, type Preset, type PresetItem, SMALLEST_TEXT } from './slide.ts';

const SHAPES: Readonly<Partial<Record<Kind, Preset>>> = {
  base: 'roundRect',
  zone: 'diamond',
  platform: 'triangle',
  facility: 'rect',
};

/** Shares of the radius within which a mark of the drawing really stands. */
const FILLS: Readonly<Partial<Record<Kind, number>>> = { core: 0.9, zone: 1, base: 1.05, park: 1.1 };

/** A faded mark is seen through by so much. */
export const FADED = 67;

export interface MarkLook {
  readonly palette: Palette;
  /** Pixels of the slide for one of the drawing. */
  readonly scale: number;
  readonly faded: boolean;
  readonly picked: boolean;
}

/** A mark round a point; `name` and `element` are the caller's. */
export function markItem(
  spec: SymbolSpec,
  [x, y]: readonly [number, number],
  look: MarkLook,
  own: { readonly name: string; readonly element: string | null },
): PresetItem {
  const { palette, scale, faded, picked } = look;
  const color = palette.kind[spec.kind];
  const paper = palette.ink.halo;
  const r = symbolRadius(spec) * (FILLS[spec.kind] ?? 0.85) * scale;
  const hollow = spec.schematic || spec.kind === 'unit';
  const transparency = faded ? FADED : 0;
  const width = (spec.kind === 'core' ? 3 : 1.8) * scale;
  const edge: Line = hollow
    ? { color, width, transparency, ...(spec.schematic ? { dash: 'sysDash' as const } : {}) }
    : { color: paper, width, transparency };
  const line: Line = picked ? { ...edge, color: palette.pick } : edge;
  const numbered =
    spec.no === null
      ? {}
      : {
          text: {
            words: String(spec.no),
            size: SMALLEST_TEXT,
            color: faded ? palette.ink.quiet : hollow ? color : paper,
          },
        };
  return {
    is: 'preset',
    ...own,
    shape: SHAPES[spec.kind] ?? 'ellipse',
    box: { x: x - r, y: y - r, width: 2 * r, height: 2 * r },
    fill: { color: hollow ? paper : color, transparency },
    line,
    ...numbered,
  };
}
