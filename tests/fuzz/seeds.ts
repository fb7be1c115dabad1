/** The good files that are made bad: the built-in plans, the examples, and a table in every form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kmz, workbook } from '../unit/import/files.ts';
import type { Chance } from './chance.ts';
import { mutateBytes, mutateJson, mutateTable } from './mutate.ts';

export interface Case {
  readonly from: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: string[]): Uint8Array => readFileSync(join(ROOT, ...path));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const PLANS = ['qiantang', 'taizhou-js', 'taizhou-zj', 'tonghua', 'zhejiang'].map(
  (id) => ['public', 'geo', 'plans', `${id}.plan.geojson`] as const,
);
const JSONS = [
  ['tests', 'fixtures', 'plans', 'valid.plan.geojson'],
  ['tests', 'fixtures', 'sixth', 'sixth.plan.geojson'],
  ...PLANS,
].map((path) => ({ name: path.at(-1) ?? '', text: Buffer.from(read(...path)).toString() }));
const CSV = Buffer.from(read('tests', 'fixtures', 'import', 'places.csv')).toString();
const KML = read('tests', 'fixtures', 'import', 'places.kml');
const GBK = read('tests', 'fixtures', 'import', 'places-gbk.csv');
const BOOK = workbook({ 园区: CSV.split('\n').map((line) => line.split(',')) });
const KMZ = kmz(Buffer.from(KML).toString());

/** GeoJSON without a plan: the shapes of one with other words. */
function geojson(text: string): string {
  const { features } = JSON.parse(text);
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const makers: readonly ((roll: Chance) => Case)[] = [
  ...JSONS.map(({ name, text }) => (roll: Chance) => ({ from: name, name, bytes: utf8(mutateJson(text, roll)) })),
  (roll) => {
    const { name, text } = roll.one(JSONS.slice(0, 2));
    return { from: `${name}, bytes`, name, bytes: mutateBytes(utf8(text), roll) };
  },
  (roll) => ({ from: 'GeoJSON', name: 'x.geojson', bytes: utf8(mutateJson(geojson(roll.one(JSONS).text), roll)) }),
  (roll) => ({ from: 'CSV', name: 'x.csv', bytes: utf8(mutateTable(CSV, roll)) }),
  (roll) => ({ from: 'CSV, bytes', name: 'x.csv', bytes: mutateBytes(roll.one([utf8(CSV), GBK]), roll) }),
  (roll) => ({ from: 'KML', name: 'x.kml', bytes: mutateBytes(KML, roll) }),
  (roll) => ({ from: 'KMZ', name: 'x.kmz', bytes: mutateBytes(KMZ, roll) }),
  (roll) => ({ from: 'XLSX', name: 'x.xlsx', bytes: mutateBytes(BOOK, roll) }),
  (roll) => {
    const grid = mutateTable(CSV, roll).split('\n');
    const cells = grid.map((line) =>
      line
        .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')
        .split(',')
        .slice(0, 26),
    );
    return { from: 'XLSX, cells', name: 'x.xlsx', bytes: workbook({ 表: cells }) };
  },
];

/** A case of chance. */
export function caseOf(roll: Chance): Case {
  return roll.one(makers)(roll);
}

const KEYS = [
  'plan',
  'at',
  'sector',
  'lang',
  'theme',
  'year',
  'view',
  'hide',
  'present',
  'step',
  'visit',
  'now',
  'kiosk',
  'every',
  'beside',
  'year1',
  'year2',
  'x',
];
const WORDS = [
  'tonghua',
  'zhejiang',
  'core',
  'zh',
  '1',
  '2025',
  'own:x',
  '__proto__',
  '',
  '%',
  '%zz',
  '核',
  '3d',
  'title',
  '<b>',
  '\u202e',
  '-1',
  '1e9',
];

/** An address of chance, as it comes after the “?”. */
export function addressOf(roll: Chance): string {
  const count = 1 + roll.below(8);
  return Array.from(
    { length: count },
    () => `${roll.one(KEYS)}=${roll.one(WORDS)}${roll.oneIn(4) ? roll.one(WORDS) : ''}`,
  ).join('&');
}
