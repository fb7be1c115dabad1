/**
 * Layers written alike, so that few shader programs draw them all. MapLibre makes a program for each set of properties
 * that depend on the feature, and software compiles each of them for some 40 ms: more than it takes to draw the map.
 */
import type { LayerSpecification } from 'maplibre-gl';

/** By type of layer, what shall depend on the feature on every one, with the specification's default. */
const VARIED: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  line: { 'line-color': '#000000', 'line-width': 1, 'line-opacity': 1, 'line-offset': 0 },
  fill: { 'fill-color': '#000000', 'fill-opacity': 1 },
  circle: {
    'circle-radius': 5,
    'circle-color': '#000000',
    'circle-opacity': 1,
    'circle-stroke-color': '#000000',
    'circle-stroke-width': 0,
    'circle-stroke-opacity': 1,
  },
  symbol: { 'text-color': '#000000', 'text-opacity': 1, 'icon-opacity': 1 },
};

/** A constant in words of the feature: no feature has a property of this name. */
function varied(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'string') return ['case', ['has', '~'], value, value];
  // Steps of the zoom must stay outermost: what they lead to is varied.
  if (!Array.isArray(value) || value[0] !== 'interpolate') return value;
  return value.map((part, i) => (i > 3 && i % 2 === 0 ? varied(part) : part));
}

/** In words of the zoom as well: some widths are, and would else be drawn by a program of their own. */
function zoomed(value: unknown): unknown {
  return Array.isArray(value) && value[0] === 'interpolate'
    ? value
    : ['interpolate', ['linear'], ['zoom'], 0, value, 24, value];
}

/** The same picture; outlines of fills are not smoothed, which would be two programs more. */
export function alike(layers: readonly LayerSpecification[]): LayerSpecification[] {
  return layers.map((layer) => {
    const defaults = VARIED[layer.type];
    if (!defaults) return layer;
    const own: Readonly<Record<string, unknown>> = { ...layer.paint };
    // Dashes are measured by the width of their line, and come out otherwise where that is one of the feature's.
    const kept = 'line-dasharray' in own ? 'line-width' : '';
    const paint = Object.fromEntries(
      Object.entries(defaults).flatMap(([name, value]) => (name === kept ? [] : [[name, varied(own[name] ?? value)]])),
    );
    const width = paint['line-width'];
    if (width !== undefined) paint['line-width'] = zoomed(width);
    const flat = layer.type === 'fill' ? { 'fill-antialias': false } : {};
    return { ...layer, paint: { ...own, ...paint, ...flat } } as LayerSpecification;
  });
}
