/** Outlines of the first picture lose points, and nothing that an eye would miss. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinned } from '../../../build/pages/thin.ts';

const FRAME = { left: 0, top: 0, right: 1000, bottom: 1000 };

/** The points of relative path data. */
function pointsOf(data: string): [number, number][][] {
  return data
    .split('M')
    .slice(1)
    .map((part) => {
      const numbers = [...part.matchAll(/-?\d+/g)].map(Number);
      const points: [number, number][] = [];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        const [x = 0, y = 0] = points.at(-1) ?? [];
        points.push([x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)]);
      }
      return points;
    });
}

function distance([x, y]: readonly [number, number], line: readonly (readonly [number, number])[]): number {
  return Math.min(
    ...line.slice(1).map(([bx, by], i) => {
      const [ax, ay] = line[i] ?? [bx, by];
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x - ax - t * dx, y - ay - t * dy);
    }),
  );
}

const point = fc.tuple(fc.integer({ min: 10, max: 990 }), fc.integer({ min: 10, max: 990 }));
const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');

describe('a thinned path', () => {
  test('keeps a straight line by its ends', () => {
    expect(thinned('M10 10L20 20L30 30L40 40', FRAME)).toBe('M10 10l30 30');
  });

  test('leaves out what lies outside the frame, and cuts a ring at it', () => {
    expect(thinned('M-10 -10L-20 -20L-30 -10', FRAME)).toBe('');
    const [ring = []] = pointsOf(thinned('M500 500L2000 500L2000 800L500 800Z', FRAME));
    expect(Math.max(...ring.map(([x]) => x))).toBe(1000);
  });

  test('strays from no point of the line by more than a unit and its rounding', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (points) => {
        const [line] = pointsOf(thinned(pathOf(points), FRAME));
        if (!line || line.length < 2) return;
        for (const one of points) expect(distance(one, line)).toBeLessThanOrEqual(1 + Math.SQRT2);
      }),
    );
  });

  test('of a ring stays in the frame', () => {
    const far = fc.tuple(fc.integer({ min: -3000, max: 4000 }), fc.integer({ min: -3000, max: 4000 }));
    fc.assert(
      fc.property(fc.array(far, { minLength: 3, maxLength: 30 }), (points) => {
        for (const [x, y] of pointsOf(thinned(`${pathOf(points)}Z`, FRAME)).flat()) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1);
          expect(Math.max(x, y)).toBeLessThanOrEqual(1001);
        }
      }),
    );
  });
});
