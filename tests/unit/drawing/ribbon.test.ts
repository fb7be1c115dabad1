import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LngLat, toPixel } from '../../../src/drawing/mercator.ts';
import { curveThrough, nearest, pathLength, resample, slice, straightest, thin } from '../../../src/drawing/path.ts';
import { AXIS_RIBBON, type RibbonStyle, ribbon as round, spineOf } from '../../../src/drawing/ribbon.ts';

const ribbon = (line: readonly LngLat[], zoom: number, style: RibbonStyle) =>
  round(spineOf(line, zoom, style).path, zoom, style);
const straight: LngLat[] = [
  [125, 41],
  [125.5, 41],
  [126, 41],
];
const width = (ring: readonly LngLat[], zoom: number) => {
  const ys = ring.map((p) => toPixel(p, zoom)[1]);
  return Math.max(...ys) - Math.min(...ys);
};

describe('a ribbon', () => {
  it('is as wide on the screen at every zoom', () => {
    for (const zoom of [7, 9.5, 12]) expect(width(ribbon(straight, zoom, AXIS_RIBBON), zoom)).toBeCloseTo(27, 0);
  });

  it('of an axis ends in arrowheads beyond its members', () => {
    const xs = ribbon(straight, 9, AXIS_RIBBON).map((p) => toPixel(p, 9)[0]);
    expect(Math.max(...xs) - toPixel([126, 41], 9)[0]).toBeCloseTo(22, 0);
    expect(toPixel([125, 41], 9)[0] - Math.min(...xs)).toBeCloseTo(22, 0);
  });

  it('of a short axis is drawn out at both ends, so that its direction is seen', () => {
    const xs = ribbon(
      [
        [125, 41],
        [125.02, 41],
      ],
      9,
      AXIS_RIBBON,
    ).map((p) => toPixel(p, 9)[0]);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(2 * (22 + 55));
  });

  it('is a closed ring of finite numbers for any line', () => {
    const point = fc.tuple(
      fc.double({ min: 120, max: 123, noNaN: true }),
      fc.double({ min: 28, max: 31, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), fc.integer({ min: 4, max: 13 }), (line, zoom) => {
        const ring = ribbon(line, zoom, AXIS_RIBBON);
        expect(ring.at(-1)).toEqual(ring[0]);
        expect(ring.flat().every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('paths', () => {
  const path = [
    [0, 0],
    [10, 0],
    [10, 10],
  ] as const;

  it('slices between two distances, either way round', () => {
    expect(slice(path, 5, 15)).toEqual([
      [5, 0],
      [10, 0],
      [10, 5],
    ]);
    expect(slice(path, 15, 5)).toEqual([
      [10, 5],
      [10, 0],
      [5, 0],
    ]);
  });

  it('thins without leaving the tolerance', () => {
    const wiggle = Array.from({ length: 50 }, (_, i) => [i, Math.sin(i) * 0.4] as const);
    const thinned = thin(wiggle, 1);
    expect(thinned).toHaveLength(2);
    for (const p of wiggle) expect(nearest(thinned, p).distance).toBeLessThanOrEqual(1);
  });

  it('finds the straightest stretch for a name, and none where it does not fit', () => {
    const bent = [
      [0, 0],
      [20, 0],
      [20, 20],
      [200, 20],
      [200, 40],
    ] as const;
    const stretch = straightest(bent, 100);
    expect(stretch?.every(([, y]) => y === 20)).toBe(true);
    expect(straightest(bent, 1000)).toBeNull();
  });

  it('resamples at equal steps and keeps the ends', () => {
    const even = resample(path, 2.5);
    expect(even).toHaveLength(9);
    expect(pathLength(even)).toBeCloseTo(20, 5);
    expect(even.at(-1)).toEqual([10, 10]);
  });

  it('curves through every given point', () => {
    const curve = curveThrough(path);
    for (const p of path) expect(nearest(curve, p).distance).toBeLessThan(1e-9);
  });
});
