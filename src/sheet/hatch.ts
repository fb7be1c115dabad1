/** The hatches of areas as SVG patterns. */

import type { Drawing } from '../drawing/drawing.ts';
import { hatchTile, TILE } from '../drawing/hatch.ts';
import type { Palette } from '../drawing/palette.ts';
import type { Kind } from '../plan/kinds.ts';
import { shapesAt } from './shapes.ts';
import { type SvgNode, svg } from './svg.ts';

/** A name by kind and colour: two pictures on one page may have different palettes. */
function idOf(kind: Kind, palette: Palette): string {
  return `hatch-${kind}-${palette.kind[kind].replace(/\W/g, '')}`;
}

/** What an area of a kind is filled with. */
export function hatchFill(kind: Kind, palette: Palette): string {
  return `url(#${idOf(kind, palette)})`;
}

/** The patterns that a drawing needs. */
export function hatches({ marks }: Drawing, palette: Palette): SvgNode[] {
  const kinds = new Set(marks.areas.features.map(({ properties }) => properties.kind));
  return [...kinds].flatMap((kind) => {
    const shapes = hatchTile(kind, palette.kind[kind]);
    const size = { width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' };
    return shapes.length === 0
      ? []
      : [svg('pattern', { id: idOf(kind, palette), ...size }, [shapesAt(shapes, [TILE / 2, TILE / 2], 1)])];
  });
}
