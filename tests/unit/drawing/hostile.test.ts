/** Lines as strangers draw them: doubled points, turns on the spot, no length at all. Drawing them throws nothing and ends. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw } from '../../../src/drawing/drawing.ts';
import { ribbons } from '../../../src/drawing/ribbons.ts';
import { thinned } from '../../../src/drawing/thinned.ts';
import type { Kind } from '../../../src/plan/kinds.ts';
import { toPlan } from '../../../src/plan/model.ts';
import type { PlanElement } from '../../../src/plan/schema.ts';
import { element, samplePlan } from './sample.ts';

const degree = fc.oneof(fc.constantFrom(120, 120.000001, 121), fc.double({ min: 100, max: 130, noNaN: true }));
const point = fc.tuple(degree, fc.oneof(fc.constantFrom(30, 30.5), fc.double({ min: 10, max: 50, noNaN: true })));
const line = fc.array(point, { minLength: 2, maxLength: 12 });
const geometry: fc.Arbitrary<PlanElement['geometry']> = fc.oneof(
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  line.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((ring) => ({ type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? [0, 0]]] })),
);
const kind = fc.constantFrom<Kind>('axis', 'belt', 'ring', 'zone', 'unit', 'node', 'core');

test('every shape of every kind can be drawn at every zoom', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(kind, geometry), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(4, 9, 14),
      (all, zoom) => {
        const features = all.map(
          ([kind, geometry], i): PlanElement => ({ ...element(`e${i}`, kind, { along: 'G1' }), geometry }),
        );
        const plan = toPlan({ type: 'FeatureCollection', plan: samplePlan().head, features });
        const { marks } = draw(plan, { lang: 'zh', year: null, hidden: new Set() });
        expect(JSON.stringify(ribbons(marks.lines, zoom))).not.toContain('null,');
      },
    ),
    { numRuns: 30 },
  );
});

test('parts of a broken line and points of a group are all drawn', () => {
  const coordinates = [
    [
      [120, 30],
      [121, 30],
    ],
    [
      [122, 30],
      [123, 31],
    ],
  ];
  const broken: PlanElement = { ...element('a', 'axis'), geometry: { type: 'MultiLineString', coordinates } };
  const group: PlanElement = {
    ...element('b', 'node'),
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [120, 30],
        [121, 30],
      ],
    },
  };
  const plan = toPlan({ type: 'FeatureCollection', plan: samplePlan().head, features: [broken, group] });
  const { marks } = draw(plan, { lang: 'zh', year: null, hidden: new Set() });
  expect(marks.lines.features.map((f) => f.geometry.coordinates)).toEqual(coordinates);
  expect(marks.points.features.map((f) => f.properties.element)).toEqual(['b', 'b']);
});

test('a line is thinned to its limit and keeps its ends', () => {
  const long = Array.from({ length: 5000 }, (_, i) => [120 + i * 1e-4, 30 + Math.sin(i)]);
  const thin = thinned(long, 400);
  expect(thin.length).toBeLessThanOrEqual(400);
  expect(thin.length).toBeGreaterThan(50);
  expect([thin[0], thin.at(-1)]).toEqual([long[0], long.at(-1)]);
  expect(thinned(long.slice(0, 9), 400)).toEqual(long.slice(0, 9));
  const still = Array.from({ length: 500 }, () => [120, 30]);
  expect(thinned(still, 2)).toHaveLength(2);
});

test('a line that winds without end takes no time to speak of', () => {
  const coordinates = Array.from({ length: 400 }, (_, i) => [100 + (i % 2) * 30, 20 + i * 0.05]);
  const endless: PlanElement = { ...element('a', 'belt'), geometry: { type: 'LineString', coordinates } };
  const plan = toPlan({ type: 'FeatureCollection', plan: samplePlan().head, features: [endless] });
  const { marks } = draw(plan, { lang: 'zh', year: null, hidden: new Set() });
  const started = performance.now();
  ribbons(marks.lines, 14);
  expect(performance.now() - started).toBeLessThan(1000);
});
