/** The guide and the page of data cannot go stale: what the program writes into them is held against what stands there. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataPageNow } from '../../../geo/author/data.ts';
import { fieldWordsAt } from '../../../geo/author/field-at.ts';
import { FIELD_WORDS } from '../../../geo/author/field-words.ts';
import { GUIDES, guidePage } from '../../../geo/author/guide.ts';
import { kindPictures } from '../../../geo/author/kind-pictures.ts';
import { allFields } from '../../../geo/author/schema-fields.ts';
import { countiesAround } from '../../../geo/check/counties.ts';
import { placesOutside } from '../../../geo/check/gazetteer.ts';
import { readGazetteer } from '../../../geo/places.ts';
import { KINDS } from '../../../src/plan/kinds.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { BROKEN, CONTRADICTORY, MALFORMED, MISPLACED } from '../../fixtures/plans/defects.ts';
import { fixture } from '../plan/fixture.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const DOCS = join(ROOT, 'docs');
const read = (file: string) => readFileSync(join(DOCS, file), 'utf8').replaceAll('\r\n', '\n');

describe.each(GUIDES)('docs/%s', (file, lang) => {
  test('has the tables of now; else run npm run plan -- guide', () => {
    expect(guidePage(read(file), lang)).toBe(read(file));
  });

  test('leads to pictures and files that are there', () => {
    const links = [...read(file).matchAll(/\]\(([\w./-]+\.\w+)\)/g)].map(([, to = '']) => to);
    const files = [...read(file).matchAll(/`((?:tests|geo)\/[\w./-]+\.(?:md|json|txt|geojson))`/g)].map(
      ([, to = '']) => to,
    );
    expect(links.length).toBeGreaterThan(KINDS.length);
    for (const link of links) expect(existsSync(join(DOCS, link)), link).toBe(true);
    for (const path of files.filter((one) => !one.includes('lowalt')))
      expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  test('its place of the gazetteer is one that check takes', () => {
    const dir = mkdtempSync(join(tmpdir(), 'guide-'));
    const sample = /```json\n(\{ "type": "FeatureCollection"[\s\S]*?)```/.exec(read(file))?.[1] ?? '';
    writeFileSync(join(dir, 'lowalt.places.geojson'), sample);
    const { places, problems } = readGazetteer(dir);
    expect(problems).toEqual([]);
    const points = [...places.values()].map(({ point }) => point);
    expect(placesOutside(places.values(), countiesAround(points), dir)).toEqual([]);
    expect(places.size).toBe(1);
    rmSync(dir, { recursive: true });
  });

  test('names only mistakes that check can find', () => {
    const known = Object.keys({ ...BROKEN, ...MALFORMED, ...CONTRADICTORY, ...MISPLACED });
    const beside = ['duplicate-element', 'locator-not-unique', 'locator-not-found', 'not-json-…'];
    const table =
      read(file)
        .split(/## (?:常见错误|Common mistakes)/)[1]
        ?.split('\n## ')[0] ?? '';
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((line) =>
      [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const code of named) expect([...known, ...beside]).toContain(code);
  });

  test('its formula for Excel makes elements that the parser takes', () => {
    const formula = /<!-- excel -->\n```\n=(.+)\n```/.exec(read(file))?.[1] ?? '';
    const parts = formula.match(/"(?:[^"]|"")*"|[A-J]2/g) ?? [];
    expect(parts.join('&')).toBe(formula);
    for (const part of parts) expect(part.length, 'Excel takes 255 characters').toBeLessThanOrEqual(255);
    const cells: Record<string, string> = {
      ...{ A2: 'node-x', B2: 'node', C2: '甲点', D2: 'A', E2: '120.1', F2: '30.2' },
      ...{ G2: '2000', H2: '示例', I2: '三、布局', J2: '湖畔节点' },
    };
    const line = parts.map((part) => cells[part] ?? part.slice(1, -1).replaceAll('""', '"')).join('');
    const features: unknown = JSON.parse(`[${line.replace(/,$/, '')}]`);
    const { problems } = parsePlan(fixture({ features }), 'x');
    expect(problems).toEqual([]);
  });
});

test('docs/kinds has the marks of now; else run npm run plan -- guide', () => {
  const pictures = kindPictures();
  expect(readdirSync(join(DOCS, 'kinds')).sort()).toEqual([...pictures.keys()].sort());
  for (const [name, svg] of pictures) {
    expect(read(`kinds/${name}`)).toBe(svg);
    expect(svg).toMatch(/<(?:circle|rect|polygon|polyline)[^>]*(?:fill|stroke)="#/);
  }
  for (const kind of KINDS) expect(pictures.has(`${kind}.svg`)).toBe(true);
});

test('every field of the schema has its words, and there are no words for others', () => {
  expect([...FIELD_WORDS.keys()].sort()).toEqual(
    allFields()
      .map(({ table, path }) => `${table}.${path}`)
      .sort(),
  );
  for (const [key, { zh, en }] of FIELD_WORDS) {
    expect(zh, key).toMatch(/\S/);
    expect(en, key).toMatch(/^[^\p{Script=Han}]*[a-z]/u);
  }
});

test('a place in a file is told by the field that it is', () => {
  expect(fieldWordsAt('plan.title.en')?.zh).toBe('规划全称，英文');
  expect(fieldWordsAt('features.3.properties.citations.0.locator')?.zh).toContain('只出现一次');
  expect(fieldWordsAt('plan.mapApproval.reason.zh')?.en).toContain('why there is none');
  expect(fieldWordsAt('plan.nowhere')?.zh).not.toContain('nowhere');
  expect(fieldWordsAt('nowhere')).toBeNull();
});

test('docs/data.md is of the plans of now; else run npm run plan -- data', () => {
  expect(dataPageNow({ plans: join(ROOT, 'geo/plans'), docs: DOCS })).toBe(read('data.md'));
});
