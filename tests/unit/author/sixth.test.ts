/** A stranger's plan, from the starting file to the map: another industry, another sentence, another city. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildAtlas } from '../../../geo/atlas.ts';
import { startingFile } from '../../../geo/author/template.ts';
import { checkFiles } from '../../../geo/check/files.ts';
import { verify } from '../../../geo/verify/command.ts';
import { marks } from '../../../src/drawing/marks.ts';
import { evaluate } from '../../../src/plan/claims.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { sentenceChecks } from '../../../src/plan/sentence.ts';
import { parseIndex } from '../../../src/store/library.ts';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/sixth');
const FILE = join(FOLDER, 'sixth.plan.geojson');
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const plan = parsePlan(json(FILE), FILE).plan;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Keys of objects that one value has and the other lacks; lists are compared by their first entry. */
function lacking(from: unknown, to: unknown, path = ''): string[] {
  if (Array.isArray(from) && Array.isArray(to)) return from.length === 0 ? [] : lacking(from[0], to[0], `${path}[]`);
  if (!isObject(from) || !isObject(to)) return [];
  return Object.entries(from).flatMap(([key, inner]) =>
    key === '$comment' ? [] : key in to ? lacking(inner, Reflect.get(to, key), `${path}.${key}`) : [`${path}.${key}`],
  );
}

test('it grew from the starting file', () => {
  expect(lacking(JSON.parse(startingFile({ id: 'sixth', title: '', region: null })), json(FILE))).toEqual([]);
});

test('check finds nothing, with its text and on the ground', { timeout: 30_000 }, () => {
  const options = { places: FOLDER, sources: FOLDER, counties: true };
  expect(checkFiles([FILE], options).flatMap(({ problems }) => problems)).toEqual([]);
});

test('verify finds every number and name in its text', () => {
  let printed = '';
  const log = vi.spyOn(console, 'log').mockImplementation((text: unknown) => {
    printed += `${text}\n`;
  });
  const code = verify({ plans: FOLDER, sources: FOLDER, coverage: true });
  log.mockRestore();
  expect(printed).toMatch(/1[0-9]{2} checked, 0 failed\./);
  expect(printed).toMatch(/not cited 0\./);
  expect(code).toBe(0);
});

test('its sentence holds; of its claims one holds, and one does not and has its remark', () => {
  if (!plan) throw new Error('no plan');
  expect(sentenceChecks(plan).map(({ phrase, holds }) => [phrase.text, holds])).toEqual([
    ['一主', true],
    ['两副', true],
    ['三轴', true],
    ['四区', true],
  ]);
  expect(plan.head.claims.map((claim) => [claim.id, evaluate(plan, claim)?.holds])).toEqual([
    ['sum-2024', true],
    ['growth', false],
  ]);
});

describe('built', { timeout: 60_000 }, () => {
  let out = '';
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'sixth-'));
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await buildAtlas({ plans: FOLDER, places: FOLDER, out: join(out, 'geo') });
    log.mockRestore();
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true }));

  test('the app’s parser takes index and plan, without the author’s notes', () => {
    const index = parseIndex(json(join(out, 'geo/index.json')));
    expect(index.plans).toMatchObject([{ id: 'sixth', base: 'base/sixth.topo.json' }]);
    const text = readFileSync(join(out, 'geo/plans/sixth.plan.geojson'), 'utf8');
    expect(text).not.toContain('$comment');
    expect(parsePlan(JSON.parse(text), 'built').problems).toEqual([]);
  });

  test('everything is placed but what the text leaves open', () => {
    const built = parsePlan(json(join(out, 'geo/plans/sixth.plan.geojson')), 'built').plan;
    const types = Object.fromEntries(built?.elements.map(({ id, geometry }) => [id, geometry?.type ?? null]) ?? []);
    expect(types).toMatchObject({
      core: 'Point',
      'axis-field': 'LineString',
      'zone-make': 'Polygon',
      'zone-test': 'Polygon',
      'zone-tour': null,
      'link-cargo': 'MultiLineString',
    });
  });

  test('its drawn zone is a sketch with a name, its administrative one is not', () => {
    const built = parsePlan(json(join(out, 'geo/plans/sixth.plan.geojson')), 'built').plan;
    const drawn = built && marks(built, 'zh', new Set());
    const areas = drawn?.areas.features.map(({ properties }) => [properties.element, properties.schematic]);
    expect(areas).toEqual([
      ['zone-make', true],
      ['zone-test', false],
    ]);
    expect(drawn?.areaLabels.features.map(({ properties }) => properties.label)).toEqual(['云台制造区', '北县试飞区']);
  });

  test('its base map follows from its region: five counties, named, and their neighbours', () => {
    const base = readFileSync(join(out, 'geo/base/sixth.topo.json'), 'utf8');
    expect(base.match(/"role":"plan"/g)).toHaveLength(5);
    for (const name of ['砀山县', '埇桥区', '铜山区']) expect(base).toContain(name);
  });
});
