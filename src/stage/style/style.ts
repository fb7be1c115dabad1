/** style(scene) → StyleSpecification: the whole map as one pure function of what it shows. */
import type { GeoJSON } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { BaseMap } from '../../drawing/base.ts';
import type { Figures } from '../../drawing/columns.ts';
import type { Crowds } from '../../drawing/crowd/crowds.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { Marks } from '../../drawing/marks.ts';
import { PALETTE, type Theme } from '../../drawing/palette.ts';
import type { Ribbons } from '../../drawing/ribbons.ts';
import type { Lang } from '../../plan/schema.ts';
import { alike } from './alike.ts';
import { areaLayers } from './areas.ts';
import { crowdLayers } from './crowds.ts';
import { figureBodies, figureLayers } from './figures.ts';
import { lettering } from './fonts.ts';
import { groundLabels, groundLayers } from './ground.ts';
import { linkLayers, linkNames } from './links.ts';
import { markLayers, minorNames } from './marks.ts';
import { nameLayers } from './names.ts';
import { ribbonLayers } from './ribbons.ts';

export interface Scene {
  base: BaseMap;
  drawing: Drawing;
  /** Sources that follow the zoom or the selection. */
  live: {
    points: Marks['points'];
    ribbons: Ribbons;
    figures: Figures | null;
    figureLabels: GeoJSON;
    accuracy: GeoJSON;
    edges: GeoJSON;
    /** Something stands out, and all else steps back. */
    quiet?: boolean;
  };
  theme: Theme;
  lang: Lang;
  /** Administrative codes that the plan itself names, so the base map need not. */
  ownCodes: readonly string[];
  raised: boolean;
  /** Software draws. */
  soft?: boolean;
  /** 1 on a desk, more on a wall. */
  scale: number;
  narrow: boolean;
}

const NO_CROWDS: Crowds = { type: 'FeatureCollection', features: [] };

/** deck.gl's columns go under this layer, so that names and labels stay readable above them. */
export const COLUMNS_BELOW = 'land-names';

/** Valid by the style specification whatever the scene (tests/unit/stage/style.test.ts). */
export function style({
  base,
  drawing,
  live,
  theme,
  lang,
  ownCodes,
  raised,
  scale,
  narrow,
  soft = false,
}: Scene): StyleSpecification {
  const palette = PALETTE[theme];
  const letters = lettering(lang, scale, narrow);
  const { marks } = drawing;
  const layers: LayerSpecification[] = [
    ...groundLayers(palette),
    ...areaLayers(palette),
    ...linkLayers(palette, scale),
    ...ribbonLayers(palette, letters),
    ...figureBodies(palette, raised, scale),
    ...groundLabels(palette, lang, letters, ownCodes),
    ...linkNames(palette, letters),
    minorNames(palette, letters),
    ...nameLayers(palette, letters, drawing.figures?.figures.map((f) => f.element) ?? []),
    ...crowdLayers(palette, letters, live.quiet ?? false),
    ...markLayers(palette, letters),
    ...figureLayers(palette, letters, raised),
  ];
  const land = (data: GeoJSON) => geojson(data, { tolerance: soft ? SOFT_TOLERANCE : TOLERANCE });
  // In the order in which their tiles are cut: names first, whose letters are drawn while the worker cuts the ground.
  const sources = {
    points: geojson(live.points, EMPHATIC),
    'area-labels': geojson(marks.areaLabels, EMPHATIC),
    'line-names': geojson(live.ribbons.names, EMPHATIC),
    'far-ends': geojson(marks.farEnds, EMPHATIC),
    'link-edges': geojson(live.edges, EMPHATIC),
    shields: geojson(live.ribbons.shields, EMPHATIC),
    arrows: geojson(live.ribbons.arrows, EMPHATIC),
    'figure-labels': geojson(live.figureLabels, EMPHATIC),
    'land-names': land(base.names),
    towns: land(base.towns),
    lines: geojson(live.ribbons.spines, EMPHATIC),
    links: geojson(marks.links, EMPHATIC),
    areas: geojson(marks.areas, EMPHATIC),
    crowds: geojson(drawing.crowds ?? NO_CROWDS),
    accuracy: geojson(live.accuracy),
    roads: land(base.roads),
    seams: land(base.seams),
    rivers: land(base.rivers),
    'plan-area': land(base.planArea),
    water: land(base.water),
  };
  const filled = layers.map((layer) => (isEmpty(sources, layer) ? hidden(layer) : layer));
  return {
    version: 8,
    name: 'layout-atlas',
    sources,
    layers: soft ? alike(filled) : filled,
    transition: { duration: 180, delay: 0 },
  };
}

function isEmpty(sources: StyleSpecification['sources'], layer: LayerSpecification): boolean {
  const source = 'source' in layer && typeof layer.source === 'string' ? sources[layer.source] : undefined;
  if (source?.type !== 'geojson' || typeof source.data === 'string') return false;
  return source.data.type === 'FeatureCollection' && source.data.features.length === 0;
}

/** Of a source that no layer shows, no tiles are cut: an empty one would cost as much as a full one. */
function hidden(layer: LayerSpecification): LayerSpecification {
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
}

/** Sources whose features take an emphasis, keyed by their element. */
export const EMPHASISED = [
  'areas',
  'area-labels',
  'lines',
  'line-names',
  'links',
  'far-ends',
  'link-edges',
  'points',
  'shields',
  'arrows',
  'figure-labels',
] as const;

/** How far the ground may be drawn from its place, pixels: MapLibre's default, and what halves the work of software. */
const TOLERANCE = 0.375;
const SOFT_TOLERANCE = 0.75;
const EMPHATIC = { promoteId: 'element' };

/** Ribbons and arrows keep their curves. */
function geojson(data: GeoJSON, more: Partial<GeoJSONSourceSpecification> = {}): GeoJSONSourceSpecification {
  return { type: 'geojson', data, tolerance: 0.2, ...more };
}
