/** Relations across the border of the plan: thin broken lines under everything, with the names of their far ends. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { EMPHASIS, weight, whenPicked } from './expressions.ts';
import type { Lettering } from './fonts.ts';

export function linkLayers({ kind: { link }, ink }: Palette, scale: number): LayerSpecification[] {
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'links-halo',
      type: 'line',
      source: 'links',
      layout,
      paint: { 'line-color': ink.halo, 'line-width': 3.5 * scale, 'line-opacity': weight(0.5, 0.1) },
    },
    {
      id: 'links',
      type: 'line',
      source: 'links',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': link,
        'line-width': whenPicked(2.6 * scale, 1.1 * scale),
        'line-dasharray': [4, 3],
        'line-opacity': ['match', EMPHASIS, ['picked', 'kin'], 1, 'rest', 0.12, 0.75],
      },
    },
    {
      id: 'far-ends',
      type: 'circle',
      source: 'far-ends',
      paint: {
        'circle-radius': 4 * scale,
        'circle-color': ink.halo,
        'circle-stroke-color': link,
        'circle-stroke-width': 1.8 * scale,
        'circle-stroke-opacity': weight(1),
        'circle-opacity': weight(1),
      },
    },
  ];
}

/** A name at the edge of the map is anchored by the side at which it stands. */
const ANCHOR: ExpressionSpecification = ['get', 'side'];

/** Far ends by their name: at their place where it is in sight, else where the link leaves the map. */
export function linkNames({ kind: { link }, ink }: Palette, { regular, size }: Lettering): LayerSpecification[] {
  const paint = { 'text-color': link, 'text-halo-color': ink.halo, 'text-halo-width': 1.7, 'text-opacity': weight(1) };
  const letters = { 'text-font': regular, 'text-size': size.small, 'text-max-width': 12 };
  return [
    {
      id: 'link-edge-names',
      type: 'symbol',
      source: 'link-edges',
      layout: { ...letters, 'text-field': ['concat', '⇢ ', ['get', 'label']], 'text-anchor': ANCHOR },
      paint,
    },
    {
      id: 'far-end-names',
      type: 'symbol',
      source: 'far-ends',
      layout: {
        ...letters,
        'text-field': ['get', 'label'],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
      },
      paint,
    },
  ];
}
