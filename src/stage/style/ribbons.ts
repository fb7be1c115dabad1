/** Belts as soft wide lines, axes as arrows over them, and the circle within which a picked place is known to lie. */
import type { LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { STITCH } from '../../drawing/ribbons.ts';
import { beltColor, is, weight, whenPicked } from './expressions.ts';
import type { Lettering } from './fonts.ts';

export function ribbonLayers(palette: Palette, { belt }: Lettering): LayerSpecification[] {
  return [...belts(palette, belt), ...axes(palette), ...accuracy(palette)];
}

function belts(palette: Palette, width: number): LayerSpecification[] {
  const line = (id: string, paint: NonNullable<LineLayerSpecification['paint']>): LineLayerSpecification => ({
    id,
    type: 'line',
    source: 'lines',
    filter: is('belt'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-offset': ['get', 'lane'], ...paint },
  });
  const [first, second] = palette.beltBody;
  return [
    line('belts-soft', {
      'line-color': beltColor(palette),
      'line-width': whenPicked(width + 13, width + 8),
      'line-blur': 8,
      'line-opacity': weight(0.45, 0.1),
    }),
    line('belts', {
      'line-color': ['case', ['==', ['get', 'tone'], 1], second, first],
      'line-width': width,
      'line-opacity': weight(0.9, 0.3),
    }),
    // Along both sides: the body alone is too light to be told from land.
    line('belt-edges', {
      'line-color': beltColor(palette),
      'line-gap-width': width,
      'line-width': whenPicked(2.4, 1.2),
      'line-opacity': weight(0.95, 0.25),
    }),
    // Across the second of two belts: told from the first without its colour.
    {
      ...line('belt-stitches', {
        'line-color': palette.secondBelt,
        'line-width': width * STITCH.length,
        // In widths of the line.
        'line-dasharray': [STITCH.width, STITCH.gap].map((pixels) => pixels / (width * STITCH.length)),
        'line-opacity': weight(0.6, 0.15),
      }),
      filter: ['all', is('belt'), ['==', ['get', 'tone'], 1]],
      layout: { 'line-join': 'round' },
    },
  ];
}

function axes({ kind, ink }: Palette): LayerSpecification[] {
  return [
    {
      id: 'axes-halo',
      type: 'line',
      source: 'arrows',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink.halo, 'line-width': whenPicked(5, 3), 'line-opacity': weight(0.95) },
    },
    {
      id: 'axes',
      type: 'fill',
      source: 'arrows',
      paint: { 'fill-color': kind.axis, 'fill-opacity': weight(0.88), 'fill-antialias': true },
    },
  ];
}

function accuracy({ pick }: Palette): LayerSpecification[] {
  return [
    { id: 'accuracy', type: 'fill', source: 'accuracy', paint: { 'fill-color': pick, 'fill-opacity': 0.06 } },
    {
      id: 'accuracy-outline',
      type: 'line',
      source: 'accuracy',
      paint: { 'line-color': pick, 'line-width': 1.2, 'line-dasharray': [3, 3], 'line-opacity': 0.6 },
    },
  ];
}
