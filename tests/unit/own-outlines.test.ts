/** A host may put official outlines in the place of the package's: they win, and a bad file is refused in words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countyOutlines } from '../../geo/base/counties.ts';
import { landTopology } from '../../geo/base/land.ts';
import { ownOutlines } from '../../geo/base/own.ts';
import type { Bbox } from '../../geo/base/specs.ts';
import { countiesAround } from '../../geo/check/counties.ts';
import { km2 } from './km2.ts';

/** 钱塘区 and its neighbours. */
const AROUND: Bbox = [119.7, 29.85, 121.3, 30.75];

describe("a host's own outlines", () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'base-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const ring = [[120.4, 30.3], [120.6, 30.3], [120.6, 30.36], [120.4, 30.36], [120.4, 30.3]]; // biome-ignore format: one line reads better
  const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });
  const county = (geometry: unknown, adcode: unknown = 330114) => ({
    type: 'Feature',
    properties: { adcode },
    geometry,
  });
  const file = (...features: unknown[]): string => {
    const path = join(folder, 'counties.geojson');
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
    return path;
  };

  it('replace those of the package', async () => {
    const land = await landTopology(countyOutlines(AROUND, file(county(polygon([ring])))), 'county');
    const object = land.objects.land;
    if (object?.type !== 'GeometryCollection') throw new Error('no land');
    const found = feature(land, object).features.filter(
      (one) => Reflect.get(one.properties ?? {}, 'code') === '330114',
    );
    const made = found[0]?.geometry;
    if (found.length !== 1 || made?.type !== 'Polygon') throw new Error('not one polygon');
    expect(km2(made) / km2({ type: 'Polygon', coordinates: [ring] })).toBeCloseTo(1, 3);
  });

  it('also say in which county a place lies, and are not cut', () => {
    const points: [number, number][] = [[120.5, 30.33], [120.36, 30.29]]; // biome-ignore format: one line reads better
    const countyAt = countiesAround(points, file(county(polygon([ring]), '330109')));
    expect(points.map(countyAt)).toEqual(['330109', '330114']);
  });

  it('may be absent', () => {
    expect(ownOutlines(join(folder, 'counties.geojson'))).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no code', county(polygon([ring]), '3301'), /第 1 个要素：properties\.adcode[\s\S]*feature 1: properties\.adcode/],
    ['no feature', null, /adcode/],
    ['a line', county({ type: 'LineString', coordinates: ring }), /Polygon/],
    ['a polygon that is text', county(polygon('ring')), /Polygon/],
    ['an open ring', county(polygon([ring.slice(1)])), /没有闭合[\s\S]*not closed/],
    ['latitude first', county(polygon([ring.map(([x, y]) => [y, x])])), /纬度写在了前面[\s\S]*latitude stands first/],
    ['metres', county(polygon([ring.map(([x = 0, y = 0]) => [x * 1e5, y * 1e5])])), /不在中国范围[\s\S]*outside China/],
  ])('are refused in both languages: %s', (_, bad, words) => {
    const path = file(bad);
    expect(() => ownOutlines(path)).toThrow(words);
    expect(() => ownOutlines(path)).toThrow('counties.geojson');
  });

  it('are refused when the file is no GeoJSON', () => {
    const path = join(folder, 'counties.geojson');
    writeFileSync(path, '[]');
    expect(() => ownOutlines(path)).toThrow(/FeatureCollection/);
    writeFileSync(path, '{');
    expect(() => ownOutlines(path)).toThrow(/JSON/);
  });
});
