/** Labels of the columns: they stand on the column tops and never collide. The bodies are deck.gl's. */
import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { type Figures, standing } from '../../drawing/columns.ts';
import { metresPerPixel } from '../../drawing/mercator.ts';
import type { Palette } from '../../drawing/palette.ts';
import { BOLD, REGULAR, SIZE } from './fonts.ts';
import { weight } from './structure.ts';

export interface FigureLabel {
  element: string;
  name: string;
  label: string;
  note: string;
  published: boolean;
  /** Metres above the ground at which the label stands. */
  height: number;
}

/** Label points: on column tops at `zoom`, the tallest of `height` pixels (0 in the flat view). */
export function figureLabels(
  figures: Figures | null,
  zoom: number,
  height: number,
): FeatureCollection<Point, FigureLabel> {
  if (!figures) return { type: 'FeatureCollection', features: [] };
  const points = standing(figures, zoom);
  const features = figures.figures.map((f, i) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [...(points[i] ?? f.point)] },
    properties: {
      element: f.element,
      name: f.name,
      label: f.label,
      note: f.note,
      published: f.value !== null,
      height: (f.share ?? 0) * height * metresPerPixel(f.point[1], zoom),
    },
  }));
  return { type: 'FeatureCollection', features };
}

export function figureLayers(palette: Palette, raised: boolean): LayerSpecification[] {
  return [
    {
      id: 'figure-names',
      type: 'symbol',
      source: 'figure-labels',
      filter: ['!=', ['get', 'name'], ''],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': SIZE.middle,
        'text-letter-spacing': 0.12,
        'text-anchor': 'top',
        'text-offset': raised ? [0, 0.7] : [0, 1.4],
        'text-optional': true,
      },
      paint: {
        'text-color': palette.ink.label,
        'text-halo-color': palette.ink.halo,
        'text-halo-width': 1.7,
        'text-opacity': weight(1),
      },
    },
    {
      id: 'figure-labels',
      type: 'symbol',
      source: 'figure-labels',
      layout: {
        'text-field': ['format', ['get', 'label'], {}, '\n', {}, ['get', 'note'], { 'font-scale': 0.8 }],
        'text-font': BOLD,
        'text-size': ['case', ['get', 'published'], SIZE.middle, SIZE.small],
        'text-line-height': 1.15,
        'text-variable-anchor': raised ? ['bottom', 'bottom-left', 'bottom-right', 'top'] : ['center', 'top', 'bottom'],
        'text-radial-offset': raised ? 0.35 : 0.2,
        'symbol-height-offset': ['get', 'height'],
        'symbol-sort-key': ['case', ['get', 'published'], 0, 1],
        'text-padding': 0,
      },
      paint: {
        'text-color': ['case', ['get', 'published'], palette.ink.label, palette.ink.quiet],
        'text-halo-color': palette.ink.halo,
        'text-halo-width': 1.8,
        'text-opacity': weight(1),
      },
    },
  ];
}
