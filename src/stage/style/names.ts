/** Names of areas, axes and belts. */
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { beltColor, DRAWN_AS_PARTS, is, weight } from './expressions.ts';
import type { Lettering } from './fonts.ts';

/** `figured`: the units whose name stands at the foot of their column. */
export function nameLayers(palette: Palette, letters: Lettering, figured: readonly string[]): LayerSpecification[] {
  return [...areaNames(palette, letters, figured), ...lineNames(palette, letters)];
}

function areaNames(
  { kind, ink }: Palette,
  { regular, bold, size }: Lettering,
  figured: readonly string[],
): LayerSpecification[] {
  const apart: ExpressionSpecification = ['!', ['in', ['get', 'element'], ['literal', [...figured]]]];
  return [
    {
      id: 'unit-names',
      type: 'symbol',
      source: 'area-labels',
      filter: ['all', is('unit'), apart],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': regular,
        'text-size': size.middle,
        'text-letter-spacing': 0.12,
        'text-variable-anchor': ['top', 'bottom'],
        'text-radial-offset': 0.5,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: paint(ink.label, ink.halo),
    },
    {
      id: 'area-names',
      type: 'symbol',
      source: 'area-labels',
      filter: is('cluster', 'ring'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': bold,
        'text-size': size.middle,
        'text-letter-spacing': 0.2,
        'text-max-width': 9,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.4,
      },
      paint: paint(['match', ['get', 'kind'], 'cluster', kind.cluster, kind.ring], ink.halo),
    },
    {
      id: 'part-names',
      type: 'symbol',
      source: 'area-labels',
      filter: is(...DRAWN_AS_PARTS),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': regular,
        'text-size': size.middle,
        'text-max-width': 9,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: paint(ink.label, ink.halo),
    },
  ];
}

function lineNames(palette: Palette, { bold, size }: Lettering): LayerSpecification[] {
  const along = {
    'symbol-placement': 'line-center',
    'text-field': ['get', 'label'],
    'text-font': bold,
    'text-size': size.middle,
    'text-letter-spacing': 0.12,
    'text-max-angle': 90,
  } satisfies SymbolLayerSpecification['layout'];
  const { kind, ink } = palette;
  return [
    {
      id: 'axis-names',
      type: 'symbol',
      source: 'line-names',
      filter: is('axis'),
      // Beside the arrow.
      layout: { ...along, 'text-offset': [0, 1.6] },
      paint: paint(kind.axis, ink.halo),
    },
    {
      id: 'belt-names',
      type: 'symbol',
      source: 'line-names',
      filter: is('belt'),
      layout: { ...along, 'text-allow-overlap': true },
      paint: paint(beltColor(palette), ink.halo),
    },
  ];
}

function paint(color: string | ExpressionSpecification, halo: string) {
  return { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.7, 'text-opacity': weight(1) };
}
