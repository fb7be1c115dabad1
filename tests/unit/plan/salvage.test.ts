import { describe, expect, test } from 'vitest';
import { salvage } from '../../../src/plan/salvage.ts';
import { CONTRADICTORY, MALFORMED, REMOVE } from '../../fixtures/plans/defects.ts';
import { fixture } from './fixture.ts';

const saved = (set: Parameters<typeof fixture>[0]) => salvage(fixture(set), 'x.plan.geojson');
const GOOD = salvage(fixture(), 'x.plan.geojson');
const ids = (plan: typeof GOOD.plan): string[] => plan?.elements.map(({ id }) => id) ?? [];

test('a good file is read as it is, without a word', () => {
  expect(GOOD.problems).toEqual([]);
  expect(ids(GOOD.plan).length).toBeGreaterThan(5);
});

describe('what is bad is listed, and as little as will do is left out', () => {
  test('an element without a kind goes; the others stay', () => {
    const { plan, problems } = saved({ 'features.2.properties.kind': '基地' });
    expect(ids(plan)).toEqual(ids(GOOD.plan).filter((_, i) => i !== 2));
    expect(problems[0]).toMatchObject({ code: 'unknown-kind', path: 'features.2.properties.kind', element: null });
  });

  test('paths are those of the file, not of what is left of it', () => {
    const { problems } = saved({ 'features.0.properties.kind': 'x', 'features.2.properties.parent': 'nobody' });
    // The first is the parent of others: that it could not be drawn is said once, and not of each of them.
    const parents = problems.filter(({ code }) => code === 'unknown-parent');
    expect(parents.map(({ path }) => path)).toEqual(['features.2.properties.parent']);
  });

  test('a wrong target goes and its element stays', () => {
    const { plan, problems } = saved({ 'features.0.properties.targets': [{ metric: '产值' }] });
    expect(plan?.elements[0]?.properties.targets).toEqual([]);
    expect(problems[0]).toMatchObject({ element: 'core', path: 'features.0.properties.targets.0.en' });
  });

  test('a shape with one wrong number goes as a whole, and the element is not located', () => {
    const { plan } = saved({
      'features.0.geometry': {
        type: 'LineString',
        coordinates: [
          [120, 30],
          [121, 'x'],
          [122, 31],
        ],
      },
    });
    expect(plan?.elements[0]?.geometry).toBeNull();
  });

  test.each([
    ['swapped', [30, 120], 'lnglat-swapped'],
    ['outside China', [2, 48], 'outside-china'],
    ['metres', [500000, 3300000], 'outside-china'],
  ])('a place that is %s is not drawn', (_, coordinates, code) => {
    const { plan, problems } = saved({
      'features.0.geometry': { type: 'Point', coordinates },
      'features.0.properties.place': REMOVE,
      'features.0.properties.members': REMOVE,
    });
    expect(problems.map((p) => p.code)).toContain(code);
    expect(plan?.elements[0]).toMatchObject({ geometry: null, properties: { position: { method: 'none' } } });
  });

  test('an open ring is closed', () => {
    const ring = [
      [120, 30],
      [121, 30],
      [121, 31],
    ];
    const { plan, problems } = saved({ 'features.0.geometry': { type: 'Polygon', coordinates: [ring] } });
    expect(plan?.elements[0]?.geometry?.coordinates).toEqual([[...ring, ring[0]]]);
    expect(problems.map(({ code }) => code)).toContain('ring-open');
  });

  test('an element without a citation says that none is stated', () => {
    const { plan, problems } = saved({ 'features.0.properties.citations': REMOVE });
    expect(plan?.elements[0]?.properties.citations[0]?.section).toBe('文件未写明出处');
    expect(problems.map(({ code }) => code)).toContain('no-citation');
  });

  test('one language stands for both, and a plain text for an object', () => {
    const { plan } = saved({ 'features.0.properties.name': '核心', 'features.1.properties.name.en': REMOVE });
    expect(plan?.elements[0]?.properties.name).toEqual({ zh: '核心', en: '核心' });
    expect(plan?.elements[1]?.properties.name.en).toBe(plan?.elements[1]?.properties.name.zh);
  });

  test('ids that are numbers or Chinese get one that can be used, wherever they are named', () => {
    const { plan } = saved({
      'features.1.id': 7,
      'features.2.id': '东基地',
      'features.3.properties.members': [7, '东基地'],
    });
    expect(ids(plan).slice(1, 3)).toEqual(['7', 'feature-3']);
    expect(plan?.elements[3]?.properties.members).toEqual(['7', 'feature-3']);
  });

  test('of a doubled id the first stays', () => {
    const { plan, problems } = saved({ 'features.1.id': 'core' });
    expect(ids(plan).filter((id) => id === 'core')).toEqual(['core']);
    expect(problems.find(({ code }) => code === 'duplicate-element')?.path).toBe('features.1.id');
  });

  test('relations without gaps and circles', () => {
    const { plan, problems } = saved({
      'features.1.properties.members': ['base-east', 'base-west', 'nobody'],
      'features.2.properties.members': ['base-west'],
    });
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['relation-circle', 'unknown-member']));
    const follow = (id: string, seen: readonly string[] = []): void => {
      expect(seen).not.toContain(id);
      for (const next of plan?.byId.get(id)?.properties.members ?? []) follow(next, [...seen, id]);
    };
    for (const id of ids(plan)) follow(id);
  });
});

describe('the head', () => {
  test('what is missing is not stated', () => {
    const { plan, problems } = saved({
      'plan.title': REMOVE,
      'plan.status': 'issued',
      'plan.issuer': REMOVE,
      'plan.mapApproval': REMOVE,
      'plan.sources': REMOVE,
      'plan.period.citations': REMOVE,
      'plan.id': 'Bad Id',
      'plan.sentence.phrases': [],
    });
    expect(plan?.head).toMatchObject({ id: 'x', issuer: null, status: { is: 'unknown' }, sentence: null });
    expect(plan?.head.title).toEqual(plan?.head.shortTitle);
    expect(plan?.head.sources[0]?.file).toBe('x.plan.geojson');
    expect(problems.length).toBeGreaterThan(5);
  });

  test('a wrong entry of a list goes alone, and later paths still name the file’s places', () => {
    const claims = [
      { is: 'nothing' },
      {
        is: 'growth',
        id: 'c',
        title: { zh: 'c', en: 'c' },
        indicator: 'none',
        from: 2020,
        to: 2025,
        stated: 5,
        sense: 'about',
        citations: [{ source: 'text', section: 's', locator: 'l' }],
      },
    ];
    const { plan, problems } = saved({ 'plan.claims': claims });
    expect(plan?.head.claims.map(({ id }) => id)).toEqual(['c']);
    expect(problems.find(({ code }) => code === 'unknown-claim-reference')?.path).toBe('plan.claims.1.from');
  });

  test.each([
    ['the last year', { 'plan.period.to': REMOVE }, 'plan.period.to'],
    ['the regions', { 'plan.regions': [{ code: 'x', name: { zh: 'a', en: 'a' } }] }, 'plan.regions.0.code'],
  ])('%s can only come from the author: refused, with the list', (_, set, path) => {
    const { plan, problems } = saved(set);
    expect(plan).toBeNull();
    expect(problems.map((problem) => problem.path)).toContain(path);
  });
});

test.each(Object.entries({ ...MALFORMED, ...CONTRADICTORY }))('the defect %s is named', (code, { set }) => {
  const { problems } = salvage(fixture(set), 'x');
  expect(problems.map((problem) => problem.code)).toContain(code);
});

test.each([null, [], 1, 'x', {}, { plan: {} }, { plan: 1, features: [] }, { plan: {}, features: {} }])(
  'no plan in %j',
  (input) => {
    const { plan, problems } = salvage(input, 'x');
    expect(plan).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  },
);
