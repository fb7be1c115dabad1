import { expect, test } from 'vitest';
import { emergingName, gbtName } from '../../../src/plan/classes.ts';

test('a class has the name of its standard, with the closing zero or without', () => {
  expect(gbtName('C276')?.zh).toBe('生物药品制品制造');
  expect(gbtName('C2760')).toEqual(gbtName('C276'));
  expect(emergingName('4.1.1')?.zh).toBe('生物药品制品制造');
});

test('an unknown code has no name', () => {
  expect(gbtName('C9999')).toBeUndefined();
  expect(gbtName('__proto__')).toBeUndefined();
  expect(emergingName('constructor')).toBeUndefined();
});
