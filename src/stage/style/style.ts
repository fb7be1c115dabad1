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
  return {
    version: 8,
    name: 'layout-atlas',
    sources: {
      'plan-area': geojson(base.planArea),
      water: geojson(base.water),
      rivers: geojson(base.rivers),
      seams: geojson(base.seams),
      roads: geojson(base.roads),
      'land-names': geojson(base.names),
      towns: geojson(base.towns),
      areas: geojson(marks.areas, true),
      'area-labels': geojson(marks.areaLabels, true),
      'line-names': geojson(live.ribbons.names, true),
      lines: geojson(live.ribbons.spines, true),
      links: geojson(marks.links, true),
      'far-ends': geojson(marks.farEnds, true),
      'link-edges': geojson(live.edges, true),
      points: geojson(live.points, true),
      crowds: geojson(drawing.crowds ?? NO_CROWDS),
      shields: geojson(live.ribbons.shields, true),
      arrows: geojson(live.ribbons.arrows, true),
      'figure-labels': geojson(live.figureLabels, true),
      accuracy: geojson(live.accuracy),
    },
    layers: soft ? alike(layers) : layers,
    transition: { duration: 180, delay: 0 },
  };
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

function geojson(data: GeoJSON, emphasised = false): GeoJSONSourceSpecification {
  return { type: 'geojson', data, tolerance: 0.2, ...(emphasised ? { promoteId: 'element' } : {}) };
}
