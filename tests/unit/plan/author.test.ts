/** The checks that need files beside the plan: gazetteer, counties, source texts; and the published schema. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countiesAround } from '../../../geo/check/counties.ts';
import { checkFiles, planFilesIn, report } from '../../../geo/check/files.ts';
import { placesOutside } from '../../../geo/check/gazetteer.ts';
import { planJsonSchema } from '../../../geo/check/json-schema.ts';
import { type Place, readGazetteer } from '../../../geo/places.ts';
import { fixture } from './fixture.ts';
import { collection, dir, place, position, put, road, TEXT } from './folder.ts';

const codes = (sources: string | null = null) =>
  checkFiles(planFilesIn(dir), { places: dir, sources, counties: false }).flatMap(({ problems }) =>
    problems.map(({ code }) => code),
  );

describe('the checks beside the plan', () => {
  test('the valid plan with its gazetteer passes', () => {
    expect(codes()).toEqual([]);
    const { places, roads, problems } = readGazetteer(dir);
    expect(problems).toEqual([]);
    expect(places.get('example/core')?.point).toEqual([120.36, 30.29]);
    expect(roads.get('G1')?.line).toHaveLength(2);
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
      'place-misplaced',
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
    ['file-name', () => put('other.plan.geojson', fixture())],
  ])('%s', (code, spoil) => {
    spoil();
    expect(new Set(codes())).toContain(code);
  });

  test('a misplaced point is told with its file, its id and its place in the file', () => {
    put(
      'more.places.geojson',
      collection({ ...place, id: 'b', geometry: { type: 'Point', coordinates: [30.2, 120.3] } }),
    );
    expect(readGazetteer(dir).problems).toMatchObject([
      {
        code: 'place-misplaced',
        file: join(dir, 'more.places.geojson'),
        element: 'b',
        path: 'features.0.geometry.coordinates',
      },
    ]);
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
    put('valid.plan.geojson', fixture({ 'plan.sources.0.file': '../outside.txt' }));
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
