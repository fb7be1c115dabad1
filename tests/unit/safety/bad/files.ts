/** Bad files: what each is, and a part of the sentence that answers it. One line, one way in which a file can be bad. */
import { kmz, workbook, zipWorkbook } from '../../import/files.ts';
import { fixture } from '../../plan/fixture.ts';
import { bomb, joined, lying, old, raw, renamed, text, wide, zip } from './bytes.ts';

export interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly make: () => Uint8Array;
  /** “refused”, “partly” drawn with a word for what is not, or “opened” as if nothing were wrong with it. */
  readonly is: 'refused' | 'partly' | 'opened';
  /** Part of what is said, or of what is drawn. */
  readonly says: string;
  /** Read in a process of its own with little memory. */
  readonly heavy?: true;
}

type Row = readonly [what: string, name: string, make: () => Uint8Array, is: BadFile['is'], says: string, heavy?: true];

const CSV = '名称,类型,经度,纬度\n东湖园,产业园,114.4,30.5\n';
const json = (value: unknown): Uint8Array => text(JSON.stringify(value));
const kml = (inner: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
const MARK = '<Placemark><name>园</name><Point><coordinates>114,30</coordinates></Point></Placemark>';
const feature = (geometry: unknown, properties: unknown = { name: '园' }) => ({
  type: 'Feature',
  geometry,
  properties,
});
const point = (...coordinates: readonly unknown[]) => feature({ type: 'Point', coordinates });
const polygon = (ring: unknown) => feature({ type: 'Polygon', coordinates: [ring] });
const collection = (...features: readonly unknown[]) => json({ type: 'FeatureCollection', features });
const many = (count: number) =>
  json({ type: 'FeatureCollection', features: Array.from({ length: count }, () => point(114, 30)) });
const plan = (set: Readonly<Record<string, unknown>>) => json(fixture(set));
const ring = (points: number) =>
  Array.from({ length: points + 1 }, (_, i) => {
    const turn = ((i % points) / points) * 2 * Math.PI;
    return [114 + Math.cos(turn), 30 + Math.sin(turn)];
  });
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (rows: string, head = ''): Uint8Array =>
  zipWorkbook(
    ['表'],
    [`<?xml version="1.0"?>${head}<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`],
  );
const HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row>';
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈">${'bcdefghij'
  .split('')
  .map((one, i) => `<!ENTITY ${one} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}]>`;

const ENCODINGS: readonly Row[] = [
  ['nothing at all', 'x.csv', () => raw(), 'refused', '文件是空的'],
  ['one byte', 'x.csv', () => raw(65), 'refused', '不是表格'],
  ['spaces and line ends', 'x.csv', () => text(' \n\r\n\t '), 'refused', '没有内容'],
  ['a mark and nothing else', 'x.csv', () => raw(0xef, 0xbb, 0xbf), 'refused', '没有内容'],
  ['GBK', 'x.csv', () => old(CSV, 'gbk'), 'opened', '东湖园'],
  ['GBK in a plan file', 'x.json', () => old(JSON.stringify(fixture()), 'gbk'), 'partly', 'GB18030'],
  [
    'Big5, read as GB18030 and said so',
    'x.csv',
    () => old('名稱,經度,緯度\n園區,114,30\n', 'big5'),
    'opened',
    'GB18030',
  ],
  ['UTF-8 with a mark', 'x.csv', () => text(`\ufeff${CSV}`), 'opened', '东湖园'],
  ['UTF-8 with two marks', 'x.csv', () => text(`\ufeff\ufeff${CSV}`), 'opened', '东湖园'],
  ['UTF-16, little end first', 'x.csv', () => wide(CSV, 2, true, true), 'opened', '东湖园'],
  ['UTF-16, big end first', 'x.csv', () => wide(CSV, 2, false, true), 'opened', '东湖园'],
  ['UTF-16 without a mark, little', 'x.csv', () => wide(CSV, 2, true, false), 'opened', '东湖园'],
  ['UTF-16 without a mark, big', 'x.csv', () => wide(CSV, 2, false, false), 'opened', '东湖园'],
  ['UTF-16 JSON without a mark', 'x.json', () => wide('{"a":1}', 2, true, false), 'refused', '没有规划'],
  ['UTF-16 of an odd length', 'x.csv', () => joined(wide(CSV, 2, true, true), raw(0x41)), 'opened', '东湖园'],
  ['UTF-32', 'x.csv', () => wide(CSV, 4, true, false), 'refused', '不是文本文件'],
  ['UTF-8 cut in a sign', 'x.csv', () => text(`${CSV}园区`).slice(0, -1), 'refused', '不是文本文件'],
  ['bytes that no encoding has', 'x.csv', () => raw(0xff, 0x80, 0xff, 0x80, 0xff, 0xff), 'refused', '不是文本文件'],
  ['NUL bytes in a table', 'x.csv', () => text(`名称,经\0度\n${'园区,1\n'.repeat(9)}`), 'refused', '不是文本文件'],
  ['control characters', 'x.csv', () => text('名称,类型\n园\u0007\u001b[31m,园\n'), 'opened', '园'],
  ['old line ends', 'x.csv', () => text(CSV.replaceAll('\n', '\r')), 'opened', '东湖园'],
  ['all sorts of line ends', 'x.csv', () => text('名称,经度,纬度\r\n甲,114,30\r乙,114,30\n丙,114,30'), 'opened', '甲'],
  [
    'lone surrogates',
    'x.json',
    () => text('{"type":"Feature","geometry":null,"properties":{"name":"\\ud800园\\udc00"}}'),
    'opened',
    '园',
  ],
  [
    'words that turn the reading',
    'x.csv',
    () => text('名称,经度,纬度\n\u202e园gpj.exe\u202c,114,30\n'),
    'opened',
    'gpj.exe',
  ],
];

const OTHERS: readonly Row[] = [
  ['PDF', 'x.pdf', () => text('%PDF-1.7\n'), 'refused', 'PDF'],
  ['PDF called CSV', 'x.csv', () => text('%PDF-1.7\n'), 'refused', 'PDF'],
  ['.xls', 'x.xls', () => raw(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'refused', '旧式 Office'],
  [
    'an .xlsx with a password',
    'x.xlsx',
    () => joined(raw(0xd0, 0xcf, 0x11, 0xe0), wide('EncryptedPackage', 2, true, false)),
    'refused',
    '密码',
  ],
  ['PNG', 'x.png', () => raw(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'refused', '图片'],
  ['JPEG', 'x.jpg', () => raw(0xff, 0xd8, 0xff, 0xe0), 'refused', '图片'],
  ['GIF', 'x.gif', () => text('GIF89a\u0001'), 'refused', '图片'],
  ['WebP', 'x.webp', () => text('RIFF\u0001\u0001\u0001\u0001WEBPVP8 '), 'refused', '图片'],
  ['TIFF', 'x.tif', () => raw(0x49, 0x49, 0x2a, 0, 8, 0), 'refused', '图片'],
  ['a program for Windows', 'x.csv', () => joined(text('MZ'), raw(0x90, 0, 3, 0)), 'refused', '程序'],
  ['a program for Linux', 'x.geojson', () => joined(raw(0x7f), text('ELF'), raw(2, 1, 1, 0)), 'refused', '程序'],
  ['gzip', 'x.geojson.gz', () => raw(0x1f, 0x8b, 8, 0, 0), 'refused', '压缩'],
  ['7z', 'x.7z', () => raw(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'refused', '7z'],
  ['RAR', 'x.rar', () => text('Rar!\u001a\u0007'), 'refused', 'RAR'],
  ['GeoPackage', 'x.gpkg', () => text('SQLite format 3\0'), 'refused', 'GeoPackage'],
  ['a shapefile', 'x.shp', () => raw(0, 0, 0x27, 0x0a, 0, 0), 'refused', 'Shapefile'],
  ['a zipped shapefile', 'x.zip', () => zip({ 'a.shp': 'x', 'a.dbf': 'y' }), 'refused', 'Shapefile'],
  ['RTF', 'x.rtf', () => text('{\\rtf1\\ansi 园区}'), 'refused', 'JSON'],
  ['JavaScript', 'x.js', () => text('export const x = 1;'), 'refused', '不是表格'],
  ['a web page', 'x.html', () => text('<!doctype html><html><script>alert(1)</script></html>'), 'refused', '网页'],
  [
    'SVG',
    'x.svg',
    () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'refused',
    '不是 KML',
  ],
  ['GPX', 'x.gpx', () => text('<?xml version="1.0"?><gpx version="1.1"></gpx>'), 'refused', 'GPX'],
  ['TopoJSON', 'x.json', () => json({ type: 'Topology', objects: {}, arcs: [] }), 'refused', 'TopoJSON'],
  ['a Word file', 'x.docx', () => zip({ 'word/document.xml': '<a/>' }), 'refused', 'Word'],
  ['slides', 'x.pptx', () => zip({ 'ppt/presentation.xml': '<a/>' }), 'refused', '没有工作表'],
  ['OpenDocument', 'x.ods', () => zip({ 'content.xml': '<a/>', mimetype: 'x' }), 'refused', '没有工作表'],
];

const ZIPS: readonly Row[] = [
  ['a zip with nothing in it', 'x.zip', () => zip({}), 'refused', '压缩文件'],
  ['a zip cut in the middle', 'x.kmz', () => kmz(kml(MARK)).slice(0, 90), 'refused', '已损坏'],
  ['a zip cut before its directory', 'x.kmz', () => kmz(kml(MARK)).slice(0, -30), 'refused', '已损坏'],
  ['a zip without a head', 'x.kmz', () => joined(raw(0x50, 0x4b, 3, 4), raw(0, 0, 0)), 'refused', '已损坏'],
  [
    'a zip in a zip in a zip',
    'x.zip',
    () => zip({ 'a.zip': zip({ 'b.zip': zip({ 'doc.kml': kml(MARK) }) }) }),
    'refused',
    '先解压',
  ],
  ['paths that leave the folder', 'x.kmz', () => zip({ '../../../etc/doc.kml': kml(MARK) }), 'opened', '园'],
  ['absolute paths', 'x.kmz', () => zip({ '/etc/passwd.kml': kml(MARK), 'C:\\x.kml': 'x' }), 'opened', '园'],
  [
    '__proto__ as a name in a zip',
    'x.kmz',
    () => renamed(zip({ a_proto_b: 'x', 'constructor.kml': kml(MARK) }), 'a_proto_b', '__proto__'),
    'opened',
    '园',
  ],
  [
    '2,001 files',
    'x.kmz',
    () => zip(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`f${i}`, '']))),
    'refused',
    '超过 2000 个',
  ],
  [
    'a workbook of 320 MB, packed in half a megabyte',
    'x.xlsx',
    () => bomb((i) => (i === 0 ? 'xl/workbook.xml' : `xl/worksheets/sheet${i}.xml`), 320),
    'refused',
    '展开后有',
    true,
  ],
  ['a KMZ that declares 4 GB', 'x.kmz', () => lying(kmz(kml(MARK)), 0xfffffffe), 'refused', '展开后有'],
  [
    'a KMZ that declares the size of zip64 and has none',
    'x.kmz',
    () => lying(kmz(kml(MARK)), 0xffffffff),
    'refused',
    '展开后有',
  ],
  ['a KMZ that declares 20 bytes and has more', 'x.kmz', () => lying(kmz(kml(MARK)), 20), 'refused', 'KML'],
  ['a KMZ that declares nothing', 'x.kmz', () => lying(kmz(kml(MARK)), 0), 'refused', '没有内容'],
  [
    'a KML of 200 MB of nothing',
    'x.kmz',
    () => lying(zip({ 'doc.kml': new Uint8Array(200 << 20) }), 200 << 20),
    'refused',
    '不是文本文件',
    true,
  ],
];

const TABLES: readonly Row[] = [
  ['a header without rows', 'x.csv', () => text('名称,经度,纬度\n'), 'refused', '不是表格'],
  [
    'a quote that never closes',
    'x.csv',
    () => text(`名称,经度,纬度\n"园,114,30\n甲,114,30\n`),
    'refused',
    '第 2 行有一个引号',
  ],
  ['quotes in the middle of words', 'x.csv', () => text('名称,经度,纬度\n园"区",114,30\n'), 'opened', '园'],
  [
    'rows longer and shorter than the header',
    'x.csv',
    () => text('名称,经度,纬度\n甲,114,30,1,2,3\n乙\n'),
    'opened',
    '乙',
  ],
  [
    'a million columns',
    'x.csv',
    () => text(`名称${',列'.repeat(1e6)}\n园${',1'.repeat(1e6)}\n`),
    'refused',
    '最多读取 200 列',
    true,
  ],
  [
    'a million rows',
    'x.csv',
    () => text(`名称,经度,纬度\n${'园,114,30\n'.repeat(1e6)}`),
    'refused',
    '最多读取 100,000 个',
    true,
  ],
  ['a cell of 30 MB', 'x.csv', () => text(`名称,经度,纬度\n${'园'.repeat(1e7)},114,30\n`), 'opened', '园园', true],
  ['a header of 30 MB', 'x.csv', () => text(`${'名'.repeat(1e7)},经度,纬度\n园,114,30\n`), 'opened', '名名', true],
  ['columns of one name', 'x.csv', () => text('名称,名称,名称\n甲,乙,丙\n'), 'opened', '名称 (B)'],
  [
    'columns called __proto__ and constructor',
    'x.csv',
    () => text('__proto__,constructor,名称\n1,2,园\n'),
    'opened',
    '__proto__',
  ],
  [
    'formulas as words',
    'x.csv',
    () => text(`名称,经度,纬度\n=cmd|' /C calc'!A0,114,30\n@SUM(1),114,30\n`),
    'opened',
    '=cmd',
  ],
  ['markup as words', 'x.csv', () => text('名称,经度,纬度\n<img src=x onerror=alert(1)>,114,30\n'), 'opened', '<img'],
  [
    'numbers that are none',
    'x.csv',
    () => text('名称,经度,纬度\n甲,NaN,Infinity\n乙,1e999,-1e999\n'),
    'partly',
    '读不出来',
  ],
  [
    'places outside the world',
    'x.csv',
    () => text('名称,经度,纬度\n甲,999,30\n乙,114,-91\n'),
    'partly',
    '不在中国范围内',
  ],
  ['longitude and latitude changed about', 'x.csv', () => text('名称,经度,纬度\n甲,30.5,114.4\n'), 'partly', '请对调'],
  ['a text of one column', 'x.txt', () => text('第一段话。\n第二段话。\n'), 'refused', '不是表格'],
  [
    'a workbook with a cell at its far end',
    'x.xlsx',
    () => sheet(`${HEAD}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    'refused',
    '最多读取 100,000 个',
  ],
  [
    'a workbook with a row of 17 thousand columns',
    'x.xlsx',
    () => sheet(`${HEAD}<row r="2"><c r="ZZZ2"><v>1</v></c></row>`),
    'refused',
    '最多读取 200 列',
  ],
  ['a workbook without sheets', 'x.xlsx', () => zip({ 'xl/workbook.xml': '<workbook/>' }), 'refused', '工作簿'],
  ['a workbook whose sheet is missing', 'x.xlsx', () => zipWorkbook(['表'], []), 'refused', '工作簿'],
  [
    'a workbook of broken XML',
    'x.xlsx',
    () => zipWorkbook(['表'], ['<worksheet><sheetData><row>']),
    'refused',
    '工作簿',
  ],
  [
    'a workbook with entities that grow',
    'x.xlsx',
    () => sheet(`${HEAD}<row r="2"><c r="A2" t="inlineStr"><is><t>&j;</t></is></c></row>`, LAUGHS),
    'opened',
    '&j;',
  ],
  [
    'a workbook with macros',
    'x.xlsm',
    () =>
      joined(
        workbook({
          表: [
            ['名称', '经度', '纬度'],
            ['园', 114, 30],
          ],
        }),
      ),
    'opened',
    '园',
  ],
  ['an empty sheet', 'x.xlsx', () => workbook({ 表: [] }), 'refused', '没有表格'],
  [
    'formulas in a workbook',
    'x.xlsx',
    () => sheet(`${HEAD}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://evil.example")</f><v>=1+1</v></c></row>`),
    'opened',
    '=1+1',
  ],
  [
    'a number out of range in a workbook',
    'x.xlsx',
    () => sheet(`${HEAD}<row r="2"><c r="A2"><v>1e999</v></c></row>`),
    'opened',
    'Infinity',
  ],
];

const MAPS: readonly Row[] = [
  ['KML with entities that grow', 'x.kml', () => text(kml('<name>&j;</name>', LAUGHS)), 'refused', '实体'],
  [
    'KML with an entity from a file',
    'x.kml',
    () => text(kml('&x;', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    'refused',
    '实体',
  ],
  [
    'KML with a DTD from the network',
    'x.kml',
    () => text(kml(MARK, '<!DOCTYPE kml SYSTEM "http://evil.example/x.dtd">')),
    'refused',
    '实体',
  ],
  [
    'KML that fetches more',
    'x.kml',
    () => text(kml(`${MARK}<NetworkLink><Link><href>http://evil.example/</href></Link></NetworkLink>`)),
    'opened',
    '园',
  ],
  [
    'KML with markup and scripts in its words',
    'x.kml',
    () => text(kml(MARK.replace('园', '<![CDATA[<script>alert(1)</script>]]>'))),
    'opened',
    '<script>',
  ],
  ['KML without an end', 'x.kml', () => text(kml(MARK).slice(0, -20)), 'refused', '不是完好的 XML'],
  ['KML with no placemark', 'x.kml', () => text(kml('')), 'refused', '没有地标'],
  [
    'KML nested 100,000 deep',
    'x.kml',
    () => text(kml('<Folder>'.repeat(1e5) + '</Folder>'.repeat(1e5))),
    'refused',
    '层次超过',
  ],
  ['KML of 200,000 placemarks', 'x.kml', () => text(kml('<Placemark/>'.repeat(2e5))), 'refused', '最多读取'],
  [
    'KML of 20 million signs of markup',
    'x.kml',
    () => text(kml(`${MARK}${'<a/>'.repeat(1e7)}`)),
    'refused',
    '标签超过',
    true,
  ],
  [
    'KML of one tag of ten million letters',
    'x.kml',
    () => text(`<kml ${'a'.repeat(1e7)}`),
    'refused',
    '不是完好的 XML',
    true,
  ],
  [
    'KML of ten million tags that do not close',
    'x.kml',
    () => text(`<kml>${'<a '.repeat(5e6)}`),
    'refused',
    '不是完好的 XML',
    true,
  ],
  ['KML coordinates that are none', 'x.kml', () => text(kml(MARK.replace('114,30', 'a,b 1e999,NaN'))), 'opened', '园'],
  ['a ring of a million points', 'x.geojson', () => collection(polygon(ring(1e6))), 'partly', '最多 200000 个', true],
  [
    'a ring of a million points in a plan',
    'x.geojson',
    () => plan({ 'features.9.geometry': { type: 'Polygon', coordinates: [ring(1e6)] } }),
    'partly',
    '最多 200000 个',
    true,
  ],
  [
    'a KML ring of a million points',
    'x.kml',
    () =>
      text(
        kml(
          `<Placemark><name>园</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring(1e6).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`,
        ),
      ),
    'partly',
    '最多 200000 个',
    true,
  ],
  [
    'a million rings',
    'x.geojson',
    () => collection(feature({ type: 'MultiPolygon', coordinates: Array.from({ length: 1e5 }, () => [ring(4)]) })),
    'partly',
    '最多 200000 个',
    true,
  ],
  [
    'a ring of two points',
    'x.geojson',
    () =>
      collection(
        polygon([
          [114, 30],
          [115, 31],
        ]),
      ),
    'partly',
    '点数不够',
  ],
  [
    'a ring that does not close',
    'x.geojson',
    () =>
      collection(
        polygon([
          [114, 30],
          [115, 30],
          [115, 31],
        ]),
      ),
    'partly',
    '没有闭合',
  ],
  ['a ring without points', 'x.geojson', () => collection(polygon([])), 'partly', '图形读不出来'],
  [
    'a ring without extent',
    'x.geojson',
    () =>
      collection(
        polygon([
          [114, 30],
          [114, 30],
          [114, 30],
          [114, 30],
        ]),
      ),
    'partly',
    '点数不够',
  ],
  [
    'a ring that crosses itself',
    'x.geojson',
    () =>
      collection(
        polygon([
          [114, 30],
          [115, 31],
          [115, 30],
          [114, 31],
          [114, 30],
        ]),
      ),
    'opened',
    '园',
  ],
  [
    'a ring round the whole world',
    'x.geojson',
    () =>
      collection(
        polygon([
          [-180, -90],
          [180, -90],
          [180, 90],
          [-180, 90],
          [-180, -90],
        ]),
      ),
    'partly',
    '不在中国范围内',
  ],
  [
    'coordinates of 1e999',
    'x.geojson',
    () => text('{"type":"Point","coordinates":[1e999,-1e999]}'),
    'refused',
    '没有规划',
  ],
  [
    'coordinates of NaN',
    'x.geojson',
    () => text('{"type":"Point","coordinates":[NaN,1]}'),
    'refused',
    'JSON 在第 1 行',
  ],
  ['coordinates as words', 'x.geojson', () => collection(point('114', '30')), 'partly', '图形读不出来'],
  ['coordinates as null', 'x.geojson', () => collection(point(null, null)), 'partly', '图形读不出来'],
  ['metres instead of degrees', 'x.geojson', () => collection(point(12_700_000, 3_500_000)), 'partly', 'EPSG:4326'],
  ['a place outside the world', 'x.geojson', () => collection(point(200, 100)), 'partly', '不在中国范围内'],
  [
    'the smallest and the greatest number',
    'x.geojson',
    () => collection(point(5e-324, 1.7e308)),
    'partly',
    '不在中国范围内',
  ],
  [
    'coordinates nested without end',
    'x.geojson',
    () => text(`{"type":"Polygon","coordinates":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
    'refused',
    '层次超过 64',
  ],
  [
    'a shape that nobody knows',
    'x.geojson',
    () => collection(feature({ type: 'Circle', coordinates: [1, 2] })),
    'partly',
    '图形读不出来',
  ],
  [
    'collections of collections',
    'x.geojson',
    () =>
      collection(feature({ type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] })),
    'partly',
    '图形读不出来',
  ],
  ['no feature', 'x.geojson', () => collection(), 'refused', '一个要素也没有'],
  ['features that are none', 'x.geojson', () => collection(null, 1, 'x', [], {}), 'opened', '第 1 个要素'],
  ['200,000 features', 'x.geojson', () => many(2e5), 'refused', '最多读取 100,000', true],
  ['90,000 features', 'x.geojson', () => many(9e4), 'opened', '园', true],
];

const PLANS: readonly Row[] = [
  ['arrays 100,000 deep', 'x.json', () => text('['.repeat(1e5) + ']'.repeat(1e5)), 'refused', '层次超过 64'],
  ['objects 100,000 deep', 'x.json', () => text(`${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`), 'refused', '层次超过 64'],
  ['brackets that never close', 'x.json', () => text('['.repeat(5e6)), 'refused', '层次超过 64', true],
  ['brackets in strings', 'x.json', () => text(JSON.stringify({ a: '['.repeat(1e6) })), 'refused', '没有规划'],
  ['a string that never closes', 'x.json', () => text(`{"a":"${'\\"'.repeat(1e6)}`), 'refused', 'JSON 在第 1 行', true],
  ['a comma too many', 'x.json', () => text('{"a":1,}'), 'refused', 'JSON 在第 1 行第 8 个字'],
  ['comments', 'x.json', () => text('{/* x */"a":1}'), 'refused', 'JSON 在第 1 行'],
  ['two values', 'x.json', () => text('{"a":1}{"a":2}'), 'refused', 'JSON 在第 1 行'],
  [
    'one key twice',
    'x.json',
    () => text(JSON.stringify(fixture()).replace('"id":"valid"', '"id":"first","id":"second"')),
    'partly',
    '示例核心区',
  ],
  ['null', 'x.json', () => text('[null]'), 'refused', '没有规划'],
  [
    'a plan that is null',
    'x.json',
    () => json({ type: 'FeatureCollection', plan: null, features: [] }),
    'refused',
    '打不开',
  ],
  [
    'a plan that is a list',
    'x.json',
    () => json({ type: 'FeatureCollection', plan: [], features: [] }),
    'refused',
    '打不开',
  ],
  ['features that are an object', 'x.json', () => plan({ features: {} }), 'refused', '打不开'],
  ['a plan of another version', 'x.json', () => plan({ 'plan.schema': 'layout-atlas/plan@99' }), 'partly', '99'],
  [
    '__proto__ in the head',
    'x.json',
    () => text(JSON.stringify(fixture()).replace('"plan":{', '"plan":{"__proto__":{"polluted":1},')),
    'partly',
    '__proto__',
  ],
  [
    '__proto__ in an element',
    'x.json',
    () => text(JSON.stringify(fixture()).replaceAll('"kind":', '"__proto__":{"polluted":1},"kind":')),
    'partly',
    '__proto__',
  ],
  [
    'constructor.prototype',
    'x.json',
    () => text(JSON.stringify(fixture()).replaceAll('"kind":', '"constructor":{"prototype":{"polluted":1}},"kind":')),
    'partly',
    'constructor',
  ],
  [
    'elements called __proto__ and toString',
    'x.json',
    () => plan({ 'features.0.id': '__proto__', 'features.1.id': 'toString' }),
    'partly',
    '只能用小写拉丁字母',
  ],
  [
    'an element in itself',
    'x.json',
    () => plan({ 'features.0.properties.parent': 'core', 'features.0.properties.members': ['core'] }),
    'partly',
    '又回到自己',
  ],
  [
    'a parent that is not there',
    'x.json',
    () => plan({ 'features.0.properties.parent': 'nobody' }),
    'partly',
    'nobody',
  ],
  ['one id for two elements', 'x.json', () => plan({ 'features.1.id': 'core' }), 'partly', 'core'],
  ['an id of a megabyte', 'x.json', () => plan({ 'features.0.id': 'x'.repeat(1e6) }), 'refused', '1,000,000 个字'],
  [
    'a name of a megabyte',
    'x.json',
    () => plan({ 'features.0.properties.name': { zh: '核'.repeat(1e6), en: 'x' } }),
    'refused',
    '1,000,000 个字',
  ],
  [
    'years outside of time',
    'x.json',
    () => plan({ 'plan.period.to': 999_999, 'features.0.properties.targets.0.year': -5 }),
    'refused',
    '应为 ≤ 2100',
  ],
  [
    'values of 1e999',
    'x.json',
    () => text(JSON.stringify(fixture()).replace(/"value":\s*\d+/, '"value":1e999')),
    'partly',
    '有限的数',
  ],
  [
    'a hundred thousand elements',
    'x.json',
    () => plan({ features: Array.from({ length: 1e5 }, () => ({ type: 'Feature' })) }),
    'refused',
    '没有一个可以画出的要素',
    true,
  ],
];

const row = ([what, name, make, is, says, heavy]: Row): BadFile => ({
  what,
  name,
  make,
  is,
  says,
  ...(heavy && { heavy }),
});

export const BAD_FILES: readonly BadFile[] = [ENCODINGS, OTHERS, ZIPS, TABLES, MAPS, PLANS].flatMap((rows) =>
  rows.map(row),
);
