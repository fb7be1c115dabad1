/** Whatever is opened, there is an answer: a plan, places or a sentence. Nothing of a file becomes code or a prototype. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEUTRAL_KINDS } from '../../../src/import/answers.ts';
import { guessMapping } from '../../../src/import/headers.ts';
import { makePlan } from '../../../src/import/make-plan.ts';
import type { Table } from '../../../src/import/places.ts';
import { type Found, readFile } from '../../../src/import/read.ts';
import { Refused } from '../../../src/import/refused.ts';
import { settleOwn } from '../../../src/library/settle.ts';
import { salvage } from '../../../src/plan/salvage.ts';
import { fixture } from '../plan/fixture.ts';
import { bytes, kmz, workbook } from './files.ts';

const noFiles = async (): Promise<unknown> => {
  throw new Error('no network');
};

/** What was found, or null for a refusal; anything else is thrown on. */
async function read(content: Uint8Array, name = 'file'): Promise<Found | null> {
  try {
    return await readFile(content, name);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** The plan that a table becomes, with columns as guessed. */
function planOf(table: Table) {
  const mapping = guessMapping(table.columns, false);
  const region = { code: '420000', name: '湖北', en: 'Hubei' };
  const answers = {
    table: 0,
    mapping,
    datum: 'BD-09',
    kinds: NEUTRAL_KINDS,
    title: '图',
    region,
    to: 2030,
    source: 's',
  } as const;
  return salvage(makePlan(table, answers, 'file').value, 'file');
}

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '<img src=x onerror=1>',
    '名称',
    '经度',
    '120.1',
    '',
    '=1+1',
    '\0',
  ),
);
const grid = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 8 });
const coordinate = fc.oneof(fc.double(), fc.constantFrom(114, 30, null, 'x', [], [[114, 30]]));
const geometry = fc.record({
  type: fc.constantFrom('Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'Curve'),
  coordinates: fc.oneof(coordinate, fc.array(coordinate), fc.array(fc.array(fc.array(coordinate, { maxLength: 3 })))),
});
const anyValue = fc.anything({ withNullPrototype: true, maxDepth: 4 });

describe('no input crashes a reader', () => {
  test('bytes', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) => void (await read(content)))));

  test('bytes behind a mark that promises something', () => {
    const marks = [[0x50, 0x4b, 3, 4], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0x3c], [0x7b]];
    return fc.assert(
      fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 300 }), async (mark, rest) => {
        await read(new Uint8Array([...mark, ...rest]), 'x.kml');
      }),
    );
  });

  test('tables, and what they become', () =>
    fc.assert(
      fc.asyncProperty(grid, fc.constantFrom(',', '\t', ';'), async (rows, comma) => {
        const found = await read(bytes(rows.map((cells) => cells.join(comma)).join('\n')));
        if (found?.is === 'places') for (const table of found.places.tables) planOf(table);
      }),
    ));

  test('workbooks', () =>
    fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const printable = rows.map((cells) => cells.map((cell) => cell.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')));
        const found = await read(workbook({ 表: printable }), 'x.xlsx');
        if (found?.is === 'places') for (const table of found.places.tables) planOf(table);
      }),
      { numRuns: 50 },
    ));

  test('JSON', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          anyValue.map((value) => JSON.stringify(value) ?? 'null'),
        ),
        async (text) => {
          await read(bytes(text));
        },
      ),
    ));

  test('GeoJSON with shapes of every sort', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ type: fc.constant('Feature'), geometry, properties: anyValue })),
        async (features) => {
          const found = await read(bytes(JSON.stringify({ type: 'FeatureCollection', features })));
          if (found?.is === 'places') for (const table of found.places.tables) planOf(table);
        },
      ),
    ));

  test('KML, also in a KMZ', () => {
    const tag = fc.constantFrom(
      'Placemark',
      'Folder',
      'name',
      'Point',
      'coordinates',
      'Polygon',
      'LineString',
      'MultiGeometry',
      'x',
    );
    const node: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('114,30', '114,30,0 115,31', 'a & b', '&lt;b&gt;', '<![CDATA[<i>]]>', ''),
        fc
          .tuple(tag, fc.array(tie('node'), { maxLength: 3 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).node;
    return fc.assert(
      fc.asyncProperty(node, fc.boolean(), async (inner, packed) => {
        const kml = `<?xml version="1.0"?><kml><Document>${inner}</Document></kml>`;
        const found = await read(packed ? kmz(kml) : bytes(kml));
        if (found?.is === 'places') for (const table of found.places.tables) planOf(table);
      }),
    );
  });
});

/** A path to some place in a value, and what to write there. */
function spoil(root: unknown, at: readonly number[], value: unknown): unknown {
  const copy = structuredClone(root);
  let node: unknown = copy;
  at.forEach((step, depth) => {
    if (typeof node !== 'object' || node === null) return;
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    if (depth === at.length - 1) Reflect.set(node, key, value);
    else node = Reflect.get(node, key);
  });
  return copy;
}

describe('salvage', () => {
  const good = salvage(fixture(), 'x').plan?.elements.map(({ id }) => id) ?? [];

  test('keeps every good feature, whatever stands beside it', () =>
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 6 }), fc.nat(20), (bad, at) => {
        const file = fixture();
        if (typeof file !== 'object' || file === null || !('features' in file) || !Array.isArray(file.features))
          throw new Error();
        file.features.splice(
          at % (file.features.length + 1),
          0,
          ...JSON.parse(JSON.stringify(bad.map((b) => b ?? null))),
        );
        const { plan, problems } = salvage(file, 'x');
        expect(plan?.elements.map(({ id }) => id)).toEqual(expect.arrayContaining(good));
        if (bad.length > 0) expect(problems.length).toBeGreaterThan(0);
      }),
    ));

  test('a plan spoilt anywhere is read or refused, and then placed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }), anyValue), { maxLength: 5 }),
        async (spoilt) => {
          const file = spoilt.reduce(
            (value, [at, what]) => spoil(value, at, JSON.parse(JSON.stringify(what) ?? 'null')),
            fixture(),
          );
          try {
            const { plan } = await settleOwn(file, 'x', [], noFiles);
            for (const { geometry, properties } of plan.elements) {
              expect(JSON.stringify(geometry)).not.toMatch(/null[,\]]/);
              expect(properties.position).toBeDefined();
            }
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            expect(error.problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    ));

  test('keys that name a prototype are inert', async () => {
    const text = JSON.stringify(fixture()).replace(
      '"kind":',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"kind":',
    );
    const found = await read(bytes(text));
    if (found?.is !== 'plan') throw new Error('no plan');
    const { plan } = salvage(found.value, 'x');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(plan?.elements[0]?.properties ?? {}, 'polluted')).toBeUndefined();
    expect(Object.getPrototypeOf(plan?.elements[0]?.properties)).toBe(Object.prototype);
  });

  test('as columns they are columns like any other', async () => {
    const feature = '{"type":"Feature","properties":{"__proto__":"甲","constructor":"乙"},"geometry":null}';
    const found = await read(bytes(feature));
    expect(found?.is === 'places' && found.places.tables[0]).toMatchObject({
      columns: ['__proto__', 'constructor'],
      rows: [{ cells: ['甲', '乙'] }],
    });
  });

  test('ids and keys of any length take no time to speak of', () => {
    const long = 'x'.repeat(2_000_000);
    const { problems } = salvage(
      { ...Object(fixture()), [long]: 1, features: [{ id: long, [long]: long, properties: { kind: long } }] },
      'x',
    );
    for (const { zh, en, path } of problems) expect(zh.length + en.length + path.length).toBeLessThan(2000);
  });
});
