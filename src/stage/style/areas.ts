/** Units, clusters and rings: outlines with hardly any fill, under everything that has a place. */
import type { FillLayerSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import type { Kind } from '../../plan/kinds.ts';
import { DRAWN_AS_PARTS, EMPHASIS, is, kindColor, weight, whenPicked } from './expressions.ts';

export function areaLayers(palette: Palette): LayerSpecification[] {
  return [...units(palette), ...parts(palette), ...clusters(palette), ...rings(palette)];
}

/** A unit shows itself only when it is picked or pointed at: its seams are on the base map already. */
function units({ pick }: Palette): LayerSpecification[] {
  return [
    fill('units', 'unit', { 'fill-color': pick, 'fill-opacity': ['match', EMPHASIS, 'picked', 0.09, 'kin', 0.05, 0] }),
    line('unit-outline', 'unit', { 'line-color': pick, 'line-width': 1.8, 'line-opacity': whenPicked(0.75, 0) }),
  ];
}

/** Zones, parks and the like that a plan draws as areas: in the colour of their kind, with a broken outline. */
function parts({ kind }: Palette): LayerSpecification[] {
  const color = kindColor(kind);
  const filter = is(...DRAWN_AS_PARTS);
  return [
    {
      id: 'parts',
      type: 'fill',
      source: 'areas',
      filter,
      paint: {
        'fill-color': color,
        'fill-opacity': ['match', EMPHASIS, 'picked', 0.28, 'kin', 0.2, 'rest', 0.05, 0.14],
      },
    },
    {
      id: 'part-outline',
      type: 'line',
      source: 'areas',
      filter,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': whenPicked(3, 1.6),
        'line-dasharray': [3, 2],
        'line-opacity': weight(0.95),
      },
    },
  ];
}

function clusters({ kind: { cluster } }: Palette): LayerSpecification[] {
  return [
    fill('clusters', 'cluster', {
      'fill-color': cluster,
      'fill-opacity': ['match', EMPHASIS, 'picked', 0.2, 'kin', 0.14, 'rest', 0.04, 0.1],
    }),
    fill('cluster-hatch', 'cluster', { 'fill-pattern': 'hatch.cluster', 'fill-opacity': weight(0.55, 0.15) }),
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

function fill(id: string, kind: Kind, paint: NonNullable<FillLayerSpecification['paint']>): LayerSpecification {
  return { id, type: 'fill', source: 'areas', filter: is(kind), paint };
}

function line(id: string, kind: Kind, paint: NonNullable<LineLayerSpecification['paint']>): LayerSpecification {
  return { id, type: 'line', source: 'areas', filter: is(kind), layout: { 'line-join': 'round' }, paint };
}
