import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bars, roundUp } from '../../../src/drawing/bars.ts';
import type { Indicator } from '../../../src/plan/schema.ts';

const citations = [{ source: 't', section: '一', locator: '一' }];
type Value = Indicator['values'][number];
const actual = (year: number, value: number): Value => ({ year, value, bound: '', is: 'actual' });
const target = (year: number, value: number, bound = '', valueMax?: number): Value => ({
  ...{ year, value, bound, is: 'target' as const },
  ...(valueMax === undefined ? {} : { valueMax }),
});
function indicator(id: string, unit: string, values: Value[], metric = id): Indicator {
  return { id, metric, en: id, unit, values, citations };
}

const rows = (...indicators: Indicator[]) =>
  Object.fromEntries(bars(indicators).flatMap(({ rows: own }) => own.map((row) => [row.indicator.id, row])));

describe('bars', () => {
  test('share a scale from zero among rows of one unit, and only those', () => {
    const groups = bars([
      indicator('a', '亿元', [actual(2019, 115.3), target(2025, 230, '力争')]),
      indicator('b', '家', [actual(2019, 10), target(2025, 20)]),
      indicator('c', '亿元', [target(2025, 25)]),
    ]);
    expect(groups.map(({ unit, max, rows: own }) => [unit, max, own.map((row) => row.indicator.id)])).toEqual([
      ['亿元', 250, ['a', 'c']],
      ['家', 20, ['b']],
    ]);
    expect(groups[0]?.rows[0]?.points.map(({ at }) => at)).toEqual([115.3 / 250, 230 / 250]);
  });

  test('run from base to target; without a base there is a tick and no start at zero', () => {
    const found = rows(
      indicator('a', '家', [actual(2019, 10), target(2025, 20)]),
      indicator('b', '家', [target(2025, 20)]),
      indicator('c', '家', [actual(2019, 7)]),
    );
    expect([found.a?.is, found.b?.is, found.c?.is]).toEqual(['bar', 'tick', 'tick']);
    expect(found.b?.points).toEqual([{ year: 2025, is: 'target', at: 1, to: null }]);
  });

  test('go through their years in order, what was measured before what is aimed at', () => {
    const found = rows(indicator('a', '家', [target(2030, 40), actual(2022, 10), target(2025, 20)]));
    expect(found.a?.points.map(({ year, is }) => `${year} ${is}`)).toEqual([
      '2022 actual',
      '2025 target',
      '2030 target',
    ]);
  });

  test('keep the upper end of a range on the scale', () => {
    const found = rows(indicator('a', '个', [target(2025, 1, '', 4)]), indicator('b', '个', [target(2025, 2)]));
    expect(found.a?.points).toEqual([{ year: 2025, is: 'target', at: 0.25, to: 1 }]);
  });

  test.each([
    ['a rank by its unit', indicator('a', '位', [actual(2022, 9), target(2030, 6)])],
    ['a rank by its words', indicator('a', '名', [actual(2022, 9), target(2030, 6)], '综合竞争力排名')],
    ['a rank by its bound', indicator('a', '名', [target(2030, 6, '力争…前')])],
    ['an upper limit', indicator('a', '天', [actual(2022, 60), target(2030, 30, '以内')])],
    ['not higher than', indicator('a', '%', [target(2030, 5, '不高于')])],
    ['below', indicator('a', '%', [target(2030, 5, '低于')])],
    ['a negative value', indicator('a', '%', [actual(2020, -3), target(2025, 5)])],
    ['one number alone on its scale', indicator('a', '场', [target(2025, 10)])],
    ['nothing but zeros', indicator('a', '起', [actual(2020, 0), target(2025, 0)])],
  ])('are not drawn for %s', (_, one) => {
    expect(rows(one, indicator('other', '亿元', [target(2025, 1)])).a).toMatchObject({ is: 'number', points: [] });
  });

  test.each(['不低于', '不少于', '力争…不少于', '以上', '左右'])('are drawn for “%s”', (bound) => {
    expect(rows(indicator('a', '家', [actual(2020, 1), target(2025, 5, bound)])).a?.is).toBe('bar');
  });

  test('a number takes no part in the scale', () => {
    const [group] = bars([
      indicator('a', '天', [actual(2020, 90), target(2025, 60, '以内')]),
      indicator('b', '天', [actual(2020, 2), target(2025, 4)]),
    ]);
    expect(group?.max).toBe(4);
  });

  test('for any values every point lies on the scale, and no indicator is lost', () => {
    const value = fc.record({
      year: fc.integer({ min: 1990, max: 2050 }),
      // As plans write them, with a few decimals.
      value: fc.double({ min: -1e6, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4),
      bound: fc.constantFrom('', '力争', '以内', '不低于'),
      is: fc.constantFrom('actual' as const, 'target' as const),
    });
    const some = fc.array(
      fc.record({ unit: fc.constantFrom('家', '亿元', '位'), values: fc.array(value, { minLength: 1, maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(some, (all) => {
        const groups = bars(all.map(({ unit, values }, i) => indicator(String(i), unit, values)));
        const found = groups.flatMap((group) => group.rows);
        expect(found.map((row) => row.indicator.id).sort()).toEqual(all.map((_, i) => String(i)).sort());
        for (const { at } of found.flatMap(({ points }) => points)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

test.each([
  [230, 250],
  [1, 1],
  [95, 100],
  [66.7, 80],
  [0.3, 0.3],
  [1000, 1000],
  [1001, 1500],
])('%d fits under %d', (value, round) => {
  expect(roundUp(value)).toBe(round);
});
