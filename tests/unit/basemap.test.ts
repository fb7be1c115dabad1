/** Base maps of the host: what is read, what is refused and why, and what the page may then ask for. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostConfig } from '../../build/basemaps.ts';
import { HOSTED, withOrigins } from '../../build/policy.ts';
import { configJsonSchema } from '../../geo/check/json-schema.ts';
import type { Basemap } from '../../src/basemap/config.ts';
import { readConfig } from '../../src/basemap/read.ts';
import { addressesOf, originsOf, tileSets } from '../../src/basemap/tiles.ts';

const common = {
  id: 'own',
  name: { zh: '自有底图', en: 'Own map' },
  attribution: { zh: '某市自然资源局', en: 'Some bureau' },
  licence: '内部使用',
  datum: 'CGCS2000',
};
const XYZ = { type: 'xyz', ...common, url: 'https://tiles.example.gov.cn/{z}/{x}/{y}.png' };
const WMTS = {
  type: 'wmts',
  ...common,
  url: 'https://{s}.example.gov.cn/wmts/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}',
  matrixSet: 'GoogleMapsCompatible',
  subdomains: ['a', 'b'],
};
const KEY = '0123456789abcdef0123456789abcdef';
const TIANDITU = { type: 'tianditu', ...common, id: 'tdt', layer: 'vec', key: KEY };
const PMTILES = { type: 'pmtiles', ...common, id: 'archive', url: 'tiles/city.pmtiles' };
const read = (...basemaps: unknown[]) => readConfig({ schema: 'layout-atlas/config@1', basemaps });
function one(value: unknown): Basemap {
  const { config, faults } = read(value);
  const [basemap] = config.basemaps;
  if (!basemap) throw new Error(JSON.stringify(faults));
  return basemap;
}

describe('what is read', () => {
  it('天地图 with its names: eight hosts, in web mercator, with the key of the host', () => {
    const sets = tileSets(one(TIANDITU));
    expect(sets).toHaveLength(2);
    const [first] = addressesOf(one(TIANDITU));
    expect(first).toContain('https://t0.tianditu.gov.cn/vec_w/wmts?');
    expect(first).toContain('TILEMATRIXSET=w');
    expect(first).toContain(`tk=${KEY}`);
    expect(addressesOf(one(TIANDITU)).at(-1)).toContain('https://t7.tianditu.gov.cn/cva_w/wmts?');
    expect(tileSets(one({ ...TIANDITU, labels: false }))).toHaveLength(1);
  });

  it('a WMTS template, its holes under the map’s names', () => {
    expect(addressesOf(one(WMTS))).toEqual([
      'https://a.example.gov.cn/wmts/default/GoogleMapsCompatible/{z}/{y}/{x}',
      'https://b.example.gov.cn/wmts/default/GoogleMapsCompatible/{z}/{y}/{x}',
    ]);
  });

  it('several, in their order', () => {
    const { config, faults } = read(XYZ, TIANDITU, PMTILES);
    expect(faults).toEqual([]);
    expect(config.basemaps.map(({ id }) => id)).toEqual(['own', 'tdt', 'archive']);
  });
});

describe('what is shifted is refused with the reason', () => {
  it.each([
    ['GCJ-02', '100–700'],
    ['BD-09', '1 公里'],
  ])('by its own word: %s', (datum, far) => {
    const { config, faults } = read({ ...XYZ, datum });
    expect(config.basemaps).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.zh).toContain('basemaps.0 “own”');
    expect(faults[0]?.zh).toContain(far);
    expect(faults[0]?.zh).toContain('请改用天地图');
    expect(faults[0]?.en).toContain('use Tianditu');
  });

  it.each([
    ['高德', 'https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}'],
    ['高德', 'https://WEBST02.IS.AutoNavi.com/appmaptile?x={x}&y={y}&z={z}'],
    ['腾讯', 'https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={y}'],
    ['谷歌中国', 'http://mt2.google.cn/vt/lyrs=m&gl=cn&x={x}&y={y}&z={z}'],
    ['谷歌', 'https://mt1.google.com/vt/lyrs=m&x={x}&y={y}&z={z}'],
    ['智图', 'https://map.geoq.cn/ArcGIS/rest/services/ChinaOnlineCommunity/MapServer/tile/{z}/{y}/{x}'],
    ['百度', 'https://maponline0.bdimg.com/tile/?qt=vtile&x={x}&y={y}&z={z}'],
  ])('by whose tiles they are, whatever the file says: %s', (maker, url) => {
    const [fault] = read({ ...XYZ, url, datum: 'WGS84' }).faults;
    expect(fault?.zh).toContain(`这是${maker}`);
    expect(fault?.zh).toContain('不论配置怎么写');
  });

  it.each([
    'https://storage.googleapis.com/bucket/{z}/{x}/{y}.png',
    'https://notamap.com/{z}/{x}/{y}.png',
    'https://tiles.example.gov.cn/amap.com/{z}/{x}/{y}.png',
  ])('and no other: %s', (url) => {
    expect(read({ ...XYZ, url }).faults).toEqual([]);
  });
});

describe('what else is refused', () => {
  it.each<[string, unknown, string]>([
    ['tiles in degrees', { ...WMTS, matrixSet: 'c' }, '网络墨卡托'],
    ['EPSG:4490', { ...WMTS, matrixSet: 'EPSG:4490' }, '网络墨卡托'],
    ['{s} without subdomains', { ...WMTS, subdomains: undefined }, 'subdomains'],
    ['zooms the wrong way', { ...XYZ, minzoom: 12, maxzoom: 4 }, '对调'],
    ['no attribution', { ...XYZ, attribution: undefined }, 'attribution'],
    ['a script for an address', { ...XYZ, url: 'javascript:alert({z}{x}{y})' }, 'url'],
    ['an address without scheme', { ...XYZ, url: '//evil.example/{z}/{x}/{y}' }, 'url'],
    ['an address without holes', { ...XYZ, url: 'https://tiles.example/' }, 'url'],
    ['a key that is none', { ...TIANDITU, key: 'x&callback=1' }, 'key'],
    ['an unknown field', { ...XYZ, style: 'dark' }, 'style'],
    ['a kind that there is not', { ...XYZ, type: 'wms' }, 'type'],
  ])('%s', (_, value, told) => {
    const { config, faults } = read(value);
    expect(config.basemaps).toEqual([]);
    expect(faults[0]?.zh).toContain(told);
    expect(faults[0]?.en).toMatch(/^atlas\.config\.json /);
  });

  it('the second of one id', () => {
    const { config, faults } = read(XYZ, XYZ);
    expect(config.basemaps).toHaveLength(1);
    expect(faults[0]?.zh).toContain('重复');
  });

  it('anything at all, without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readConfig(value).config.basemaps.length).toBeLessThan(13);
      }),
    );
  });
});

describe('what the page may ask for', () => {
  it('without a config: itself alone', () => {
    expect(withOrigins(HOSTED, [])).toBe(HOSTED);
    expect(HOSTED).not.toMatch(/https?:/);
  });

  it('with one: exactly the origins of its tiles, as pictures and as data, and nothing runs from there', () => {
    const origins = originsOf(read(XYZ, { ...WMTS, id: 'wmts' }, PMTILES).config.basemaps);
    expect(origins).toEqual(['https://a.example.gov.cn', 'https://b.example.gov.cn', 'https://tiles.example.gov.cn']);
    const opened = withOrigins(HOSTED, origins).split('; ');
    const before = HOSTED.split('; ');
    const changed = opened.filter((directive) => !before.includes(directive));
    expect(changed).toEqual(
      ['img-src', 'connect-src'].map((name) =>
        [before.find((directive) => directive.startsWith(`${name} `)), ...origins].join(' '),
      ),
    );
  });
});

describe('the build', () => {
  const put = (value: unknown): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'publish-')), 'atlas.config.json');
    writeFileSync(path, JSON.stringify(value));
    return path;
  };

  it('needs no config', () => {
    expect(hostConfig('', mkdtempSync(join(tmpdir(), 'publish-')))).toBeNull();
  });

  it('takes the one at the root, or the one that is named', () => {
    const path = put({ schema: 'layout-atlas/config@1', basemaps: [XYZ] });
    expect(hostConfig(path)?.basemaps).toHaveLength(1);
    expect(hostConfig('', resolve(path, '..'))?.basemaps).toHaveLength(1);
  });

  it('stops at one that misleads, and at one that is named and missing', () => {
    expect(() => hostConfig(put({ schema: 'layout-atlas/config@1', basemaps: [{ ...XYZ, datum: 'GCJ-02' }] }))).toThrow(
      /GCJ-02.*\n.*GCJ-02/,
    );
    expect(() => hostConfig('/nowhere/atlas.config.json')).toThrow(/找不到文件/);
  });
});

it('the published JSON Schema is that of the parser', () => {
  const path = resolve(import.meta.dirname, '../../docs/atlas-config.schema.json');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
});
