/** No input of any kind brings the parser or the checks down, and what is strange in it stays inert. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/plan/check.ts';
import { toFile } from '../../../src/plan/model.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { formatProblem } from '../../../src/plan/problem.ts';
import { REMOVE } from '../../fixtures/plans/defects.ts';
import { fixture } from './fixture.ts';

/** Reads, checks and prints; answers with how many problems there were. */
function through(input: unknown): number {
  const { plan, problems } = parsePlan(input, 'x');
  const found = plan === null ? problems : [...problems, ...checkPlan(plan, 'x')];
  for (const problem of found) expect(formatProblem(problem)).not.toMatch(/undefined|\[object/);
  if (plan === null) expect(found.length).toBeGreaterThan(0);
  return found.length;
}

/** Every dotted place of a value. */
function placesIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, path === '' ? key : `${path}.${key}`));
  return path === '' ? inner : [path, ...inner];
}
const PLACES = placesIn(fixture());

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    '__proto__',
    'constructor',
    'toString',
    -1,
    1e308,
    2.5,
    REMOVE,
    [],
    {},
    null,
  ),
  fc.constantFrom<unknown>(
    '<img src=x onerror=alert(1)>',
    '七基地',
    'a'.repeat(1e5),
    [[[[]]]],
    { is: 'sum' },
    '核'.repeat(5000),
  ),
);

describe('nothing brings it down', { timeout: 60_000 }, () => {
  test('any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
        through(value);
      }),
      { numRuns: 2000 },
    );
  });

  test('the valid plan with one to four of its places spoilt', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...PLACES), strange), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, (set) => {
        // A place inside one that is spoilt already cannot be written.
        const apart = set.filter(([path], i) => !set.slice(0, i).some(([other]) => path.startsWith(other)));
        through(fixture(Object.fromEntries(apart)));
      }),
      { numRuns: 1500 },
    );
  });

  test('elements that lean on one another in any way', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const id = fc.constantFrom(...ids, 'toString', '__proto__');
    const kind = fc.constantFrom('core', 'axis', 'ring', 'cluster', 'link', 'unit', 'zone');
    const relation = fc.record({ kind, members: fc.array(id), parent: id }, { requiredKeys: ['kind'] });
    fc.assert(
      fc.property(fc.array(relation, { minLength: 1, maxLength: 4 }), (relations) => {
        const features = relations.map((properties, i) => ({
          type: 'Feature',
          id: ids[i],
          geometry: null,
          properties: {
            ...{ name: { zh: '甲', en: 'A' }, aliases: [], firms: [], industries: [], targets: [] },
            citations: [{ source: 'text', section: '一', locator: '甲' }],
            ...properties,
          },
        }));
        through(fixture({ features }));
      }),
      { numRuns: 1000 },
    );
  });

  test('nesting a hundred thousand deep, where any value may stand', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(1e5)}${']'.repeat(1e5)}`);
    const deepObject: unknown = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    for (const value of [deep, deepObject]) {
      for (const path of ['plan', 'plan.title', 'features.9.geometry.coordinates', 'features.0.properties.members']) {
        expect(through(fixture({ [path]: value }))).toBeGreaterThan(0);
      }
    }
  });

  test('a hundred thousand elements that are none are told in a few hundred lines', () => {
    const start = performance.now();
    const count = through(fixture({ features: Array.from({ length: 1e5 }, () => ({ typ: 'Feature' })) }));
    expect(count).toBeLessThanOrEqual(201);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('what is strange stays inert', () => {
  test('__proto__ is a key that a plan does not have, and changes no prototype', () => {
    const text = JSON.stringify(fixture()).replaceAll('"name":', '"__proto__":{"polluted":1},"name":');
    expect(through(JSON.parse(text))).toBeGreaterThan(0);
    const noted = JSON.stringify(fixture()).replace('"plan":{', '"plan":{"$comment":"x","__proto__":{"polluted":1},');
    expect(parsePlan(JSON.parse(noted), 'x').problems).toMatchObject([{ code: 'unknown-key', path: 'plan.__proto__' }]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('HTML in names is text like any other, to the letter', () => {
    const html = '<script>alert(1)</script> & <b title="x">甲</b>';
    const { plan, problems } = parsePlan(fixture({ 'features.0.properties.name': { zh: html, en: html } }), 'x');
    expect(problems).toEqual([]);
    expect(plan?.byId.get('core')?.properties.name).toEqual({ zh: html, en: html });
  });
});

test('round trip: a plan written and read again is the same plan', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((text) => text.trim() || '甲');
  const name = fc.record({ zh: word, en: word });
  const point = fc.tuple(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(name, point, number, word, (called, at, value, locator) => {
      const set = {
        'features.1.properties.name': called,
        'features.1.geometry.coordinates': at,
        'features.1.properties.targets.0.value': value,
        'plan.title': called,
        'plan.remarks.0.citations.0.locator': locator.slice(0, 12).trim() || '甲',
      };
      const first = parsePlan(fixture(set), 'x').plan;
      if (first === null) throw new Error('refused');
      const written = JSON.stringify(toFile(first));
      const again = parsePlan(JSON.parse(written), 'x').plan;
      expect(again && JSON.stringify(toFile(again))).toBe(written);
    }),
    { numRuns: 500 },
  );
});
