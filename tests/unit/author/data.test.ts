/** The page of data: counts that can be checked by hand, and what of the texts is left out, kept without the texts. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataPageNow, writeData } from '../../../geo/author/data.ts';

const SIXTH = resolve(import.meta.dirname, '../../fixtures/sixth');

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync(SIXTH, join(dir, 'plans'), { recursive: true });
  mkdirSync(join(dir, 'docs'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const folders = () => ({ plans: join(dir, 'plans'), docs: join(dir, 'docs') });
const page = () => readFileSync(join(dir, 'docs/data.md'), 'utf8');
const spoil = (from: string, to: string) => {
  const file = join(dir, 'plans/sixth.plan.geojson');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
};

test('counts what the plan holds', () => {
  writeData({ ...folders(), sources: null });
  for (const row of [
    '核 core | 3 |',
    '片区 zone | 4 |',
    '要素合计 elements | 11 |',
    '未定位 not located | 1 |',
    '说明 remarks | 2 |',
  ]) {
    expect(page()).toContain(`| ${row}`);
  }
  for (const row of [
    '联系（通向区外） far ends of links | 2 |',
    '可复算的说法 claims computed again | 2 |',
    '其中不成立 of these do not hold | 1 |',
  ]) {
    expect(page()).toContain(`| ${row}`);
  }
  expect(page()).toContain('还没有与原文比对过');
});

test('says what of the text is not cited and why, with day and texts, and keeps it without them', () => {
  writeData({ ...folders(), sources: join(dir, 'plans') });
  const compared = page();
  expect(compared).toMatch(/\d{4}-\d\d-\d\d 与 `sixth\.txt`（sha256 [0-9a-f]{12}…）/);
  expect(compared).toMatch(/年份、日期、年限 years, dates, spans of time \| 6 \|/);
  writeData({ ...folders(), sources: null });
  expect(page()).toBe(compared);
  expect(dataPageNow(folders())).toBe(compared);
});

test('a plan that has changed since is told so; a note of its author is no change', () => {
  writeData({ ...folders(), sources: join(dir, 'plans') });
  spoil('虚构的示例，见', '另一条说明，见');
  expect(dataPageNow(folders())).toBe(page());
  spoil('"value": 60', '"value": 61');
  expect(dataPageNow(folders())).toContain('The plan has changed since.');
  expect(dataPageNow(folders())).not.toBe(page());
});

test('a number without a reason is shown as such', () => {
  writeFileSync(join(dir, 'plans/sixth.txt'), `${readFileSync(join(dir, 'plans/sixth.txt'), 'utf8')}另建7座机库。\n`);
  writeData({ ...folders(), sources: join(dir, 'plans') });
  expect(page()).toMatch(/\*\*没有理由 no reason\*\* \| 1 \| 7座 \|/);
});

test('a file of coverage that cannot be read is refused with the mend', () => {
  writeFileSync(join(dir, 'docs/coverage.json'), '{"plans": 3}');
  expect(() => dataPageNow(folders())).toThrow(/npm run plan -- data/);
});
