/** docs/hosting and the Dockerfile say what build/headers.ts says. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { ALWAYS, FOREVER, headersOf, isCompressed, typeOf } from '../../../build/headers.ts';
import { withFiles } from '../../../build/hosting/document.ts';
import { serverFiles } from '../../../build/hosting.ts';
import { HOSTED, withOrigins } from '../../../build/policy.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const text = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const files = serverFiles(HOSTED);

describe('the documents', () => {
  it.each(Object.entries(files))('docs/hosting/%s is that of today (npm run hosting)', (name, wanted) => {
    expect(text('docs', 'hosting', name)).toBe(wanted);
  });

  it('docs/hosting.md shows them all (npm run hosting)', () => {
    const document = text('docs', 'hosting.md');
    expect(document).toBe(withFiles(document, files));
    for (const name of Object.keys(files)) expect(document).toContain(`<!-- file ${name} -->`);
  });

  it('its table names every header', () => {
    const document = text('docs', 'hosting.md');
    for (const name of Object.keys(headersOf('index.html'))) expect(document).toContain(name);
  });

  it('its example of a config is one', async () => {
    const { readConfig } = await import('../../../src/basemap/read.ts');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(text('docs', 'hosting.md')) ?? [];
    const { config, faults } = readConfig(JSON.parse(example));
    expect(faults).toEqual([]);
    expect(config.basemaps).toHaveLength(2);
  });
});

describe('the server files', () => {
  const servers = ['nginx.conf', 'Caddyfile', 'web.config'];

  it.each(servers)('%s sends every header and the policy, and opens for a host’s tiles', (name) => {
    const policy = withOrigins(HOSTED, ['https://tiles.example.gov.cn']);
    const opened = serverFiles(policy)[name] ?? '';
    for (const [header, value] of Object.entries(ALWAYS)) {
      expect(files[name]).toContain(header);
      expect(files[name]).toContain(value);
    }
    expect(files[name]).toContain(`${HOSTED}; frame-ancestors 'self'`);
    expect(files[name]).toContain(FOREVER);
    expect(opened).toContain("connect-src 'self' https://tiles.example.gov.cn;");
  });

  it.each(['nginx.conf', 'Caddyfile'])('%s: every brace is closed', (name) => {
    const plain = (files[name] ?? '').replace(/#.*$/gm, '').replace(/"[^"]*"/g, '');
    expect(plain.match(/\{/g)?.length).toBe(plain.match(/\}/g)?.length);
  });

  it('web.config is well-formed, and names no extension twice', () => {
    const errors: string[] = [];
    const parser = new DOMParser({ onError: (_, message) => errors.push(message) });
    const xml = parser.parseFromString(files['web.config'] ?? '', 'application/xml');
    expect(errors).toEqual([]);
    const ends = [...xml.getElementsByTagName('mimeMap')].map((one) => one.getAttribute('fileExtension'));
    expect(new Set(ends).size).toBe(ends.length);
  });
});

describe('the table', () => {
  it.each([
    ['assets/index-abc.js', 'text/javascript; charset=utf-8', FOREVER],
    ['assets/worker-abc.mjs', 'text/javascript; charset=utf-8', FOREVER],
    ['index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['plans/tonghua/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['geo/index.json', 'application/json; charset=utf-8', 'no-cache'],
    ['geo/plans/tonghua.plan.geojson', 'application/geo+json; charset=utf-8', 'no-cache'],
    ['tiles/city.pmtiles', 'application/vnd.pmtiles', 'no-cache'],
    ['what.ever', 'application/octet-stream', 'no-cache'],
    ['constructor', 'application/octet-stream', 'no-cache'],
  ])('%s', (path, type, cache) => {
    expect(headersOf(path)).toMatchObject({ 'Content-Type': type, 'Cache-Control': cache });
  });

  it('archives and pictures are not compressed; text and letters are', () => {
    expect(['a.pmtiles', 'a.png', 'a.woff2'].filter(isCompressed)).toEqual([]);
    expect(['a.html', 'a.json', 'a.svg', 'a.ttf', 'a.geojson'].every(isCompressed)).toBe(true);
    expect(typeOf('A.PMTILES')).toBe('application/vnd.pmtiles');
  });

  it('a single file keeps the policy of its own head', () => {
    expect(headersOf('layout-atlas-tonghua.html')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
    expect(headersOf('index.html')['Content-Security-Policy']).toContain("script-src 'self'");
  });
});

describe('the Dockerfile', () => {
  const lines = text('Dockerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const of = (name: string): string[] => lines.filter((line) => line.startsWith(`${name} `));

  it('has a few lines, each an instruction, in two stages', () => {
    expect(lines.length).toBeLessThan(20);
    for (const line of lines) expect(line).toMatch(/^(ARG|FROM|WORKDIR|COPY|RUN|EXPOSE|USER) \S/);
    expect(of('FROM')).toHaveLength(2);
    expect(of('FROM')[0]).toMatch(/ AS build$/);
  });

  it('pins its images, and runs as nobody in particular', () => {
    for (const line of of('ARG')) expect(line).toMatch(/=\S+:[\w.-]+$/);
    expect(lines.at(-1)).toBe('USER 101');
  });

  it('copies and runs what there is', () => {
    const [first = ''] = of('COPY');
    for (const name of first.split(' ').slice(1, -1)) expect(existsSync(join(ROOT, name))).toBe(true);
    const { scripts } = JSON.parse(text('package.json'));
    const asked = of('RUN').flatMap((line) => [...line.matchAll(/npm run (\S+)/g)].map(([, name]) => name));
    expect(asked).toEqual(['build', 'compress', 'hosting']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(asked));
    expect(text('docs/hosting/nginx.conf')).toContain('listen 8080;');
  });
});
