import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, spread, typicalFrame } from '../../bench/statistics.ts';

describe('medians', () => {
  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
    expect(spread([3, 1, 8])).toEqual({ median: 3, min: 1, max: 8 });
    expect(spread([])).toBeNull();
  });

  it('lies between the lowest and the highest', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (all) => {
        const found = spread(all);
        expect(found && found.min <= found.median && found.median <= found.max).toBe(true);
      }),
    );
  });
});

describe('the typical frame', () => {
  it('is one during which the middle of the time falls: a long stall is most of what is felt', () => {
    const smooth = Array.from({ length: 11 }, (_, i) => i * 16);
    expect(typicalFrame(smooth)).toBe(16);
    expect(typicalFrame([...smooth, 160 + 1000])).toBe(1000);
  });

  it('is nothing without two frames', () => {
    expect(typicalFrame([])).toBeNull();
    expect(typicalFrame([5])).toBeNull();
  });
});
