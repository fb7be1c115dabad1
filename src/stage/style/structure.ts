/** Layers of the plan itself: areas, ribbons, marks and their names. */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { BELT_WIDTH } from '../../drawing/ribbons.ts';
import type { Lettering } from './fonts.ts';

/** A picked element and its kin keep their weight; all else falls back to a third. Fed through feature-state. */
export function weight(full: number, back = full / 3): ExpressionSpecification {
  return ['match', ['coalesce', ['feature-state', 'emphasis'], ''], 'rest', back, full];
}

/** `value` for what is picked, half-way to it for what is pointed at. */
export function whenPicked(value: number, otherwise: number): ExpressionSpecification {
  const pointed = ['boolean', ['feature-state', 'hover'], false] satisfies ExpressionSpecification;
  const resting = ['case', pointed, (value + otherwise) / 2, otherwise] satisfies ExpressionSpecification;
  return ['match', ['coalesce', ['feature-state', 'emphasis'], ''], 'picked', value, resting];
}

function byKind(palette: Palette): DataDrivenPropertyValueSpecification<string> {
  const pairs = Object.entries(palette.kind).flat();
  return ['match', ['get', 'kind'], ...pairs, palette.ink.quiet] as unknown as ExpressionSpecification;
}

/** Two belts that run side by side are told apart by their tone. */
function byTone(palette: Palette): ExpressionSpecification {
  return [
    'case',
    ['==', ['get', 'tone'], 1],
    palette.secondBelt,
    byKind(palette),
  ] as unknown as ExpressionSpecification;
}

export const is = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

export function areaLayers(palette: Palette): LayerSpecification[] {
  const color = byKind(palette);
  return [
    {
      id: 'units',
      type: 'fill',
      source: 'areas',
      filter: is('unit'),
      paint: {
        'fill-color': palette.pick,
        'fill-opacity': ['match', ['coalesce', ['feature-state', 'emphasis'], ''], 'picked', 0.09, 'kin', 0.05, 0],
      },
    },
    {
      id: 'unit-outline',
      type: 'line',
      source: 'areas',
      filter: is('unit'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.pick, 'line-width': 1.8, 'line-opacity': whenPicked(0.75, 0) },
    },
    {
      id: 'clusters',
      type: 'fill',
      source: 'areas',
      filter: is('cluster'),
      paint: {
        'fill-color': color,
        'fill-opacity': [
          'match',
          ['coalesce', ['feature-state', 'emphasis'], ''],
          'picked',
          0.2,
          'kin',
          0.14,
          'rest',
          0.04,
          0.1,
        ],
      },
    },
    {
      id: 'cluster-hatch',
      type: 'fill',
      source: 'areas',
      filter: is('cluster'),
      paint: { 'fill-pattern': 'hatch.cluster', 'fill-opacity': weight(0.55, 0.15) },
    },
    {
      id: 'cluster-outline',
      type: 'line',
      source: 'areas',
      filter: is('cluster'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': whenPicked(3, 1.8),
        'line-dasharray': [4, 2.6],
        'line-opacity': weight(0.95),
      },
    },
    {
      id: 'ring-fill',
      type: 'fill',
      source: 'areas',
      filter: is('ring'),
      paint: { 'fill-color': color, 'fill-opacity': weight(0.035, 0.01) },
    },
    {
      id: 'ring-band',
      type: 'line',
      source: 'areas',
      filter: is('ring'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': whenPicked(15, 11), 'line-opacity': weight(0.22) },
    },
    {
      id: 'ring-dash',
      type: 'line',
      source: 'areas',
      filter: is('ring'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': 2.4, 'line-dasharray': [5, 3], 'line-opacity': weight(0.95) },
    },
  ];
}

export function ribbonLayers(palette: Palette, { scale }: Lettering): LayerSpecification[] {
  const width = BELT_WIDTH * scale;
  const color = byTone(palette);
  return [
    {
      id: 'belts-soft',
      type: 'line',
      source: 'lines',
      filter: is('belt'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': color,
        'line-width': whenPicked(width + 13, width + 8),
        'line-blur': 8,
        'line-offset': ['get', 'lane'],
        'line-opacity': weight(0.45, 0.1),
      },
    },
    {
      id: 'belts',
      type: 'line',
      source: 'lines',
      filter: is('belt'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['case', ['==', ['get', 'tone'], 1], palette.beltBody[1], palette.beltBody[0]],
        'line-width': width,
        'line-offset': ['get', 'lane'],
        'line-opacity': weight(0.9, 0.3),
      },
    },
    {
      id: 'axes-halo',
      type: 'line',
      source: 'arrows',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.ink.halo, 'line-width': whenPicked(5, 3), 'line-opacity': weight(0.95) },
    },
    {
      id: 'axes',
      type: 'fill',
      source: 'arrows',
      paint: { 'fill-color': color, 'fill-opacity': weight(0.88), 'fill-antialias': true },
    },
    {
      id: 'accuracy',
      type: 'fill',
      source: 'accuracy',
      paint: { 'fill-color': palette.pick, 'fill-opacity': 0.06 },
    },
    {
      id: 'accuracy-outline',
      type: 'line',
      source: 'accuracy',
      paint: { 'line-color': palette.pick, 'line-width': 1.2, 'line-dasharray': [3, 3], 'line-opacity': 0.6 },
    },
  ];
}

/** `figured`: the units whose name stands at the foot of their column. */
export function nameLayers(
  palette: Palette,
  { regular, bold, size }: Lettering,
  figured: readonly string[],
): LayerSpecification[] {
  const { ink } = palette;
  const paint = (color: DataDrivenPropertyValueSpecification<string>) => ({
    'text-color': color,
    'text-halo-color': ink.halo,
    'text-halo-width': 1.7,
    'text-opacity': weight(1),
  });
  const along = {
    'symbol-placement': 'line-center',
    'text-field': ['get', 'label'],
    'text-font': bold,
    'text-size': size.middle,
    'text-letter-spacing': 0.12,
    'text-max-angle': 90,
  } satisfies SymbolLayerSpecification['layout'];
  return [
    {
      id: 'unit-names',
      type: 'symbol',
      source: 'area-labels',
      filter: ['all', is('unit'), ['!', ['in', ['get', 'element'], ['literal', [...figured]]]]],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': regular,
        'text-size': size.middle,
        'text-letter-spacing': 0.12,
        'text-variable-anchor': ['top', 'bottom'],
        'text-radial-offset': 0.5,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: paint(ink.label),
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
      paint: paint(byKind(palette)),
    },
    {
      id: 'axis-names',
      type: 'symbol',
      source: 'line-names',
      filter: is('axis'),
      // Beside the arrow.
      layout: { ...along, 'text-offset': [0, 1.6] },
      paint: paint(palette.kind.axis),
    },
    {
      id: 'belt-names',
      type: 'symbol',
      source: 'line-names',
      filter: is('belt'),
      layout: { ...along, 'text-allow-overlap': true },
      paint: paint(byTone(palette)),
    },
  ];
}
