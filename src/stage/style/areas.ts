/** Units, zones, clusters and rings: outlines with hardly any fill, under everything that has a place. */
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import type { Kind } from '../../plan/kinds.ts';
import { EMPHASIS, is, SHAPED, shapeColor, weight, whenPicked } from './expressions.ts';

/** The picture of a kind's hatch. */
const HATCH: ExpressionSpecification = ['concat', 'hatch.', ['get', 'kind']];

export function areaLayers(palette: Palette): LayerSpecification[] {
  return [...units(palette), ...shapes(palette), ...clusters(palette), ...rings(palette)];
}

/** A unit shows itself only when it is picked or pointed at: its seams are on the base map already. */
function units({ pick }: Palette): LayerSpecification[] {
  return [
    fill('units', 'unit', { 'fill-color': pick, 'fill-opacity': ['match', EMPHASIS, 'picked', 0.09, 'kin', 0.05, 0] }),
    line('unit-outline', 'unit', { 'line-color': pick, 'line-width': 1.8, 'line-opacity': whenPicked(0.75, 0) }),
  ];
}

/** Zones, parks and cores that are drawn as an area; a sketch has a broken outline. */
function shapes(palette: Palette): LayerSpecification[] {
  const color = shapeColor(palette);
  const schematic: ExpressionSpecification = ['boolean', ['get', 'schematic'], true];
  const outline = { 'line-color': color, 'line-width': whenPicked(3, 1.6), 'line-opacity': weight(0.95) };
  const solid = line('shape-outline', SHAPED, outline);
  const broken = line('shape-sketch', SHAPED, { ...outline, 'line-dasharray': [3, 2.2] });
  return [
    fill('shapes', SHAPED, {
      'fill-color': color,
      'fill-opacity': ['match', EMPHASIS, 'picked', 0.26, 'kin', 0.18, 'rest', 0.05, 0.13],
    }),
    fill('shape-hatch', SHAPED, { 'fill-pattern': HATCH, 'fill-opacity': weight(0.6, 0.15) }),
    { ...solid, filter: ['all', is(...SHAPED), ['!', schematic]] },
    { ...broken, filter: ['all', is(...SHAPED), schematic] },
  ];
}

function clusters({ kind: { cluster } }: Palette): LayerSpecification[] {
  return [
    fill('clusters', 'cluster', {
      'fill-color': cluster,
      'fill-opacity': ['match', EMPHASIS, 'picked', 0.2, 'kin', 0.14, 'rest', 0.04, 0.1],
    }),
    fill('cluster-hatch', 'cluster', { 'fill-pattern': HATCH, 'fill-opacity': weight(0.55, 0.15) }),
    line('cluster-outline', 'cluster', {
      'line-color': cluster,
      'line-width': whenPicked(3, 1.8),
      'line-dasharray': [4, 2.6],
      'line-opacity': weight(0.95),
    }),
  ];
}

function rings({ kind: { ring } }: Palette): LayerSpecification[] {
  return [
    fill('ring-fill', 'ring', { 'fill-color': ring, 'fill-opacity': weight(0.035, 0.01) }),
    line('ring-band', 'ring', {
      'line-color': ring,
      'line-width': whenPicked(15, 11),
      'line-opacity': weight(0.22),
    }),
    line('ring-dash', 'ring', {
      'line-color': ring,
      'line-width': 2.4,
      'line-dasharray': [5, 3],
      'line-opacity': weight(0.95),
    }),
  ];
}

type Kinds = Kind | readonly Kind[];

function fill(id: string, kinds: Kinds, paint: NonNullable<FillLayerSpecification['paint']>): LayerSpecification {
  return { id, type: 'fill', source: 'areas', filter: is(...[kinds].flat()), paint };
}

function line(id: string, kinds: Kinds, paint: NonNullable<LineLayerSpecification['paint']>): LineLayerSpecification {
  const layout = { 'line-join': 'round' } as const;
  return { id, type: 'line', source: 'areas', filter: is(...[kinds].flat()), layout, paint };
}
