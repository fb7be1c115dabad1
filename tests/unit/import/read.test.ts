import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, MOST_ELEMENTS, MOST_FEATURES } from '../../../src/import/limits.ts';
import type { Places, Table } from '../../../src/import/places.ts';
import { type Found, readFile } from '../../../src/import/read.ts';
import { Refused, refuseLarge } from '../../../src/import/refused.ts';
import { VALID } from '../plan/fixture.ts';
import { bytes, kmz, workbook, zipWorkbook } from './files.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/import');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(FIXTURES, name)));

async function placesOf(
  content: Uint8Array | string,
  name = 'file',
): Promise<Places & { encoding: Found['encoding'] }> {
  const found = await readFile(typeof content === 'string' ? bytes(content) : content, name);
  if (found.is !== 'places') throw new Error('a plan was found');
  return { ...found.places, encoding: found.encoding };
}

async function tableOf(content: Uint8Array | string, name?: string): Promise<Table> {
  const [table] = (await placesOf(content, name)).tables;
  if (!table) throw new Error('no table');
  return table;
}

async function refusal(content: Uint8Array | string, name = 'file'): Promise<string> {
  const found = await readFile(typeof content === 'string' ? bytes(content) : content, name).catch((error) => error);
  expect(found).toBeInstanceOf(Refused);
  const { zh, en } = found.words;
  expect(zh).not.toBe('');
  expect(en).not.toBe('');
  return zh;
}

const point = (name: unknown) => ({
  type: 'Feature',
  properties: { 名称: name, 'marker-color': '#f00' },
  geometry: { type: 'Point', coordinates: [114.3, 30.5, 12] },
});

describe('what a file is, by what stands in it', () => {
  test('a plan file under any name', async () => {
    const found = await readFile(new Uint8Array(readFileSync(VALID)), 'x.txt');
    expect(found.is).toBe('plan');
  });

  test('GeoJSON: a collection, a feature, a bare shape, a list of objects', async () => {
    const one = { type: 'FeatureCollection', features: [point('甲')] };
    for (const value of [one, point('甲')]) {
      const table = await tableOf(JSON.stringify(value));
      expect(table).toMatchObject({ columns: ['名称'], total: 1, rows: [{ cells: ['甲'] }] });
      expect(table.rows[0]?.geometry).toEqual({ type: 'Point', coordinates: [114.3, 30.5] });
    }
    expect((await tableOf('{"type":"Point","coordinates":[114,30]}')).rows[0]?.geometry?.type).toBe('Point');
    expect(await tableOf('[{"name":"甲","经度":114.3}]')).toMatchObject({ columns: ['name', '经度'] });
  });

  test('a collection of shapes is its areas; a multi-shape of one is that one', async () => {
    const ring = [
      [114, 30],
      [115, 30],
      [115, 31],
      [114, 30],
    ];
    const geometry = {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [114, 30] },
        { type: 'Polygon', coordinates: [ring] },
      ],
    };
    const table = await tableOf(JSON.stringify({ type: 'Feature', properties: {}, geometry }));
    expect(table.rows[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [ring] });
    const lone = { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: [[114, 30]] } };
    expect((await tableOf(JSON.stringify(lone))).rows[0]?.geometry).toEqual({ type: 'Point', coordinates: [114, 30] });
  });

  test('KML with folders and data of its own; markup in it stays text', async () => {
    const table = await tableOf(fixture('places.kml'), 'places.kml');
    expect(table.columns).toContain('类型');
    expect(table.columns).toContain('folder');
    expect(table.rows.map(({ geometry }) => geometry?.type)).toEqual(['Point', 'Polygon', 'LineString']);
    expect(table.rows[0]?.section).toBe('园区 › 第 1 个地标');
    expect(table.rows[0]?.cells.join()).toContain('<img src=x onerror=alert(1)>');
    expect(
      (await placesOf(kmz(fixture('places.kml').toString() && new TextDecoder().decode(fixture('places.kml'))))).from,
    ).toBe('kml');
  });

  test('a workbook: every sheet with a table, the header below a title', async () => {
    const { from, tables } = await placesOf(
      workbook({
        说明: [],
        园区: [
          ['某市产业园区一览表'],
          ['名称', '类型', '经度', '纬度'],
          ['东湖园', '园', 114.4, 30.5],
          ['', '', '', ''],
        ],
        基地: [['名称'], ['甲']],
      }),
      'x.xlsx',
    );
    expect(from).toBe('xlsx');
    expect(tables.map(({ name }) => name)).toEqual(['园区', '基地']);
    expect(tables[0]).toMatchObject({ columns: ['名称', '类型', '经度', '纬度'], total: 1 });
    expect(tables[0]?.rows[0]).toMatchObject({ cells: ['东湖园', '园', '114.4', '30.5'], section: '园区 › 第 3 行' });
  });

  test.each([
    ['comma', '名称,经度\n甲,114.3'],
    ['tab', '名称\t经度\n甲\t114.3'],
    ['semicolon', '名称;经度\n甲;114.3'],
    ['Chinese comma', '名称，经度\n甲，114.3'],
  ])('a table with %s', async (_, text) => {
    expect(await tableOf(text)).toMatchObject({ columns: ['名称', '经度'], rows: [{ cells: ['甲', '114.3'] }] });
  });
});

describe('encodings', () => {
  const text = '名称,经度\n药谷,114.3';
  const utf16 = (little: boolean): Uint8Array => {
    const units = [0xfeff, ...[...text].map((c) => c.charCodeAt(0))];
    return new Uint8Array(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
  };
  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8', bytes(`\ufeff${text}`)],
    ['UTF-16LE', utf16(true)],
    ['UTF-16BE', utf16(false)],
    [
      'GB18030',
      new Uint8Array([
        0xc3,
        0xfb,
        0xb3,
        0xc6,
        0x2c,
        0xbe,
        0xad,
        0xb6,
        0xc8,
        0x0a,
        0xd2,
        0xa9,
        0xb9,
        0xc8,
        0x2c,
        ...bytes('114.3'),
      ]),
    ],
  ])('%s is told and read', async (encoding, content) => {
    const found = await placesOf(content);
    expect(found.encoding).toBe(encoding);
    expect(found.tables[0]).toMatchObject({ columns: ['名称', '经度'], rows: [{ cells: ['药谷', '114.3'] }] });
  });

  test('the fixture in GBK says what the one in UTF-8 says', async () => {
    const [gbk, utf8] = [await tableOf(fixture('places-gbk.csv')), await tableOf(fixture('places.csv'))];
    expect(gbk).toEqual(utf8);
  });
});

describe('what is refused, and the words for it', () => {
  test.each<[string, Uint8Array | string, RegExp]>([
    ['an empty file', '', /空的/],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), /另存为 \.xlsx/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['a web page', '<!doctype html><html></html>', /网页/],
    ['GPX', '<?xml version="1.0"?><gpx></gpx>', /GPX/],
    ['TopoJSON', '{"type":"Topology"}', /TopoJSON/],
    ['other JSON', '{"a":1}', /plan/],
    ['broken JSON', '{\n"a": 1,\n"b" 2}', /第 3 行/],
    ['a zip of nothing', zipSync({ 'a.txt': strToU8('a') }), /工作表/],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('a') }), /Word/],
    ['a cut zip', zipSync({ 'xl/workbook.xml': strToU8('a') }).slice(0, 40), /损坏/],
    ['bytes', new Uint8Array([1, 0, 0, 255, 254, 0, 129, 0]), /不是文本/],
    ['a sentence', `${'这是一段普通的话，'.repeat(20)}\n没有表格。`.replaceAll('，', ''), /不是表格/],
    ['an empty collection', '{"type":"FeatureCollection","features":[]}', /一个要素也没有/],
  ])('%s', async (_, content, words) => {
    expect(await refusal(content)).toMatch(words);
  });

  test('too large, before it is read', () => {
    expect(() => refuseLarge(MOST_BYTES + 1)).toThrow(/64\.0 MB/);
    expect(() => refuseLarge(MOST_BYTES)).not.toThrow();
  });

  test('too many features and rows', async () => {
    const features = Array(MOST_FEATURES + 1).fill(null);
    expect(await refusal(JSON.stringify({ type: 'FeatureCollection', features }))).toMatch(/100,001.*100,000/);
    expect(await refusal(JSON.stringify({ type: 'FeatureCollection', plan: {}, features }))).toMatch(/100,001/);
    expect(await refusal(`名称,经度\n${'甲,1\n'.repeat(MOST_FEATURES + 20)}`)).toMatch(/100,000/);
    expect(await refusal(`<kml>${'<Placemark/>'.repeat(MOST_FEATURES + 1)}</kml>`)).toMatch(/100,000/);
  });

  test('nested too deep', async () => {
    expect(await refusal(`${'['.repeat(100_000)}`)).toMatch(/64 层/);
    expect(await refusal(`<kml>${'<Folder>'.repeat(500)}${'</Folder>'.repeat(500)}</kml>`)).toMatch(/64 层/);
  });

  test('brackets in strings are no depth', async () => {
    const name = `${'['.repeat(500)}\\"`;
    expect((await tableOf(JSON.stringify(point(name)))).rows[0]?.cells[0]).toBe(name);
  });

  test('KML with entities of its own is not expanded', async () => {
    const bomb = '<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><kml>&a;&b;</kml>';
    expect(await refusal(`<?xml version="1.0"?>${bomb}`, 'x.kml')).toMatch(/DTD/);
  });

  test('a zip that declares more than is unpacked', async () => {
    const packed = zipSync({ 'xl/workbook.xml': strToU8('a'.repeat(1000)) });
    const view = new DataView(packed.buffer);
    for (let i = 0; i + 30 < packed.length; i++) {
      const is = view.getUint32(i, true);
      if (is === 0x02014b50) view.setUint32(i + 24, 2_000_000_000, true);
    }
    expect(await refusal(packed)).toMatch(/展开后/);
  });

  test('a sheet with one cell far outside', async () => {
    const far = (ref: string): Uint8Array =>
      zipWorkbook(['a'], [`<worksheet><sheetData><row r="1"><c r="${ref}"><v>1</v></c></row></sheetData></worksheet>`]);
    expect(await refusal(far('XFD1'))).toMatch(/XFD/);
    expect(await refusal(far('A1048576'))).toMatch(/1,048,576/);
  });
});

test('what is more than can be drawn is counted and not kept', async () => {
  const table = await tableOf(`名称,经度\n${'甲,1\n'.repeat(MOST_ELEMENTS + 5)}`);
  expect([table.rows.length, table.total]).toEqual([MOST_ELEMENTS, MOST_ELEMENTS + 5]);
  const value = JSON.parse(readFileSync(VALID, 'utf8'));
  value.features = Array(MOST_ELEMENTS + 5).fill(value.features[0]);
  const found = await readFile(bytes(JSON.stringify(value)), 'x');
  expect(found.is === 'plan' && found.problems.map(({ code }) => code)).toEqual(['too-many-elements']);
});
