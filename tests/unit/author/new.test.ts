/** The starting file: it is JSON, check lists just what is still empty, and it never takes the place of another. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newPlan } from '../../../geo/author/new.ts';
import { checkFiles } from '../../../geo/check/files.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'new-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const begin = (given: { id?: string; title?: string; region?: string } = {}) =>
  newPlan({ id: 'fresh', plans: dir, places: dir, shown: (path) => path, ...given });
const written = (): unknown => JSON.parse(readFileSync(join(dir, 'fresh.plan.geojson'), 'utf8'));

/** The dotted places of everything that is "". */
function blanks(value: unknown, path = ''): string[] {
  if (value === '') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => blanks(inner, path === '' ? key : `${path}.${key}`));
}

const problems = () =>
  checkFiles([join(dir, 'fresh.plan.geojson')], { places: dir, sources: null, counties: true }).flatMap(
    (checked) => checked.problems,
  );

test('check lists what is empty, all of it and nothing else, in plain words', () => {
  begin();
  const found = problems();
  expect(found.map(({ path }) => path).sort()).toEqual(blanks(written()).sort());
  for (const { code, path, zh, en } of found) {
    expect(code).toBe('empty-text');
    expect(zh).toMatch(new RegExp(`^“${path}” 还没有填：.{2,}。$`));
    expect(en).toMatch(new RegExp(`^“${path}” is still to be filled in: .{4,}\\.$`));
  }
  expect(found.length).toBeGreaterThan(15);
});

test('title and region are taken over, the region with its name', () => {
  begin({ title: ' 示例市规划 ', region: '341300' });
  expect(written()).toMatchObject({
    plan: { title: { zh: '示例市规划' }, regions: [{ code: '341300', name: { zh: '宿州市', en: 'Suzhou (Anhui)' } }] },
  });
  expect(problems().map(({ path }) => path)).toEqual(blanks(written()));
});

test('says what comes next in both languages', () => {
  const told = begin();
  for (const words of ['接下来', 'Next:', 'npm run plan -- check', 'npm run plan -- verify', '?plan=fresh']) {
    expect(told).toContain(words);
  }
});

test('refuses an id, a region that is none, and a file that is there', () => {
  begin();
  const before = readFileSync(join(dir, 'fresh.plan.geojson'), 'utf8');
  expect(() => begin({ title: '另一个' })).toThrow(/已经有了[\s\S]*is there already/);
  expect(readFileSync(join(dir, 'fresh.plan.geojson'), 'utf8')).toBe(before);
  expect(() => begin({ id: '../out' })).toThrow(/小写拉丁字母[\s\S]*lower-case/);
  expect(() => begin({ id: 'other', region: '340225' })).toThrow(/340281 无为市/);
});
