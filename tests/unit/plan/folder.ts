/** A folder for each test: the valid plan with its gazetteer and its source text, to be spoilt. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { VALID } from './fixture.ts';

export const position = { method: 'address', accuracy: 100, evidence: { zh: '示例', en: 'Example' }, schematic: false };
export const place = {
  type: 'Feature',
  id: 'example/core',
  geometry: { type: 'Point', coordinates: [120.36, 30.29] },
  properties: { name: { zh: '示例核心区', en: 'Example Core' }, position, within: '330114' },
};
export const road = {
  type: 'Feature',
  id: 'G1',
  geometry: {
    type: 'LineString',
    coordinates: [
      [120, 30],
      [121, 30.5],
    ],
  },
  properties: { name: { zh: '一号国道', en: 'Road One' }, position },
};

/** The folder of the running test. */
export let dir = '';
export const put = (name: string, value: unknown) => {
  const path = join(dir, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
export const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

export const TEXT = resolve(VALID, '../example.txt');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'plan-'));
  cpSync(VALID, join(dir, 'valid.plan.geojson'));
  cpSync(TEXT, join(dir, 'example.txt'));
  put('example.places.geojson', collection(place));
  put('example.roads.geojson', collection(road));
});
afterEach(() => rmSync(dir, { recursive: true }));
