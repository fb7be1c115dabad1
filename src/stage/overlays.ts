/** overlays(figures) → deck.gl layers: extruded columns. */
import type { Layer } from '@deck.gl/core';
import { ColumnLayer } from '@deck.gl/layers';
import type { Figure, Figures } from '../drawing/columns.ts';
import type { Emphasis } from '../drawing/emphasis.ts';
import { metresPerPixel } from '../drawing/mercator.ts';
import type { Palette } from '../drawing/palette.ts';
import { COLUMNS_BELOW } from './style/style.ts';

export interface OverlayView {
  palette: Palette;
  raised: boolean;
  zoom: number;
  /** Pixels of the tallest column. */
  height: number;
  /** 1 on a desk, more on a wall. */
  scale: number;
  emphasis: ReadonlyMap<string, Emphasis>;
  /** 0…1 while the columns grow in. */
  grown: number;
}

/** Where the interleaved overlay puts a layer in MapLibre's order. */
type Placed = { beforeId: string };
type Rgba = [number, number, number, number];

const COLUMN_RADIUS = 6.5;

/** A column for each published value; none in the flat view. */
export function overlays(figures: Figures | null, view: OverlayView): Layer[] {
  if (!figures || !view.raised) return [];
  return [
    columns(
      figures.figures.filter((f) => f.share !== null),
      view,
    ),
  ];
}

function columns(data: Figure[], { palette, zoom, height, scale, emphasis, grown }: OverlayView): Layer {
  const lat = data[0]?.point[1] ?? 0;
  return new ColumnLayer<Figure, Placed>({
    id: 'columns',
    data,
    beforeId: COLUMNS_BELOW,
    getPosition: (f) => [f.point[0], f.point[1]],
    getElevation: (f) => f.share ?? 0,
    // One linear scale from zero for the whole plan, constant on the screen while zooming.
    elevationScale: height * metresPerPixel(lat, zoom) * grown,
    radius: COLUMN_RADIUS * scale,
    radiusUnits: 'pixels',
    diskResolution: 24,
    extruded: true,
    pickable: true,
    getFillColor: (f) => faded(rgba(palette.figure.column, 235), emphasis, f.element),
    material: { ambient: 0.62, diffuse: 0.5, shininess: 24 },
    updateTriggers: { getFillColor: [palette, emphasis] },
  });
}

function faded([r, g, b, a]: Rgba, emphasis: ReadonlyMap<string, Emphasis>, element: string): Rgba {
  return [r, g, b, emphasis.get(element) === 'rest' ? a * 0.28 : a];
}

/** “#rrggbb” → deck.gl's colour. */
function rgba(hex: string, alpha: number): Rgba {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255, alpha];
}
