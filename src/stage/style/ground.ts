/** Layers of the base map: they say where we are, and never more. */
import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import type { Lang } from '../../plan/schema.ts';
import type { Lettering } from './fonts.ts';

export function groundLayers({ ground }: Palette): LayerSpecification[] {
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': ground.neighbour } },
    { id: 'plan-area', type: 'fill', source: 'plan-area', paint: { 'fill-color': ground.plan } },
    {
      id: 'plan-edge-soft',
      type: 'line',
      source: 'plan-area',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.edge, 'line-width': 7, 'line-blur': 6, 'line-opacity': 0.5 },
    },
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': ground.water } },
    {
      id: 'shore',
      type: 'line',
      source: 'water',
      paint: { 'line-color': ground.shore, 'line-width': 0.8 },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': ground.shore,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          ['match', ['get', 'rank'], 1, 1.4, 0.9],
          12,
          ['match', ['get', 'rank'], 1, 5, 3],
        ],
      },
    },
    {
      id: 'seams',
      type: 'line',
      source: 'seams',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.seam, 'line-width': 0.8, 'line-dasharray': [4, 2.5] },
    },
    {
      id: 'roads',
      type: 'line',
      source: 'roads',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': ground.road, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1.6, 12, 4] },
    },
  ];
}

/** Names of the base map give way to everything else. `own` are codes that the plan itself names. */
export function groundLabels(
  { ink }: Palette,
  lang: Lang,
  { regular, size }: Lettering,
  own: readonly string[],
): LayerSpecification[] {
  const quiet = { 'text-color': ink.quiet, 'text-halo-color': ink.halo, 'text-halo-width': 1.1, 'text-opacity': 0.9 };
  return [
    {
      id: 'land-names',
      type: 'symbol',
      source: 'land-names',
      filter: ['!', ['in', ['get', 'code'], ['literal', [...own]]]],
      layout: {
        'text-field': ['get', lang, ['get', 'name']],
        'text-font': regular,
        'text-size': size.small,
        'text-letter-spacing': 0.16,
        'text-max-width': 8,
        'text-padding': 6,
        'symbol-sort-key': ['match', ['get', 'role'], 'plan', 0, 1],
      },
      paint: quiet,
    },
    {
      id: 'town-names',
      type: 'symbol',
      source: 'towns',
      // County seats bear the name of their county, which stands there already.
      filter: ['==', ['get', 'rank'], 1],
      minzoom: 8.8,
      layout: {
        'text-field': ['get', lang, ['get', 'name']],
        'text-font': regular,
        'text-size': size.small,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.5,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: quiet,
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: 'rivers',
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', lang, ['get', 'name']],
        'text-font': regular,
        'text-size': size.small,
        'text-letter-spacing': 0.3,
        'text-offset': [0, 0.9],
      },
      paint: { 'text-color': ink.water, 'text-halo-color': ink.halo, 'text-halo-width': 1.1 },
    },
    {
      id: 'water-names',
      type: 'symbol',
      source: 'water',
      filter: ['!=', ['get', 'name'], null],
      layout: {
        'text-field': ['get', lang, ['get', 'name']],
        'text-font': regular,
        'text-size': size.small,
        'text-letter-spacing': 0.3,
      },
      paint: { 'text-color': ink.water, 'text-halo-color': ink.halo, 'text-halo-width': 1.1 },
    },
  ];
}
