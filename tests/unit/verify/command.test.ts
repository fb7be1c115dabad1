/** The command on disk: exit codes, the sentence without texts, and the five plans where their texts are at hand. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { verify } from '../../../geo/verify/command.ts';
import { toFile } from '../../../src/plan/model.ts';
import { planOf, TEXT } from '../proof/example.ts';

let dir = '';
let printed = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verify-'));
  printed = '';
  for (const way of ['log', 'error'] as const) {
    vi.spyOn(console, way).mockImplementation((text: unknown) => {
      printed += `${text}\n`;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});

const put = (name: string, text: string) => writeFileSync(join(dir, name), text);
const run = (coverage = false) => verify({ plans: dir, sources: dir, coverage });

test('0 when all is found, with coverage or without', () => {
  put('example.plan.geojson', JSON.stringify(toFile(planOf())));
  put('text.txt', TEXT);
  expect(run()).toBe(0);
  expect(printed).toContain('0 failed.');
  expect(printed).not.toContain('1200亩');
  expect(run(true)).toBe(0);
  expect(printed).toContain('1200亩');
});

test('1 when something is not found, a text is not there, or a plan cannot be read', () => {
  put('example.plan.geojson', JSON.stringify(toFile(planOf())));
  put('text.txt', TEXT.replace('100亿元', '99亿元'));
  expect(run()).toBe(1);
  rmSync(join(dir, 'text.txt'));
  expect(run()).toBe(1);
  put('example.plan.geojson', '{');
  expect(run()).toBe(1);
  expect(printed).toContain('not-json');
});

test('2 and a sentence without a folder of texts', () => {
  expect(verify({ plans: dir, sources: null, coverage: false })).toBe(2);
  expect(verify({ plans: dir, sources: join(dir, 'nowhere'), coverage: false })).toBe(2);
  expect(printed).toContain('没有原文文件夹');
  expect(printed).toContain('There is no folder of source texts');
});

const root = resolve(import.meta.dirname, '../../..');
const shared = resolve(root, '../shared/sources');

test.runIf(existsSync(shared))('the plans are borne out by their texts, in less than five seconds', () => {
  const start = performance.now();
  expect(verify({ plans: join(root, 'geo/plans'), sources: shared, coverage: true }), printed).toBe(0);
  expect(performance.now() - start).toBeLessThan(5000);
});
