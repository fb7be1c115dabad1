/** A base map of the host as MapLibre gets it: valid, under the plan, fainter than it. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Basemap } from '../../../src/basemap/config.ts';
import { readConfig } from '../../../src/basemap/read.ts';
import { tileSets } from '../../../src/basemap/tiles.ts';
import { drawn } from '../../../src/stage/basemap.ts';

const common = {
  name: { zh: '底图', en: 'Map' },
  attribution: { zh: '某局', en: 'Some bureau' },
  licence: '内部使用',
  datum: 'CGCS2000',
};
const archive = { ...common, type: 'pmtiles', url: 'https://tiles.example.gov.cn/city.pmtiles' };
const { config, faults } = readConfig({
  schema: 'layout-atlas/config@1',
  basemaps: [
    { ...common, type: 'tianditu', id: 'tdt', layer: 'img', key: '0123456789abcdef0123456789abcdef' },
    { ...common, type: 'xyz', id: 'xyz', url: 'https://tiles.example.gov.cn/{z}/{x}/{y}.png', minzoom: 3, maxzoom: 14 },
    { ...archive, id: 'pictures' },
    { ...archive, id: 'shapes', layers: { areas: ['water', 'land'], lines: ['roads'] } },
  ],
});

function styleOf(basemap: Basemap, theme: 'light' | 'dark') {
  const sets = tileSets(basemap).map((set, i) => [`basemap-${i}`, drawn(`basemap-${i}`, basemap, set, theme)] as const);
  return {
    version: 8 as const,
    sources: Object.fromEntries(sets.map(([id, { source }]) => [id, source])),
    layers: sets.flatMap(([, { layers }]) => layers),
  };
}

it('the examples are read', () => {
  expect(faults).toEqual([]);
});

describe.each(config.basemaps.map((basemap) => [basemap.id, basemap] as const))('%s', (_, basemap) => {
  it.each(['light', 'dark'] as const)('is valid in %s, and hides nothing of the ground below', (theme) => {
    const style = styleOf(basemap, theme);
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.length).toBeGreaterThan(0);
    for (const { paint = {} } of style.layers) {
      const [opacity] = Object.entries(paint).flatMap(([key, value]) =>
        key.endsWith('-opacity') ? [Number(value)] : [],
      );
      expect(opacity).toBeGreaterThan(0);
      expect(opacity).toBeLessThan(1);
    }
  });
});

it('keeps to the zooms of the host, and asks archives for theirs', () => {
  const [, xyz, pictures] = config.basemaps;
  if (!xyz || !pictures) throw new Error('no examples');
  expect(styleOf(xyz, 'light').sources['basemap-0']).toMatchObject({ minzoom: 3, maxzoom: 14, tileSize: 256 });
  expect(styleOf(pictures, 'light').sources['basemap-0']).toEqual({
    type: 'raster',
    url: 'pmtiles://https://tiles.example.gov.cn/city.pmtiles',
    tileSize: 256,
  });
});
