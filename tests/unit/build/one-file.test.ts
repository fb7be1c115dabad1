/** The single file is put together the same way each time, carries what it should, and allows nothing else. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { contentsOf } from '../../../build/one-file/contents.ts';
import { assemble, type Parts } from '../../../build/one-file/page.ts';

const INDEX_HTML = `<!doctype html><html><head>
    <meta charset="utf-8" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="manifest" href="./manifest.webmanifest" />
  </head><body><div id="root"></div>
    <script type="module" src="./src/main.tsx"></script></body></html>`;
const PARTS: Parts = {
  html: INDEX_HTML,
  start: 'start()',
  code: 'console.log("$& $1 通化")',
  css: 'p{color:red}',
  icon: '<svg/>',
  files: new Map([['geo/index.json', Buffer.from('{}')]]),
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('the page', () => {
  const page = assemble(PARTS);

  test('carries every file, to be unpacked as it was', () => {
    const packed = (id: string): string => {
      const found = new RegExp(`id="file:${id}">([^<]+)<`).exec(page)?.[1] ?? '';
      return inflateSync(Buffer.from(found, 'base64')).toString();
    };
    expect(packed('atlas.js')).toBe(PARTS.code);
    expect(packed('geo/index.json')).toBe('{}');
  });

  test('allows its own scripts and styles by their hash, and no network', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${sha256(PARTS.start)}' 'sha256-${sha256(PARTS.code)}'`);
    expect(policy).toContain(`style-src 'sha256-${sha256(PARTS.css)}'`);
    expect(policy).toContain('connect-src blob:;');
    expect(policy).not.toMatch(/unsafe|https?:|'self'|\*/);
  });

  test('names no file beside it', () => {
    expect(page.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBe(null);
  });

  test('is the same each time', () => {
    expect(assemble(PARTS)).toBe(page);
  });

  test('is not made where a script would end early, or of another page', () => {
    expect(() => assemble({ ...PARTS, start: '"</script>"' })).toThrow('end early');
    expect(() => assemble({ ...PARTS, html: '<html></html>' })).toThrow('index.html has no');
  });
});

describe('what it carries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'public-'));
  const put = (path: string, value: unknown): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(value));
  };
  const entry = (id: string) => ({
    id,
    plan: `plans/${id}.json`,
    base: `base/${id}.json`,
    texts: [{ file: 'both.txt' }],
  });
  put('geo/index.json', { schema: 'x', plans: [entry('a'), entry('b')] });
  for (const id of ['a', 'b']) for (const of of ['plans', 'base']) put(`geo/${of}/${id}.json`, id);
  for (const path of ['geo/both.txt', 'geo/plan.schema.json', 'fonts/song.woff2', 'icon.svg']) put(path, path);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('everything the app reads, in the order of names', () => {
    expect([...contentsOf(folder, null).keys()]).toEqual([
      'fonts/song.woff2',
      'geo/base/a.json',
      'geo/base/b.json',
      'geo/both.txt',
      'geo/index.json',
      'geo/plans/a.json',
      'geo/plans/b.json',
    ]);
  });

  test('of one plan, the files that it names and the index that names it alone', () => {
    const files = contentsOf(folder, 'b');
    expect([...files.keys()].filter((path) => /\/[ab]\.json$/.test(path))).toEqual([
      'geo/base/b.json',
      'geo/plans/b.json',
    ]);
    expect(files.has('geo/both.txt')).toBe(true);
    expect(JSON.parse(String(files.get('geo/index.json')))).toEqual({ schema: 'x', plans: [entry('b')] });
  });

  test('a plan that is not there is refused with those that are', () => {
    expect(() => contentsOf(folder, 'c')).toThrow('a, b');
  });

  test('of a library of thousands, the plans that the index names, or the one that is asked for', () => {
    const large = mkdtempSync(join(tmpdir(), 'public-large-'));
    const lay = (path: string, value: unknown): void => {
      mkdirSync(dirname(join(large, path)), { recursive: true });
      writeFileSync(join(large, path), JSON.stringify(value));
    };
    lay('geo/index.json', { schema: 'x', library: { count: 3, plans: 1, words: 1 }, plans: [entry('a')] });
    lay('geo/library/plans/0.json', { plans: [entry('a'), entry('b'), entry('c')] });
    lay('geo/library/rows/0.json', { rows: [] });
    for (const id of ['a', 'b', 'c']) for (const of of ['plans', 'base']) lay(`geo/${of}/${id}.json`, id);
    lay('geo/plans/c.notes.json', []);
    expect([...contentsOf(large, null).keys()]).toEqual(['geo/base/a.json', 'geo/index.json', 'geo/plans/a.json']);
    const one = contentsOf(large, 'c');
    expect([...one.keys()]).toEqual([
      'geo/base/c.json',
      'geo/index.json',
      'geo/plans/c.json',
      'geo/plans/c.notes.json',
    ]);
    expect(JSON.parse(String(one.get('geo/index.json')))).toEqual({ schema: 'x', plans: [entry('c')] });
    expect(() => contentsOf(large, 'd')).toThrow('“d”');
    rmSync(large, { recursive: true, force: true });
  });
});
