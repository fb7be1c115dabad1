import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { AreaMark, Marks } from './marks.ts';
import { at } from './path.ts';
import { AXIS_RIBBON, BELT_RIBBON, type RibbonStyle, ribbon } from './ribbon.ts';

/** Ribbons keep their width on the screen, so they are drawn anew at each zoom step. */
export const ZOOM_STEP = 0.25;

/** The polygons of all axes and belts at a zoom. Belts first: axes lie over them. */
export function ribbons(lines: Marks['lines'], zoom: number): FeatureCollection<Polygon, AreaMark> {
  const ordered = [...lines.features].sort((a, b) => rank(a.properties.kind) - rank(b.properties.kind));
  const features = ordered.map<Feature<Polygon, AreaMark>>(({ id, geometry, properties }) => {
    const line = geometry.coordinates.map((c) => [at(c, 0), at(c, 1)] as const);
    const { label: _, ...mark } = properties;
    const ring = ribbon(line, zoom, styleOf(mark.kind));
    return {
      type: 'Feature',
      ...(id === undefined ? {} : { id }),
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: mark,
    };
  });
  return { type: 'FeatureCollection', features };
}

function styleOf(kind: AreaMark['kind']): RibbonStyle {
  return kind === 'axis' ? AXIS_RIBBON : BELT_RIBBON;
}

function rank(kind: AreaMark['kind']): number {
  return kind === 'axis' ? 1 : 0;
}
