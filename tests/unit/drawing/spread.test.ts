import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/drawing/path.ts';
import { spread } from '../../../src/drawing/spread.ts';

describe('spread', () => {
  it('leaves points alone that keep their distance', () => {
    expect(
      spread(
        [
          [0, 0],
          [50, 0],
        ],
        40,
        30,
      ),
    ).toEqual([
      [0, 0],
      [50, 0],
    ]);
  });

  it('moves two points apart that lie on one another', () => {
    const [a = [0, 0], b = [0, 0]] = spread(
      [
        [5, 5],
        [5, 5],
      ],
      40,
      30,
    );
    expect(distance(a, b)).toBeCloseTo(40, 0);
  });

  it('never moves a point farther than its reach', () => {
    const coordinate = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 12 }), (points) => {
        spread(points, 40, 25).forEach((p, i) => {
          expect(distance(p, points[i] ?? [0, 0])).toBeLessThanOrEqual(25 + 1e-9);
        });
      }),
    );
  });
});
