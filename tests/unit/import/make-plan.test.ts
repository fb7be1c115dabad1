import { describe, expect, test } from 'vitest';
import { type Answers, NEUTRAL_KINDS } from '../../../src/import/answers.ts';
import { readCsv } from '../../../src/import/csv.ts';
import { readGeoJson } from '../../../src/import/geojson.ts';
import { guessMapping } from '../../../src/import/headers.ts';
import { makePlan } from '../../../src/import/make-plan.ts';
import type { Table } from '../../../src/import/places.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { salvage } from '../../../src/plan/salvage.ts';

function answers(table: Table, more: Partial<Answers> = {}): Answers {
  return {
    table: 0,
    mapping: guessMapping(
      table.columns,
      table.rows.some(({ geometry }) => geometry !== null),
    ),
    datum: 'WGS84',
    kinds: NEUTRAL_KINDS,
    title: '园区布局',
    region: { code: '420100', name: '武汉市', en: '武汉市' },
    to: 2030,
    source: '园区清单',
    ...more,
  };
}

function made(text: string, more: Partial<Answers> = {}) {
  const table = readCsv(text);
  const { value, problems } = makePlan(table, answers(table, more), 'places.csv');
  const { plan, problems: faults } = parsePlan(value, 'places.csv');
  expect(faults).toEqual([]);
  if (!plan) throw new Error('no plan');
  return { plan, problems, value };
}

const HEAD = '名称,类型,经度,纬度,主导产业,所属,构成要素,序号\n';

describe('a table becomes a plan', () => {
  test('with what its cells say, where they say it, and how the place is known', () => {
    const { plan, problems } = made(`${HEAD}东湖园,产业园,114.4,30.5,生物药、器械；创新药,,,1`);
    expect(problems).toEqual([]);
    const [park] = plan.elements;
    expect(park).toMatchObject({ id: 'park-1', geometry: { type: 'Point', coordinates: [114.4, 30.5] } });
    expect(park?.properties).toMatchObject({ kind: 'park', no: 1, name: { zh: '东湖园', en: '东湖园' }, targets: [] });
    expect(park?.properties.industries.map(({ name }) => name)).toEqual(['生物药', '器械', '创新药']);
    expect(park?.properties.citations).toEqual([{ source: 'file', section: '第 2 行', locator: '东湖园' }]);
    expect(park?.properties.position).toMatchObject({ method: 'described', accuracy: null, schematic: true });
    expect(park?.properties.position?.evidence.zh).toContain('取自文件《园区清单》（第 2 行）');
  });

  test('with the year and the region that the reader gave, and nothing else made up', () => {
    const { head } = made(`${HEAD}甲,园,114,30,,,,`).plan;
    expect(head.period).toMatchObject({ base: null, from: null, to: 2030 });
    expect(head.period.citations[0]?.section).toContain('读者填写');
    expect(head).toMatchObject({
      issuer: null,
      sentence: null,
      columns: null,
      indicators: [],
      status: { is: 'unknown' },
    });
    expect(head.regions).toEqual([{ code: '420100', name: { zh: '武汉市', en: '武汉市' } }]);
  });

  test('coordinates of another datum are turned, and the evidence says so', () => {
    const [park] = made(`${HEAD}甲,园,116.397548,39.906972,,,,`, { datum: 'GCJ-02' }).plan.elements;
    expect(park?.geometry?.coordinates[0]).toBeCloseTo(116.3913, 3);
    expect(park?.properties.position?.evidence.zh).toContain('由 GCJ-02 转为 WGS84');
  });

  test('an unknown kind is the default, with a warning; an unreadable coordinate is no place', () => {
    const { plan, problems } = made(`${HEAD}甲,谜,114,30,,,,\n乙,园,东边,30,,,,`);
    expect(plan.elements.map(({ properties }) => properties.kind)).toEqual(['node', 'park']);
    expect(problems.map(({ code, element }) => [code, element])).toEqual([
      ['kind-not-read', 'node-1'],
      ['coordinate-not-read', 'park-1'],
    ]);
    expect(plan.byId.get('park-1')).toMatchObject({ geometry: null, properties: { position: { method: 'none' } } });
  });

  test('relations by name; a name that is no row is said', () => {
    const { plan, problems } = made(`${HEAD}甲,园,114,30,,乙,,\n乙,片区,114.2,30.1,,,,\n沿江轴,轴,,,,,"甲、乙,丙",`);
    expect(plan.byId.get('park-1')?.properties.parent).toBe('zone-1');
    expect(plan.byId.get('axis-1')).toMatchObject({ geometry: null, properties: { members: ['park-1', 'zone-1'] } });
    expect(plan.byId.get('axis-1')?.properties.position).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['member-not-found']);
  });

  test('numbers that only count rows are no numbers of parks', () => {
    const { plan } = made(`${HEAD}甲,基地,114,30,,,,1\n乙,园,114,30,,,,2\n丙,基地,114,30,,,,3`);
    expect(plan.elements.map(({ properties }) => properties.no)).toEqual([undefined, undefined, undefined]);
  });

  test('one column with both coordinates', () => {
    const [park] = made('名称,坐标\n甲,"114.3, 30.5"').plan.elements;
    expect(park?.geometry).toEqual({ type: 'Point', coordinates: [114.3, 30.5] });
  });

  test('names in Latin letters give ids, each once', () => {
    const { plan } = made('name,lng,lat\nEast Lake,114,30\nEast lake!,114,30');
    expect(plan.elements.map(({ id }) => id)).toEqual(['east-lake', 'east-lake-2']);
  });
});

test('shapes of GeoJSON stay as they are drawn', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [114, 30],
      [115, 31],
    ],
  };
  const ring = [
    [114, 30],
    [115, 30],
    [115, 31],
    [114, 30],
  ];
  const shapes = [line, { type: 'Polygon', coordinates: [ring] }, null];
  const features = shapes.map((geometry) => ({ type: 'Feature', properties: { name: '甲' }, geometry }));
  const table = readGeoJson({ type: 'FeatureCollection', features });
  const { plan, problems } = salvage(makePlan(table, answers(table), 'a.geojson').value, 'a.geojson');
  expect(plan?.elements.map(({ geometry }) => geometry)).toEqual(shapes);
  expect(plan?.elements.map(({ properties }) => properties.kind)).toEqual(['axis', 'zone', 'node']);
  expect(problems).toEqual([]);
});
