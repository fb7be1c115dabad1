/** The base map of any region: which counties, what box, and what an author is told. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { buildAtlas } from '../../../geo/atlas.ts';
import { baseOf } from '../../../geo/author/base.ts';
import { knownName } from '../../../geo/base/names.ts';
import { countiesOf, countyCodes, specOfRegions, unknownRegions } from '../../../geo/base/regions.ts';
import { specOf } from '../../../geo/base/spec.ts';
import { BASE_SPECS } from '../../../geo/base/specs.ts';
import { planFilesIn } from '../../../geo/check/files.ts';
import { readJson } from '../../../geo/json.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { parseIndex } from '../../../src/store/library.ts';
import { fixture } from '../plan/fixture.ts';
import { collection, place, road } from '../plan/folder.ts';

const named = (...codes: string[]) => codes.map((code) => ({ code, name: { zh: code, en: code } }));
const FIVE = join(import.meta.dirname, '../../../geo/plans');

describe('the base map of a plan’s regions', () => {
  test('covers what the specs of the five plans name by hand, in a box that holds it', () => {
    const plans = planFilesIn(FIVE).flatMap((file) => {
      const read = readJson(file);
      return 'value' in read ? (parsePlan(read.value, file).plan?.head ?? []) : [];
    });
    expect(plans).toHaveLength(5);
    for (const { id, regions } of plans) {
      const written = BASE_SPECS.find((spec) => spec.id === id);
      const derived = specOfRegions(id, regions);
      expect(derived?.planUnits).toEqual([...(written?.planUnits ?? [])].sort());
      expect(derived?.level).toBe(written?.level);
      expect(specOf({ id, regions })).toBe(written);
    }
  });

  test('a county, a prefecture, a municipality by counties; a province by cities; several regions together', () => {
    const sizes = (codes: string[]) =>
      [specOfRegions('x', named(...codes))].map((s) => [s?.planUnits.length, s?.level]);
    expect(sizes(['341321'])).toEqual([[1, 'county']]);
    expect(sizes(['341300'])).toEqual([[5, 'county']]);
    expect(sizes(['310000'])).toEqual([[16, 'county']]);
    expect(sizes(['340000'])).toEqual([[16, 'city']]);
    expect(sizes(['341300', '341321'])).toEqual([[1, 'county']]);
    expect(sizes(['340100', '310000'])).toEqual([[25, 'county']]);
    expect(specOfRegions('x', named('710000'))).toBeNull();
  });

  test('remote islands do not make a box of the whole sea', () => {
    const [, south = 0] = specOfRegions('x', named('460000'))?.bbox ?? [];
    expect(south).toBeGreaterThan(17);
    expect(countiesOf(['460300'])).not.toEqual([]);
  });

  test('every county has a name, and every code six digits', () => {
    for (const code of countyCodes()) {
      expect(code).toMatch(/^\d{6}$/);
      expect(knownName(code)?.zh, code).toBeTruthy();
      expect(knownName(code.slice(0, 4))?.en, code).toBeTruthy();
      expect(knownName(code.slice(0, 2))?.en, code).toBeTruthy();
    }
  });

  test('codes of 2018 and misread digits are told with what they should be', () => {
    expect(unknownRegions(['341300', '341321', '340000'])).toEqual([]);
    expect(unknownRegions(['340225'])[0]?.near).toMatchObject([{ code: '340281', name: { zh: '无为市' } }]);
    expect(unknownRegions(['341309'])[0]?.near.map(({ code }) => code)).toContain('341302');
  });
});

test('the command tells counties, size and credits, and refuses unknown codes', { timeout: 60_000 }, async () => {
  const told = await baseOf(['341300'], undefined);
  for (const words of ['341321 砀山县', 'plan area (5)', 'kB', '高德地图', '--id']) expect(told).toContain(words);
  await expect(baseOf(['990000'], undefined)).rejects.toThrow(/990000[\s\S]*990000/);
  await expect(baseOf(['341300'], '../x')).rejects.toThrow(/代号/);
});

describe('a spec in a file', () => {
  test('comes before all others, and a bad one is refused in words', () => {
    const dir = mkdtempSync(join(tmpdir(), 'spec-'));
    const spec = { planUnits: ['341321'], level: 'county', bbox: [116, 34, 117, 35], interval: 80 };
    writeFileSync(join(dir, 'tonghua.json'), JSON.stringify(spec));
    writeFileSync(join(dir, 'bad.json'), JSON.stringify({ ...spec, interval: 0 }));
    expect(specOf({ id: 'tonghua', regions: [] }, dir)).toEqual({ id: 'tonghua', ...spec });
    expect(() => specOf({ id: 'bad', regions: [] }, dir)).toThrow(/“interval”[\s\S]*“interval”/);
    rmSync(dir, { recursive: true });
  });
});

test('a plan of a region without outlines is built on plain ground', { timeout: 60_000 }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'plain-'));
  for (const name of ['plans', 'places']) mkdirSync(join(dir, name));
  const none = { method: 'none', accuracy: null, evidence: { zh: '无', en: 'None' }, schematic: true };
  const set = {
    'plan.regions.0.code': '710000',
    'features.6.properties': { ...valid(6), adcode: undefined, position: none },
    'features.7.properties': { ...valid(7), adcode: undefined, position: none },
  };
  writeFileSync(join(dir, 'plans/valid.plan.geojson'), JSON.stringify(fixture(set)));
  writeFileSync(join(dir, 'places/a.places.geojson'), JSON.stringify(collection(place)));
  writeFileSync(join(dir, 'places/a.roads.geojson'), JSON.stringify(collection(road)));
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await buildAtlas({ plans: join(dir, 'plans'), places: join(dir, 'places'), out: join(dir, 'geo') });
  log.mockRestore();
  const read = readJson(join(dir, 'geo/index.json'));
  const [entry] = 'value' in read ? parseIndex(read.value).plans : [];
  expect(entry).toMatchObject({ base: null, credits: [], elements: 10 });
  rmSync(dir, { recursive: true });
});

/** The properties of a feature of the valid plan. */
function valid(index: number): object {
  const input = fixture();
  const features: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'features') : [];
  const feature: unknown = Array.isArray(features) ? features[index] : null;
  return typeof feature === 'object' && feature !== null ? Reflect.get(feature, 'properties') : {};
}
