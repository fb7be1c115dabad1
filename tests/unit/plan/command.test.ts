/** What an author meets: files that are no plans, and the command line. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../../geo/check/files.ts';
import { planJsonSchema } from '../../../geo/check/json-schema.ts';
import { BROKEN, REMOVE } from '../../fixtures/plans/defects.ts';
import { fixture, VALID } from './fixture.ts';
import { collection, dir, put } from './folder.ts';

describe('a file that is no plan', () => {
  const bytes = (name: string, value: Buffer) => {
    const path = join(dir, name);
    writeFileSync(path, value);
    return path;
  };
  const valid = () => readFileSync(VALID, 'utf8');

  test.each<[string, () => string]>([
    ['no-file', () => join(dir, 'nowhere.plan.geojson')],
    ['not-a-file', () => dir],
    ['empty-file', () => put('x.plan.geojson', '')],
    ['empty-file', () => put('x.plan.geojson', ' \n ')],
    ...Object.entries(BROKEN).map(([code, spoil]): [string, () => string] => [
      code,
      () => put('x.plan.geojson', spoil(valid())),
    ]),
    ['not-json-word', () => put('x.plan.geojson', 'hello')],
    ['not-json-quotes', () => put('x.plan.geojson', '{“type”: 1}')],
    // 一核 in GB 18030.
    ['not-utf8', () => bytes('x.plan.geojson', Buffer.from([0x22, 0xd2, 0xbb, 0xba, 0xcb, 0x22]))],
    ['not-utf8', () => bytes('x.plan.geojson', Buffer.from(`\uFEFF${valid()}`, 'utf16le'))],
    ['wrong-type', () => put('x.plan.geojson', `${'['.repeat(1e5)}${']'.repeat(1e5)}`)],
    ['wrong-type', () => put('x.plan.geojson', 'null')],
    ['no-plan', () => put('x.plan.geojson', fixture({ plan: REMOVE }))],
    ['unknown-key', () => put('x.plan.geojson', valid().replace('"features"', '"__proto__": { "x": 1 }, "features"'))],
    ['unknown-key', () => put('x.plan.geojson', fixture({ 'features.0.properties.constructor': 'x' }))],
    ['out-of-range', () => put('x.plan.geojson', valid().replace('"value": 60', '"value": 1e999'))],
  ])('%s: one problem, in both languages', (code, file) => {
    const [checked] = checkFiles([file()], { places: dir, sources: null, counties: false });
    expect(checked?.problems.map((problem) => problem.code)).toEqual([code]);
    const [problem] = checked?.problems ?? [];
    expect(problem?.zh).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u);
    expect(problem?.en).toMatch(/^[^\n]*\.$/);
  });

  test('a byte-order mark is no fault', () => {
    const file = put('valid.plan.geojson', `\uFEFF${valid()}`);
    expect(checkFiles([file], { places: dir, sources: null, counties: false })[0]?.problems).toEqual([]);
  });
});

describe('the command line', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'geo/plan.ts'), ...args], { encoding: 'utf8' });

  test('names files from where the author stands, in npm’s script as well', { timeout: 30_000 }, () => {
    const args = ['check', 'valid.plan.geojson', '--places', '.', '--sources', '.'];
    const ways = [
      { cwd: dir, env: { ...process.env, npm_lifecycle_event: '' } },
      { cwd: root, env: { ...process.env, npm_lifecycle_event: 'plan', INIT_CWD: dir } },
    ];
    for (const way of ways) {
      const { stdout, status } = spawnSync(process.execPath, [join(root, 'geo/plan.ts'), ...args], {
        ...way,
        encoding: 'utf8',
      });
      expect(stdout).toContain('Checked 1 plan file: 0 errors, 0 warnings.');
      expect(status).toBe(0);
    }
  });

  test('a hostile file ends with 1 and a sentence, never with a stack', { timeout: 30_000 }, () => {
    const { stdout, stderr, status } = run('check', put('x.plan.geojson', '{"a":'.repeat(5000)));
    expect(status).toBe(1);
    expect(stdout).toContain('not-json');
    expect(stderr).toBe('');
  });

  test('check exits 0 or 1', { timeout: 30_000 }, () => {
    const file = join(dir, 'valid.plan.geojson');
    const passed = run('check', file, '--places', dir, '--sources', dir);
    expect(passed.stdout).toContain('Checked 1 plan file: 0 errors, 0 warnings.');
    expect(passed.status).toBe(0);
    put('example.places.geojson', collection());
    const failed = run('check', file, '--places', dir, '--sources', dir);
    expect(failed.stdout).toContain('unknown-place');
    expect(failed.status).toBe(1);
  });

  test('schema prints JSON; anything else prints the usage and exits 2', { timeout: 30_000 }, () => {
    const printed: unknown = JSON.parse(
      execFileSync(process.execPath, [join(root, 'geo/plan.ts'), 'schema'], { encoding: 'utf8' }),
    );
    expect(printed).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
    for (const args of [[], ['chekc'], ['check', '--bogus'], ['check', '--places', join(dir, 'nowhere')]]) {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('用法 Usage');
    }
    expect(run('--help').status).toBe(0);
  });
});
