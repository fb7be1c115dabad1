import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pixel, toLngLat, toPixel } from '../../../src/drawing/mercator.ts';
import { type Camera, dragged, projectionOf, zoomed } from '../../../src/sheet/projection.ts';
import { keyed } from '../../../src/ui/light/keys.ts';
import { between, covers, inSight, isNear, pinched, shiftBetween, thrown } from '../../../src/ui/light/moves.ts';

const SIZE = { width: 1000, height: 600 };
const HOME: Camera = { centre: [126, 41.7], zoom: 8 };
const camera: fc.Arbitrary<Camera> = fc.record({
  centre: fc.tuple(fc.double({ min: 110, max: 130, noNaN: true }), fc.double({ min: 20, max: 45, noNaN: true })),
  zoom: fc.double({ min: 5, max: 13, noNaN: true }),
});
const pixel = fc.tuple(fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, max: 600, noNaN: true }));

/** Where a pixel of the drawn picture stands after it was shifted. */
function shifted([x, y]: Pixel, drawn: Camera, now: Camera): Pixel {
  const { by, scale } = shiftBetween(drawn, now);
  const [cx, cy] = [SIZE.width / 2, SIZE.height / 2];
  return [cx + (x - cx) * scale + by[0], cy + (y - cy) * scale + by[1]];
}

describe('a drawn picture that is moved', () => {
  test('shows every place where drawing it anew would', () => {
    fc.assert(
      fc.property(camera, pixel, pixel, fc.double({ min: -2, max: 2, noNaN: true }), (from, at, by, zoom) => {
        const now = dragged(zoomed(from, zoom, at, SIZE), by);
        const place = projectionOf(from, SIZE).unproject(at);
        const drawn = projectionOf(now, SIZE).project(place);
        const moved = shifted(at, from, now);
        expect(Math.hypot(moved[0] - drawn[0], moved[1] - drawn[1])).toBeLessThan(0.01);
      }),
    );
  });

  test('fills the window for a short way, and no longer for a long one or when it shrinks', () => {
    const near = (by: Pixel, scale = 1) => covers({ by, scale }, SIZE);
    expect([near([0, 0]), near([240, 0]), near([0, -140]), near([0, 0], 0.7)]).toEqual([true, true, true, true]);
    expect([near([260, 0]), near([0, 160]), near([0, 0], 0.6)]).toEqual([false, false, false]);
  });
});

describe('fingers', () => {
  test('one drags, and what lies under it stays under it', () => {
    const now = pinched(HOME, [[300, 200]], [[340, 150]], SIZE);
    expect(shiftBetween(HOME, now)).toEqual({ by: [expect.closeTo(40), expect.closeTo(-50)], scale: 1 });
  });

  test('two pinch about their middle', () => {
    const first: Pixel[] = [
      [400, 300],
      [600, 300],
    ];
    const now = pinched(
      HOME,
      first,
      [
        [300, 300],
        [700, 300],
      ],
      SIZE,
    );
    expect(now.zoom).toBeCloseTo(9);
    expect(now.centre[0]).toBeCloseTo(HOME.centre[0]);
  });

  test('none, or another number than at first, change nothing', () => {
    expect(pinched(HOME, [], [], SIZE)).toBe(HOME);
    expect(pinched(HOME, [[1, 1]], [], SIZE)).toBe(HOME);
  });

  test('let a picture go on only when it was quick, and never far', () => {
    expect(thrown([0.1, 0.1])).toBeNull();
    expect(Math.hypot(...(thrown([1, 0]) ?? [0, 0]))).toBeCloseTo(190);
    expect(Math.hypot(...(thrown([30, 40]) ?? [0, 0]))).toBeCloseTo(420);
  });
});

describe('a camera on its way', () => {
  test('begins and ends where it should, and what both ends keep still stays still', () => {
    fc.assert(
      fc.property(
        camera,
        pixel,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, at, by, share) => {
          const to = zoomed(from, by, at, SIZE);
          const on = projectionOf(between(from, to, share), SIZE).project(projectionOf(from, SIZE).unproject(at));
          expect(Math.hypot(on[0] - at[0], on[1] - at[1])).toBeLessThan(0.05);
          expect(between(from, to, 1).zoom).toBeCloseTo(to.zoom);
        },
      ),
    );
  });

  test('is followed by the eye only nearby', () => {
    expect(isNear(HOME, dragged(HOME, [300, 0]), SIZE)).toBe(true);
    expect(isNear(HOME, dragged(HOME, [3000, 0]), SIZE)).toBe(false);
    expect(isNear(HOME, { ...HOME, zoom: 11 }, SIZE)).toBe(false);
  });
});

describe('what was picked', () => {
  const margins = { top: 10, right: 400, bottom: 10, left: 10 };
  const boxAt = ([x, y]: Pixel, side: number): [number, number, number, number] => {
    const [cx, cy] = toPixel(HOME.centre, HOME.zoom);
    const [w, n] = toLngLat([cx + x - 500, cy + y - 300], HOME.zoom);
    const [e, s] = toLngLat([cx + x - 500 + side, cy + y - 300 + side], HOME.zoom);
    return [w, s, e, n];
  };

  test('leaves the map where it is when it can be seen', () => {
    expect(inSight(HOME, boxAt([100, 100], 50), SIZE, margins)).toBe(HOME);
  });

  test('is brought out from under the panel by the shortest way', () => {
    const next = inSight(HOME, boxAt([800, 100], 50), SIZE, margins);
    expect(shiftBetween(HOME, next)).toEqual({ by: [expect.closeTo(-250), expect.closeTo(0)], scale: 1 });
  });

  test('is framed when it is larger than the room', () => {
    expect(inSight(HOME, boxAt([0, 0], 700), SIZE, margins).zoom).toBeLessThan(HOME.zoom);
  });
});

describe('keys', () => {
  const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more });

  test('arrows move, plus and minus enlarge; all else is left to the page', () => {
    expect(shiftBetween(HOME, keyed(key('ArrowLeft'), HOME, SIZE) ?? HOME).by[0]).toBeCloseTo(90);
    expect(keyed(key('+'), HOME, SIZE)?.zoom).toBe(8.5);
    expect(keyed(key('-'), HOME, SIZE)?.zoom).toBe(7.5);
    expect(keyed(key('v'), HOME, SIZE)).toBeNull();
    expect(keyed(key('+', { ctrlKey: true }), HOME, SIZE)).toBeNull();
  });
});
