/**
 * Marks and their names. MapLibre places the topmost layer first, so what must stay comes last: names of cores, then
 * all marks, then names of bases and parks, and the names of small marks at the very bottom.
 */
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { is, weight, whenPicked } from './expressions.ts';
import type { Lettering } from './fonts.ts';

const CORE = is('core');
const MAJOR = is('base', 'park', 'unit');
const MINOR = is('zone', 'node', 'platform', 'facility');

/** Marks step back a little on the view of a whole prefecture, where they would hide what they mark. */
function markSize(scale: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 7.2, 0.78 * scale, 9.6, scale];
}

/** Every mark is always on; names of bases and parks keep clear of all of them. */
export function markLayers(palette: Palette, letters: Lettering): LayerSpecification[] {
  const { ink } = palette;
  const { size, scale } = letters;
  return [
    names('major-names', MAJOR, letters, letters.regular, size.middle, ink.label, ink.halo),
    shields(scale),
    pickedRing(palette, scale),
    marks('minor-marks', MINOR, scale),
    marks('marks', ['any', CORE, MAJOR], scale),
    names('core-names', CORE, letters, letters.bold, size.large, palette.kind.core, ink.halo),
  ];
}

/** Names of the small marks give way to all others and come back with the zoom. */
export function minorNames({ ink }: Palette, letters: Lettering): LayerSpecification {
  return names('minor-names', MINOR, letters, letters.regular, letters.size.small, ink.label, ink.halo);
}

/** Later is drawn over earlier, so the most important comes last. */
function marks(id: string, filter: ExpressionSpecification, scale: number): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'points',
    filter,
    layout: {
      'icon-image': ['get', 'symbol'],
      'icon-size': markSize(scale),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['-', ['get', 'rank']],
    },
    paint: { 'icon-opacity': weight(1, 0.4) },
  };
}

function names(
  id: string,
  filter: ExpressionSpecification,
  { scale, wrap }: Lettering,
  font: string[],
  size: number,
  color: string,
  halo: string,
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'points',
    filter,
    layout: {
      'text-field': ['get', 'label'],
      'text-font': font,
      'text-size': size,
      'text-max-width': wrap,
      'text-line-height': 1.15,
      'text-variable-anchor': [
        'left',
        'right',
        'top',
        'bottom',
        'top-left',
        'top-right',
        'bottom-left',
        'bottom-right',
      ],
      'text-radial-offset': ['/', ['*', ['+', ['get', 'clear'], 6], scale], size],
      'text-justify': 'auto',
      'text-padding': 2,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': color,
      'text-halo-color': halo,
      'text-halo-width': 1.7,
      'text-opacity': weight(1),
    },
  };
}

function shields(scale: number): LayerSpecification {
  return {
    id: 'shields',
    type: 'symbol',
    source: 'shields',
    layout: {
      'icon-image': ['concat', 'shield.', ['get', 'ref']],
      'icon-size': markSize(scale),
      'icon-allow-overlap': true,
    },
    paint: { 'icon-opacity': weight(1) },
  };
}

function pickedRing(palette: Palette, scale: number): LayerSpecification {
  return {
    id: 'picked-ring',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-radius': ['*', ['+', ['get', 'clear'], 5], scale],
      'circle-color': palette.pick,
      'circle-opacity': whenPicked(0.14, 0),
      'circle-stroke-color': palette.pick,
      'circle-stroke-width': 2.4,
      'circle-stroke-opacity': whenPicked(0.95, 0),
    },
  };
}
