/**
 * Marks and their names. MapLibre places the topmost layer first, so what must stay comes last: cores, then bases and
 * parks, then the small ones, which give way where it is crowded and come back with the zoom.
 */
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { type Fonts, SIZE } from './fonts.ts';
import { is, weight, whenPicked } from './structure.ts';

const CORE = is('core');
const MAJOR = is('base', 'park', 'unit');
const MINOR = is('zone', 'node', 'platform', 'facility');

/** Marks step back a little on the view of a whole prefecture, where they would hide what they mark. */
const SHRINK: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 7.2, 0.78, 9.6, 1];

/** Cores, bases and parks: always on. */
export function majorLayers(palette: Palette, { regular, bold }: Fonts): LayerSpecification[] {
  const { ink } = palette;
  return [
    names('major-names', MAJOR, SIZE.middle, regular, ink.label, ink.halo),
    shields(),
    pickedRing(palette),
    major(),
    names('core-names', CORE, SIZE.large, bold, palette.kind.core, ink.halo),
  ];
}

/** Always on; later is drawn over earlier, so the most important comes last. */
function major(): LayerSpecification {
  return {
    id: 'marks',
    type: 'symbol',
    source: 'points',
    filter: ['any', CORE, MAJOR],
    layout: {
      'icon-image': ['get', 'symbol'],
      'icon-size': SHRINK,
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['-', ['get', 'rank']],
    },
    paint: { 'icon-opacity': weight(1, 0.4) },
  };
}

/** A small mark goes with its name: where there is no room for the mark, the name alone would point at nothing. */
export function minorLayer({ ink }: Palette, { regular }: Fonts): LayerSpecification {
  const { layout, paint, ...rest } = names('minor-marks', MINOR, SIZE.small, regular, ink.label, ink.halo);
  return {
    ...rest,
    layout: {
      ...layout,
      'icon-image': ['get', 'symbol'],
      'icon-size': SHRINK,
      'icon-padding': 1,
      'text-optional': true,
    },
    paint: { ...paint, 'icon-opacity': weight(1, 0.4) },
  };
}

function names(
  id: string,
  filter: ExpressionSpecification,
  size: number,
  font: string[],
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
      'text-max-width': 11.5,
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
      'text-radial-offset': ['/', ['+', ['get', 'clear'], 6], size],
      'text-justify': 'auto',
      'text-padding': 3,
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

function shields(): LayerSpecification {
  return {
    id: 'shields',
    type: 'symbol',
    source: 'shields',
    layout: { 'icon-image': ['concat', 'shield.', ['get', 'ref']], 'icon-size': SHRINK, 'icon-allow-overlap': true },
    paint: { 'icon-opacity': weight(1) },
  };
}

function pickedRing(palette: Palette): LayerSpecification {
  return {
    id: 'picked-ring',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-radius': ['+', ['get', 'clear'], 5],
      'circle-color': palette.pick,
      'circle-opacity': whenPicked(0.14, 0),
      'circle-stroke-color': palette.pick,
      'circle-stroke-width': 2.4,
      'circle-stroke-opacity': whenPicked(0.95, 0),
    },
  };
}
