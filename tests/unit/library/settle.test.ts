import { describe, expect, test } from 'vitest';
import { parseBase } from '../../../src/drawing/base.ts';
import { outlinesIn } from '../../../src/drawing/outlines.ts';
import { MOST_POINTS } from '../../../src/import/limits.ts';
import type { BuiltIn } from '../../../src/library/ground.ts';
import { settleOwn } from '../../../src/library/settle.ts';
import { element, square } from '../drawing/sample.ts';
import { fixture } from '../plan/fixture.ts';

const position = { method: 'anchor', accuracy: 500, evidence: { zh: '站', en: 'station' }, schematic: false };
const name = { zh: '名', en: 'name' };

/** A base map of four units in a row, the two in the middle well inside it. */
const base = {
  type: 'Topology',
  arcs: [119, 120, 121, 122]
    .map((w) => square(w, 30, 1).coordinates[0])
    .concat([square(118, 28, 8).coordinates[0] ?? []]),
  objects: {
    land: {
      type: 'GeometryCollection',
      geometries: ['330101', '330102', '330201', '330202', '330301'].map((code, i) => ({
        type: 'Polygon',
        arcs: [[i]],
        properties: { code, name, role: i < 2 ? 'plan' : 'neighbour', label: [119.5 + i, 30.5] },
      })),
    },
    water: { type: 'GeometryCollection', geometries: [] },
    rivers: { type: 'GeometryCollection', geometries: [] },
    towns: { type: 'GeometryCollection', geometries: [] },
  },
  credits: [],
  roads: { type: 'FeatureCollection', features: [] },
};
const gazetteer = {
  places: { a: { name, point: [120.1, 30.1], position }, b: { name, point: [120.3, 30.3], position } },
  roads: {
    G1: {
      name,
      line: [
        [120, 30],
        [120.5, 30.5],
      ],
    },
  },
};
const builtIns: BuiltIn[] = [
  { id: 'wide', bbox: [110, 20, 130, 40], base: 'geo/base/wide.json' },
  { id: 'near', bbox: [119, 29, 122, 31], base: 'geo/base/near.json' },
];

function reader(files: Record<string, unknown> = {}) {
  const asked: string[] = [];
  const all: Record<string, unknown> = {
    'geo/gazetteer.json': gazetteer,
    'geo/base/near.json': base,
    'geo/base/wide.json': base,
    ...files,
  };
  const read = async (path: string): Promise<unknown> => {
    asked.push(path);
    if (all[path] === undefined) throw new Error(`${path}: HTTP 404`);
    return all[path];
  };
  return { read, asked };
}

const settle = (features: readonly object[], read = reader().read, ins = builtIns) =>
  settleOwn(
    fixture({ features, 'plan.sentence': null, 'plan.claims': [], 'plan.remarks': [], 'plan.columns': null }),
    'x',
    ins,
    read,
  );
const at = (id: string, lng: number, lat: number) => ({
  ...element(id, 'park', { position: { method: 'described', accuracy: null, evidence: name, schematic: true } }),
  geometry: { type: 'Point', coordinates: [lng, lat] },
});

describe('what an own plan stands on', () => {
  test('the smallest base map that holds it; nothing is fetched for it here', async () => {
    const { read, asked } = reader();
    expect((await settle([at('p', 120, 30)], read)).ground).toBe('near');
    expect((await settle([at('p', 128, 38)], read)).ground).toBe('wide');
    expect(asked).toEqual([]);
  });

  test('plain ground outside them all, and where nothing is located', async () => {
    expect(await settle([at('p', 90, 40)])).toMatchObject({ ground: null, bbox: [90, 40, 90, 40] });
    const nowhere = element('p', 'park', {
      position: { method: 'none', accuracy: null, evidence: name, schematic: true },
    });
    expect(await settle([nowhere])).toMatchObject({ ground: null, bbox: null });
  });

  test('places and roads of the gazetteer, fetched because they are named', async () => {
    const { read, asked } = reader();
    const { plan, problems } = await settle(
      [
        element('a', 'base', { place: 'a' }),
        element('b', 'base', { place: 'b' }),
        element('axis', 'axis', { members: ['a', 'b'], along: 'G1' }),
      ],
      read,
    );
    expect(asked).toEqual(['geo/gazetteer.json']);
    expect(problems.filter(({ level }) => level === 'error').map(({ code }) => code)).not.toContain('unknown-place');
    expect(plan.byId.get('a')?.geometry).toEqual({ type: 'Point', coordinates: [120.1, 30.1] });
    expect(plan.byId.get('axis')?.geometry?.type).toBe('LineString');
  });

  test('outlines of the base map, whole units only', async () => {
    const { plan, ground } = await settle([element('u', 'unit', { adcode: '330102' })]);
    expect(ground).toBe('near');
    expect(plan.byId.get('u')?.geometry?.type).toBe('Polygon');
    const file = parseBase(base);
    expect([...outlinesIn(file, ['330101', '330100', '3301', '330301', '339999', '330000']).keys()]).toEqual([
      '330101',
      '330100',
      '3301',
    ]);
  });
});

describe('what is not at hand', () => {
  test.each([
    ['a place', element('p', 'park', { place: 'nowhere' }), 'unknown-place'],
    ['a unit', element('p', 'unit', { adcode: '999999' }), 'unknown-adcode'],
  ])('%s: the element is not located, and a problem says so', async (_, one, code) => {
    const { plan, problems } = await settle([one, at('q', 120, 30)]);
    expect(problems.find((problem) => problem.code === code)).toMatchObject({ element: 'p' });
    expect(problems.map((problem) => problem.code)).not.toContain('no-shape');
    expect(plan.byId.get('p')).toMatchObject({ geometry: null, properties: { position: { method: 'none' } } });
    expect(plan.byId.get('q')?.geometry).not.toBeNull();
  });

  test('a road: the axis joins its members', async () => {
    const { plan, problems } = await settle([
      at('a', 120, 30),
      at('b', 121, 30),
      element('x', 'axis', { members: ['a', 'b'], along: 'G9' }),
    ]);
    expect(problems.map(({ code }) => code)).toContain('unknown-road');
    expect(plan.byId.get('x')?.geometry?.coordinates).toEqual([
      [120, 30],
      [121, 30],
    ]);
  });

  test('the gazetteer itself', async () => {
    const { plan, problems } = await settle(
      [element('p', 'park', { place: 'a' })],
      reader({ 'geo/gazetteer.json': undefined }).read,
    );
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['ground-not-read', 'unknown-place']));
    expect(plan.byId.get('p')?.properties.position?.method).toBe('none');
  });

  test('members without outlines: the cluster is listed, the others are drawn', async () => {
    const { plan } = await settle([
      at('a', 120, 30),
      at('b', 121, 30),
      element('c', 'cluster', { members: ['a', 'b'] }),
    ]);
    expect(plan.byId.get('c')).toMatchObject({ geometry: null, properties: { position: { method: 'none' } } });
    expect(plan.byId.get('a')?.geometry).not.toBeNull();
  });
});

test('an area without an anchor gets one inside it', async () => {
  const area = { ...at('z', 0, 0), geometry: square(120, 30, 1) };
  const [lng = 0, lat = 0] = (await settle([area])).plan.byId.get('z')?.properties.anchor ?? [];
  expect(lng).toBeCloseTo(120.5, 2);
  expect(lat).toBeCloseTo(30.5, 2);
});

test('shapes beyond what a map can hold are listed and not drawn', async () => {
  const coordinates = Array.from({ length: MOST_POINTS }, (_, i) => [120 + i * 1e-6, 30]);
  const heavy = { ...at('h', 0, 0), geometry: { type: 'LineString', coordinates } };
  const { plan, problems } = await settle([at('p', 120, 30), heavy, at('q', 120, 30)]);
  expect(problems.map(({ code }) => code)).toContain('shape-too-heavy');
  expect(plan.elements.map(({ geometry }) => geometry === null)).toEqual([false, true, false]);
});

test('the clean file has what is good of the plan, without shapes that follow from it', async () => {
  const features = [element('a', 'base', { place: 'a' }), { ...element('bad', 'base'), properties: {} }];
  const { clean } = await settle(features);
  const file = JSON.parse(clean);
  expect(file.features).toMatchObject([{ id: 'a', geometry: null, properties: { place: 'a' } }]);
});
