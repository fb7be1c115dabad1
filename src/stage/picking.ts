import type { Map as MapLibre, Point } from 'maplibre-gl';
import type { FigureOverlay } from './figure-overlay.ts';

/** Topmost first: a mark before the ribbon under it, a ribbon before the county it crosses. */
export const PICKABLE = [
  'figure-circles',
  'figure-rings',
  'marks',
  'minor-marks',
  'core-names',
  'major-names',
  'minor-names',
  'shields',
  'axes',
  'belts',
  'link-edge-names',
  'far-end-names',
  'far-ends',
  'links',
  'shape-names',
  'ring-band',
  'shapes',
  'clusters',
  'units',
] as const;
const ORDER: readonly string[] = PICKABLE;
/** A finger is wider than a pixel. */
const REACH = 5;

/** The element under a point of the screen, columns first where they are given; null for none. */
export function pickAt(map: MapLibre, { x, y }: Pick<Point, 'x' | 'y'>, figures?: FigureOverlay): string | null {
  const column = figures?.pick(x, y);
  if (hasElement(column)) return column.element;
  const layers = PICKABLE.filter((id) => map.getLayer(id));
  const exact = map.queryRenderedFeatures([x, y], { layers });
  const near = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers },
  );
  const found = [...exact, ...near].sort((a, b) => order(a.layer.id) - order(b.layer.id));
  for (const { properties } of found) if (hasElement(properties)) return properties.element;
  return null;
}

function order(layer: string): number {
  return ORDER.indexOf(layer);
}

function hasElement(value: unknown): value is { element: string } {
  return typeof value === 'object' && value !== null && 'element' in value && typeof value.element === 'string';
}

/** The cluster under a point of the screen; null for none. */
export function crowdAt(map: MapLibre, { x, y }: Point): string | null {
  const layers = map.getLayer('crowds') ? ['crowds'] : [];
  const found = layers.length > 0 ? map.queryRenderedFeatures([x, y], { layers }) : [];
  const id: unknown = found[0]?.properties.crowd;
  return typeof id === 'string' ? id : null;
}
