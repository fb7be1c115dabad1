/** A plan on the ground: in its regions, on the outlines of the counties, and in the right datum. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../../geo/check/files.ts';
import { MISPLACED } from '../../fixtures/plans/defects.ts';
import { fixture } from './fixture.ts';
import { dir, put } from './folder.ts';

const problems = (set = {}) => {
  const file = put('valid.plan.geojson', fixture(set));
  return checkFiles([file], { places: dir, sources: null, counties: true }).flatMap((checked) => checked.problems);
};

describe('a plan on the ground', { timeout: 60_000 }, () => {
  test.each(Object.entries(MISPLACED))('%s', (code, { set, element }) => {
    const found = problems(set);
    expect(found.map((problem) => problem.code)).toEqual([code]);
    expect(found[0]).toMatchObject({ element: element ?? null, file: join(dir, 'valid.plan.geojson') });
    expect(found[0]?.zh).toMatch(/[；，]请/);
    expect(found[0]?.en).toMatch(/^[“A-Z].*\.$/);
  });

  test('the valid plan lies in its region; so does what is told by province', () => {
    expect(problems()).toEqual([]);
    expect(problems({ 'plan.regions.0.code': '330000' })).toMatchObject([
      { code: 'adcode-outside-region' },
      { code: 'adcode-outside-region' },
    ]);
  });

  test('an unknown code is told with near ones by name, a renamed one with its new code', () => {
    const region = (code: string) => ({ 'plan.regions.1': { code, name: { zh: '示例', en: 'Example' } } });
    expect(problems(region('330101'))[0]?.zh).toContain('330102 上城区');
    expect(problems(region('340225'))[0]?.zh).toContain('340281 无为市');
  });

  test('a place read off finely is no shift, and a shift of another size is none', () => {
    const at = (coordinates: number[]) =>
      problems({ 'features.1.properties.name.zh': '示例核心区', 'features.1.geometry.coordinates': coordinates });
    expect(at([120.3601, 30.2901])).toEqual([]);
    expect(at([120.3646, 30.2927])).toEqual([]);
  });

  test('more digits than anybody can know are no fault, nor is a height', () => {
    expect(problems({ 'features.1.geometry.coordinates': [120.10000000000123, 30.20000000000456] })).toEqual([]);
    expect(problems({ 'features.1.geometry.coordinates': [120.1, 30.2, 12.5] })).toEqual([]);
  });

  test('a swapped coordinate is told once', () => {
    expect(problems({ 'features.1.geometry.coordinates': [30.2, 120.1] })).toMatchObject([{ code: 'lnglat-swapped' }]);
  });
});
