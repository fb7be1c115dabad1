/** overlays(figures) → deck.gl layers: extruded columns, or proportional circles in the flat view. */
import type { Layer } from '@deck.gl/core';
import { ColumnLayer, ScatterplotLayer } from '@deck.gl/layers';
import { CIRCLE_DIAMETER, type Figure, type Figures } from '../drawing/columns.ts';
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

/** Layers from the ground up: empty bases, then columns or circles. */
export function overlays(figures: Figures | null, view: OverlayView): Layer[] {
  if (!figures) return [];
  const published = figures.figures.filter((f) => f.share !== null);
  const empty = figures.figures.filter((f) => f.share === null);
  return [emptyBases(empty, view), view.raised ? columns(published, view) : circles(published, view)];
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

/** Area in proportion to the value, so the radius goes with its square root. */
function circles(data: Figure[], { palette, scale, emphasis, grown }: OverlayView): Layer {
  return new ScatterplotLayer<Figure, Placed>({
    id: 'circles',
    data,
    beforeId: COLUMNS_BELOW,
    getPosition: (f) => [f.point[0], f.point[1]],
    getRadius: (f) => (CIRCLE_DIAMETER / 2) * Math.sqrt(f.share ?? 0),
    radiusUnits: 'pixels',
    radiusScale: grown * scale,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 1.6,
    pickable: true,
    getFillColor: (f) => faded(rgba(palette.figure.column, 110), emphasis, f.element),
    getLineColor: (f) => faded(rgba(palette.figure.side, 255), emphasis, f.element),
    updateTriggers: { getFillColor: [palette, emphasis], getLineColor: [palette, emphasis] },
  });
}

/** A zone without a published target: an empty outline, which no zero would look like. */
function emptyBases(data: Figure[], { palette, scale, emphasis }: OverlayView): Layer {
  return new ScatterplotLayer<Figure, Placed>({
    id: 'empty-bases',
    data,
    beforeId: COLUMNS_BELOW,
    getPosition: (f) => [f.point[0], f.point[1]],
    getRadius: COLUMN_RADIUS + 3,
    radiusScale: scale,
    radiusUnits: 'pixels',
    filled: false,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 1.6,
    pickable: true,
    getLineColor: (f) => faded(rgba(palette.figure.empty, 230), emphasis, f.element),
    updateTriggers: { getLineColor: [palette, emphasis] },
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
