import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { BaseMap } from '../../../src/drawing/base.ts';
import { draw } from '../../../src/drawing/drawing.ts';
import { PALETTE, type Theme } from '../../../src/drawing/palette.ts';
import { ribbons } from '../../../src/drawing/ribbons.ts';
import { overlays } from '../../../src/stage/overlays.ts';
import { figureLabels } from '../../../src/stage/style/figures.ts';
import { COLUMNS_BELOW, EMPHASISED, style } from '../../../src/stage/style/style.ts';
import { samplePlan } from '../drawing/sample.ts';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
const empty: FeatureCollection<never, never> = { type: 'FeatureCollection', features: [] };
const base: BaseMap = {
  planArea: { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [] } },
  seams: { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: [] } },
  water: nothing,
  rivers: nothing,
  roads: empty,
  towns: nothing,
  names: empty,
  credits: [],
};
const drawing = draw(samplePlan(), { lang: 'zh', year: null, hidden: new Set() });

function build(theme: Theme, lang: 'zh' | 'en', raised: boolean, soft = false) {
  const live = {
    points: drawing.marks.points,
    ribbons: ribbons(drawing.marks.lines, 8),
    figures: drawing.figures,
    figureLabels: figureLabels(drawing.figures, 8, raised ? 100 : 0),
    accuracy: nothing,
    edges: nothing,
  };
  return style({ base, drawing, live, theme, lang, ownCodes: ['100001'], raised, scale: 1, narrow: false, soft });
}

describe('the style', () => {
  it.each([
    ['light', 'zh', true],
    ['light', 'en', false],
    ['dark', 'zh', false],
    ['dark', 'en', true],
  ] as const)('is valid in %s, %s, raised %s', (theme, lang, raised) => {
    expect(validateStyleMin(build(theme, lang, raised) as Parameters<typeof validateStyleMin>[0])).toEqual([]);
  });

  it.each([true, false])(
    'is valid and the same for software, where layers of a type are drawn by one program, raised %s',
    (raised) => {
      const made = build('light', 'zh', raised, true);
      expect(validateStyleMin(made as Parameters<typeof validateStyleMin>[0])).toEqual([]);
      expect(made.layers.map(({ id }) => id)).toEqual(build('light', 'zh', raised).layers.map(({ id }) => id));
      for (const { type, paint } of made.layers) {
        if (type === 'line') expect(Array.isArray({ ...paint }['line-color'])).toBe(true);
        if (type === 'circle') expect(Array.isArray({ ...paint }['circle-radius'])).toBe(true);
      }
    },
  );

  it('asks no server for anything', () => {
    const made = build('light', 'zh', true);
    expect(made.glyphs).toBeUndefined();
    expect(made.sprite).toBeUndefined();
    for (const source of Object.values(made.sources)) expect(source.type).toBe('geojson');
  });

  it('cuts no tiles of sources that hold nothing', () => {
    const made = build('light', 'zh', false);
    const of = (source: string) => made.layers.filter((layer) => 'source' in layer && layer.source === source);
    for (const layer of [...of('accuracy'), ...of('link-edges')]) expect(layer.layout?.visibility).toBe('none');
    for (const layer of of('points')) expect(layer.layout?.visibility).not.toBe('none');
    expect(of('accuracy')).toHaveLength(2);
  });

  it('strokes no outer border of the base map', () => {
    const stroked = build('light', 'zh', true).layers.filter((l) => l.type === 'line' && l.source === 'land-names');
    expect(stroked).toEqual([]);
  });

  it('keeps the layer that the columns stand under, and promotes ids where emphasis is set', () => {
    const made = build('light', 'zh', true);
    expect(made.layers.map((l) => l.id)).toContain(COLUMNS_BELOW);
    for (const id of EMPHASISED) expect(made.sources[id]).toMatchObject({ promoteId: 'element' });
  });
});

describe('the overlays', () => {
  const view = { palette: PALETTE.light, zoom: 8, height: 100, scale: 1, emphasis: new Map(), grown: 1 };

  it('are columns of the published zones when raised; flat, the style has circles for them', () => {
    const [columns] = overlays(drawing.figures, { ...view, raised: true });
    expect(columns?.props.data).toHaveLength(3);
    expect(overlays(drawing.figures, { ...view, raised: false })).toEqual([]);
    const circles = (raised: boolean) => build('light', 'zh', raised).layers.find(({ id }) => id === 'figure-circles');
    expect(circles(false)?.layout).toEqual({ visibility: 'visible' });
    expect(circles(true)?.layout).toEqual({ visibility: 'none' });
  });

  it('leave the style with the same layers, raised and flat: the live map takes over values alone', () => {
    const ids = (raised: boolean) => build('light', 'zh', raised).layers.map(({ id }) => id);
    expect(ids(true)).toEqual(ids(false));
  });

  it('are nothing where the plan publishes no zone target', () => {
    expect(overlays(null, { ...view, raised: true })).toEqual([]);
  });
});
