import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pixel } from '../../../src/drawing/mercator.ts';
import { boxOf, clipLine, clipRing } from '../../../src/sheet/clip.ts';

const BOX = { left: 0, top: 0, right: 100, bottom: 100 };
const pixel = fc.tuple(fc.integer({ min: -300, max: 400 }), fc.integer({ min: -300, max: 400 }));
const inBox = ([x, y]: Pixel): boolean => x >= -1e-6 && x <= 100 + 1e-6 && y >= -1e-6 && y <= 100 + 1e-6;

/** Twice the area of a ring. */
const area = (ring: readonly Pixel[]): number =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], i) =>
        sum + x * (ring[(i + 1) % ring.length]?.[1] ?? 0) - y * (ring[(i + 1) % ring.length]?.[0] ?? 0),
      0,
    ),
  );

describe('cutting to a box', () => {
  test('keeps nothing outside, whatever comes in', () => {
    fc.assert(
      fc.property(fc.array(pixel, { maxLength: 20 }), (points) => {
        expect(clipRing(points, BOX).every(inBox)).toBe(true);
        expect(clipLine(points, BOX).flat().every(inBox)).toBe(true);
      }),
    );
  });

  test('leaves what lies inside as it is', () => {
    const ring: Pixel[] = [
      [10, 10],
      [90, 10],
      [50, 90],
    ];
    expect(clipRing(ring, BOX)).toEqual(ring);
    expect(clipLine(ring, BOX)).toEqual([ring]);
  });

  test('a ring around the box becomes the box, one beside it nothing', () => {
    const around: Pixel[] = [
      [-50, -50],
      [150, -50],
      [150, 150],
      [-50, 150],
    ];
    expect(area(clipRing(around, BOX))).toBe(20_000);
    expect(
      clipRing(
        around.map(([x, y]): Pixel => [x + 500, y]),
        BOX,
      ),
    ).toEqual([]);
  });

  test('a line that leaves and comes back is two', () => {
    const line: Pixel[] = [
      [50, 50],
      [150, 50],
      [150, 80],
      [50, 80],
    ];
    expect(clipLine(line, BOX)).toEqual([
      [
        [50, 50],
        [100, 50],
      ],
      [
        [100, 80],
        [50, 80],
      ],
    ]);
  });

  test('a hundred thousand points have a box', () => {
    const many = Array.from({ length: 200_000 }, (_, i): Pixel => [i % 7, i % 11]);
    expect(boxOf(many)).toEqual({ left: 0, top: 0, right: 6, bottom: 10 });
    expect(boxOf([])).toBeNull();
  });
});
