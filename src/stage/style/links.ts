/** Relations across the border of the plan: thin broken lines under everything, with the names of their far ends. */
import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { weight, whenPicked } from './expressions.ts';
import type { Lettering } from './fonts.ts';

export function linkLayers({ kind: { link }, ink }: Palette, scale: number): LayerSpecification[] {
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'links-halo',
      type: 'line',
      source: 'links',
      layout,
      paint: { 'line-color': ink.halo, 'line-width': 5 * scale, 'line-opacity': weight(0.7, 0.2) },
    },
    {
      id: 'links',
      type: 'line',
      source: 'links',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': link,
        'line-width': whenPicked(2.8 * scale, 1.5 * scale),
        'line-dasharray': [4, 3],
        'line-opacity': weight(0.9, 0.25),
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

/** The far end is mostly off the map, so its name is written along the line as well as at the end. */
export function linkNames({ kind: { link }, ink }: Palette, { regular, size }: Lettering): LayerSpecification[] {
  const paint = { 'text-color': link, 'text-halo-color': ink.halo, 'text-halo-width': 1.7, 'text-opacity': weight(1) };
  const layout = { 'text-font': regular, 'text-size': size.small };
  return [
    {
      id: 'link-names',
      type: 'symbol',
      source: 'links',
      layout: {
        ...layout,
        'text-field': ['concat', '⇢ ', ['get', 'label']],
        'symbol-placement': 'line',
        'symbol-spacing': 360,
        'text-letter-spacing': 0.08,
        'text-max-angle': 40,
      },
      paint,
    },
    {
      id: 'far-end-names',
      type: 'symbol',
      source: 'far-ends',
      layout: {
        ...layout,
        'text-field': ['get', 'label'],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
      },
      paint,
    },
  ];
}
