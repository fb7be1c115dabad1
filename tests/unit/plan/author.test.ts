import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countiesAround } from '../../../geo/check/counties.ts';
import { checkFiles, planFilesIn, report } from '../../../geo/check/files.ts';
import { placesOutside } from '../../../geo/check/gazetteer.ts';
import { contains } from '../../../geo/check/inside.ts';
import { planJsonSchema } from '../../../geo/check/json-schema.ts';
import { loadPlaces, loadRoads, type Place, readGazetteer } from '../../../geo/places.ts';
import { fixture, VALID } from './fixture.ts';

const position = { method: 'address', accuracy: 100, evidence: { zh: '示例', en: 'Example' }, schematic: false };
const place = {
  type: 'Feature',
  id: 'example/core',
  geometry: { type: 'Point', coordinates: [120.36, 30.29] },
  properties: { name: { zh: '示例核心区', en: 'Example Core' }, position, within: '330114' },
};
const road = {
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

let dir = '';
const put = (name: string, value: unknown) => {
  const path = join(dir, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

const TEXT = resolve(VALID, '../example.txt');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'plan-'));
  cpSync(VALID, join(dir, 'valid.plan.geojson'));
  cpSync(TEXT, join(dir, 'example.txt'));
  put('example.places.geojson', collection(place));
  put('example.roads.geojson', collection(road));
});
afterEach(() => rmSync(dir, { recursive: true }));

const codes = (sources: string | null = null) =>
  checkFiles(planFilesIn(dir), { places: dir, sources, counties: false }).flatMap(({ problems }) =>
    problems.map(({ code }) => code),
  );

describe('the checks beside the plan', () => {
  test('the valid plan with its gazetteer passes', () => {
    expect(codes()).toEqual([]);
    expect(loadPlaces(dir).get('example/core')?.point).toEqual([120.36, 30.29]);
    expect(loadRoads(dir).get('G1')?.line).toHaveLength(2);
  });

  test.each<[string, () => void]>([
    ['unknown-place', () => put('example.places.geojson', collection())],
    ['unknown-road', () => put('example.roads.geojson', collection())],
    ['duplicate-place', () => put('more.places.geojson', collection(place))],
    [
      'position-overstated',
      () =>
        put(
          'more.places.geojson',
          collection({
            ...place,
            id: 'b',
            properties: { ...place.properties, position: { ...position, accuracy: 5000 } },
          }),
        ),
    ],
    [
      'out-of-range',
      () =>
        put(
          'more.roads.geojson',
          collection({
            ...road,
            geometry: {
              type: 'LineString',
              coordinates: [
                [30, 120],
                [31, 120],
              ],
            },
          }),
        ),
    ],
    ['not-json', () => put('valid.plan.geojson', '{“type”: 1}')],
    ['file-name', () => put('other.plan.geojson', fixture())],
  ])('%s', (code, spoil) => {
    spoil();
    expect(new Set(codes())).toContain(code);
  });

  test('no-file', () => {
    const [checked] = checkFiles([join(dir, 'nowhere.plan.geojson')], { places: dir, sources: null, counties: false });
    expect(checked?.problems[0]?.code).toBe('no-file');
  });

  test('loading a broken gazetteer fails in words', () => {
    put('more.places.geojson', collection({ ...place, geometry: { type: 'Point', coordinates: [30.22, 120.3] } }));
    expect(() => loadPlaces(dir)).toThrow(/more\.places\.geojson[\s\S]*out-of-range[\s\S]*example\/core/);
    expect(readGazetteer(dir).places.size).toBe(1);
  });

  test('a point lies in a county, with its holes', () => {
    const square = (half: number) =>
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
        [-1, -1],
      ].map(([x = 0, y = 0]) => [120 + x * half, 30 + y * half]);
    const county = [[square(1), square(0.1)]];
    expect(contains(county, [120.5, 30])).toBe(true);
    expect(contains(county, [120, 30])).toBe(false);
    expect(contains(county, [122, 30])).toBe(false);
  });

  test('place-outside-county', () => {
    const at = (within: string | undefined): Place => ({
      id: 'p',
      name: { zh: '甲', en: 'A' },
      point: [120.36, 30.29],
      position: { ...position, method: 'address' },
      ...(within === undefined ? {} : { within }),
    });
    const codes = (within?: string, lies?: string) =>
      placesOutside([at(within)], () => lies, 'x').map(({ code }) => code);
    expect(codes('330114', '330114')).toEqual([]);
    expect(codes('330114', '330109')).toEqual(['place-outside-county']);
    expect(codes('330114')).toEqual(['place-outside-county']);
    expect(codes()).toEqual([]);
  });

  test('counties are those of today', { timeout: 30_000 }, () => {
    const points: [number, number][] = [
      [120.36, 30.29],
      [120.26, 30.19],
      [123.5, 29],
    ];
    const countyAt = countiesAround(points);
    expect(points.map(countyAt)).toEqual(['330114', '330109', undefined]);
  });

  test('source-file-missing, locator-not-found, locator-not-unique', () => {
    expect(codes(dir)).toEqual([]);
    put('example.txt', `${readFileSync(TEXT, 'utf8')}又称核心园`);
    expect(codes(dir)).toEqual(['locator-not-unique']);
    put('example.txt', readFileSync(TEXT, 'utf8').replace('核心园', '核心圆'));
    expect(codes(dir)).toEqual(['locator-not-found']);
    rmSync(join(dir, 'example.txt'));
    expect(codes(dir)).toEqual(['source-file-missing']);
  });

  test('the report groups by file and closes with the counts', () => {
    put('example.places.geojson', collection());
    const { text, errors } = report(checkFiles(planFilesIn(dir), { places: dir, sources: null, counties: false }), 1);
    expect(errors).toBe(1);
    expect(text).toMatch(/valid\.plan\.geojson\n {2}错误 error {2}unknown-place {2}core/);
    expect(text).toMatch(/Checked 1 plan file: 1 error, 0 warnings\.$/);
  });
});

describe('the JSON Schema', () => {
  test('names itself and refers only to what it defines', () => {
    const schema = planJsonSchema();
    expect(schema).toMatchObject({
      $id: 'urn:layout-atlas:plan:1',
      type: 'object',
      required: ['type', 'plan', 'features'],
    });
    const text = JSON.stringify(schema);
    const defined = Object.keys('$defs' in schema && typeof schema.$defs === 'object' ? (schema.$defs ?? {}) : {});
    const used = [...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map((match) => match[1]);
    expect(defined.length).toBeGreaterThan(5);
    for (const name of used) expect(defined).toContain(name);
  });
});

describe('the command line', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'geo/plan.ts'), ...args], { encoding: 'utf8' });

  test('check exits 0 or 1', { timeout: 30_000 }, () => {
    const file = join(dir, 'valid.plan.geojson');
    const passed = run('check', file, '--places', dir, '--sources', dir);
    expect(passed.stdout).toContain('Checked 1 plan file: 0 errors, 0 warnings.');
    expect(passed.status).toBe(0);
    put('example.places.geojson', collection());
    const failed = run('check', file, '--places', dir, '--sources', dir);
    expect(failed.stdout).toContain('unknown-place');
    expect(failed.status).toBe(1);
  });

  test('schema prints JSON; anything else prints the usage and exits 2', { timeout: 30_000 }, () => {
    const printed: unknown = JSON.parse(
      execFileSync(process.execPath, [join(root, 'geo/plan.ts'), 'schema'], { encoding: 'utf8' }),
    );
    expect(printed).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
    for (const args of [[], ['chekc'], ['check', '--bogus'], ['check', '--places', join(dir, 'nowhere')]]) {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('用法 Usage');
    }
    expect(run('--help').status).toBe(0);
  });
});
