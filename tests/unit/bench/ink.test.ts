import { expect, it } from 'vitest';
import { firstSeen } from '../../bench/ink.ts';

it('sees a map when most of its ink is there', () => {
  expect(firstSeen([0, 0.01, 0.05, 0.4, 0.5])).toBe(3);
});

it('sees no map where nothing, or no more than a line of text, is on the page', () => {
  expect(firstSeen([])).toBeNull();
  expect(firstSeen([0, 0, 0])).toBeNull();
  expect(firstSeen([0, 0.02])).toBeNull();
});

it('takes a flash of a picture that goes away for the map only if it had as much ink', () => {
  expect(firstSeen([0, 0.1, 0, 0.5])).toBe(3);
});
