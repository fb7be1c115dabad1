import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shipSources, sourcesSetting } from '../../geo/ship-sources.ts';
import { planOf, TEXT } from './proof/example.ts';

let texts = '';
let out = '';
beforeEach(() => {
  texts = mkdtempSync(join(tmpdir(), 'texts-'));
  out = mkdtempSync(join(tmpdir(), 'out-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of [texts, out]) rmSync(folder, { recursive: true });
});

test('nothing is shipped unless the host asks, and a folder that is not there is refused in words', () => {
  expect(sourcesSetting(undefined)).toBeNull();
  expect(sourcesSetting(' ')).toBeNull();
  expect(sourcesSetting(texts)).toBe(texts);
  expect(() => sourcesSetting(join(texts, 'nowhere'))).toThrow(/ATLAS_SOURCES/);
});

test('the texts that the plan names go with it, and no other', () => {
  writeFileSync(join(texts, 'text.txt'), TEXT);
  writeFileSync(join(texts, 'other.txt'), '别的');
  const shipped = shipSources(planOf(), texts, out);
  expect(shipped).toEqual([{ id: 'text', file: 'sources/example-1.txt' }]);
  expect(readFileSync(join(out, 'sources/example-1.txt'), 'utf8')).toBe(TEXT);
});

test('a text that is missing is said', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(shipSources(planOf(), texts, out)).toEqual([]);
  expect(log.mock.calls.join()).toContain('text.txt');
  expect(existsSync(join(out, 'sources'))).toBe(false);
});
