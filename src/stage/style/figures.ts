/** Figures: proportional circles in the flat view, and labels, which on columns stand on their tops. The columns are deck.gl's. */
import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { CIRCLE_DIAMETER, type Figures } from '../../drawing/columns.ts';
import { metresPerPixel } from '../../drawing/mercator.ts';
import type { Palette } from '../../drawing/palette.ts';
import { weight, whenPicked } from './expressions.ts';
import type { Lettering } from './fonts.ts';

export interface FigureLabel {
  element: string;
  name: string;
  label: string;
  note: string;
  published: boolean;
  /** 0…1 of the largest value; 0 where none is published. */
  share: number;
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
  const features = figures.figures.map((f) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [...f.point] },
    properties: {
      element: f.element,
      name: f.name,
      label: f.label,
      note: f.note,
      published: f.value !== null,
      share: f.share ?? 0,
      height: (f.share ?? 0) * height * metresPerPixel(f.point[1], zoom),
    },
  }));
  return { type: 'FeatureCollection', features };
}

/** What lies on the ground under the labels: rings where nothing is published, circles where no column stands. */
export function figureBodies(palette: Palette, raised: boolean, scale: number): LayerSpecification[] {
  return [ring(palette, scale), circle(palette, raised, scale)];
}

/** An empty outline, which no zero would look like. */
function ring({ figure }: Palette, scale: number): LayerSpecification {
  return {
    id: 'figure-rings',
    type: 'circle',
    source: 'figure-labels',
    filter: ['!', ['get', 'published']],
    paint: {
      'circle-radius': 9.5 * scale,
      'circle-opacity': 0,
      'circle-stroke-color': figure.empty,
      'circle-stroke-width': whenPicked(2.6, 1.6),
      'circle-stroke-opacity': weight(0.9, 0.25),
      'circle-pitch-alignment': 'map',
    },
  };
}

/** Area in proportion to the value, so the radius goes with its square root. */
function circle({ figure }: Palette, raised: boolean, scale: number): LayerSpecification {
  return {
    id: 'figure-circles',
    type: 'circle',
    source: 'figure-labels',
    filter: ['get', 'published'],
    layout: { visibility: raised ? 'none' : 'visible' },
    paint: {
      'circle-radius': ['*', (CIRCLE_DIAMETER / 2) * scale, ['sqrt', ['get', 'share']]],
      'circle-color': figure.column,
      'circle-opacity': weight(0.43, 0.12),
      'circle-stroke-color': figure.side,
      'circle-stroke-width': whenPicked(2.6, 1.6),
      'circle-stroke-opacity': weight(1, 0.28),
    },
  };
}

export function figureLayers(palette: Palette, letters: Lettering, raised: boolean): LayerSpecification[] {
  return [unpublished(palette, letters, raised), names(palette, letters, raised), published(palette, letters, raised)];
}

/** Where there is no room for “规划未公布”, its empty ring still says so. */
function unpublished({ ink }: Palette, { regular, size }: Lettering, raised: boolean): LayerSpecification {
  return {
    id: 'figure-unpublished',
    type: 'symbol',
    source: 'figure-labels',
    filter: ['!', ['get', 'published']],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': regular,
      'text-size': size.small,
      'text-variable-anchor': ['bottom', 'right', 'left', 'top'],
      'text-radial-offset': raised ? 1 : 1.2,
    },
    paint: paint(ink.quiet, ink.halo),
  };
}

/** The zone at the foot of its column. */
function names({ ink }: Palette, { regular, size }: Lettering, raised: boolean): LayerSpecification {
  return {
    id: 'figure-names',
    type: 'symbol',
    source: 'figure-labels',
    filter: ['!=', ['get', 'name'], ''],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': regular,
      'text-size': size.middle,
      'text-letter-spacing': 0.12,
      'text-anchor': 'top',
      'text-offset': raised ? [0, 0.7] : [0, 1.4],
    },
    paint: paint(ink.label, ink.halo),
  };
}

/** A published value is never dropped. */
function published({ ink }: Palette, { bold, size }: Lettering, raised: boolean): LayerSpecification {
  return {
    id: 'figure-labels',
    type: 'symbol',
    source: 'figure-labels',
    filter: ['get', 'published'],
    layout: {
      'text-field': ['format', ['get', 'label'], {}, '\n', {}, ['get', 'note'], { 'font-scale': 0.8 }],
      'text-font': bold,
      'text-size': size.middle,
      'text-line-height': 1.15,
      'text-anchor': raised ? 'bottom' : 'center',
      'text-offset': raised ? [0, -0.35] : [0, 0],
      'symbol-height-offset': ['get', 'height'],
      'text-allow-overlap': true,
      'text-padding': 0,
    },
    paint: paint(ink.label, ink.halo),
  };
}

function paint(color: string, halo: string) {
  return { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.8, 'text-opacity': weight(1) };
}
