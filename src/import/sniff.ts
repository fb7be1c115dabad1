/** What a file is, by what stands in it; its name only breaks ties. */
import { Refused } from './refused.ts';

/** Files that say at their first bytes what they are, and that this atlas does not read. */
const OTHERS: readonly (readonly [bytes: readonly number[], zh: string, en: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    '这是旧式 Office 文件（.xls、.doc）；请在 Excel 或 WPS 里另存为 .xlsx 再打开。',
    'This is an old Office file (.xls, .doc); save it as .xlsx in Excel or WPS and open that.',
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    '这是 PDF；图集不从 PDF 里取位置，请打开地点表格（.xlsx、.csv）、KML 或 GeoJSON。',
    'This is a PDF; the atlas takes no places from one. Open a table (.xlsx, .csv), KML or GeoJSON.',
  ],
  [
    [0x00, 0x00, 0x27, 0x0a],
    '这是 Shapefile；请在 QGIS 里导出为 GeoJSON（EPSG:4326）再打开。',
    'This is a shapefile; export it from QGIS as GeoJSON (EPSG:4326) and open that.',
  ],
  [
    [0x89, 0x50, 0x4e, 0x47],
    '这是图片；请打开地点表格（.xlsx、.csv）、KML 或 GeoJSON。',
    'This is a picture; open a table (.xlsx, .csv), KML or GeoJSON.',
  ],
  [
    [0xff, 0xd8, 0xff],
    '这是图片；请打开地点表格（.xlsx、.csv）、KML 或 GeoJSON。',
    'This is a picture; open a table (.xlsx, .csv), KML or GeoJSON.',
  ],
  [
    [0x52, 0x61, 0x72, 0x21],
    '这是 RAR 压缩包；请先解压，再打开里面的文件。',
    'This is a RAR archive; unpack it and open the file inside.',
  ],
  [
    [0x37, 0x7a, 0xbc, 0xaf],
    '这是 7z 压缩包；请先解压，再打开里面的文件。',
    'This is a 7z archive; unpack it and open the file inside.',
  ],
];

/** Throws for bytes that can be named and are not read; says whether the others are a zip or text. */
export function sniffBytes(bytes: Uint8Array): 'zip' | 'text' {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  if (bytes.length === 0) throw new Refused('文件是空的。', 'The file is empty.');
  const other = OTHERS.find(([mark]) => begins(mark));
  if (other) throw new Refused(other[1], other[2]);
  return begins([0x50, 0x4b, 0x03, 0x04]) ? 'zip' : 'text';
}

export type TextKind = 'json' | 'kml' | 'table';

function refuseMarkup(head: string): Refused {
  if (/<gpx[\s>]/i.test(head)) {
    return new Refused(
      '这是 GPX 轨迹；请先转成 KML 或 GeoJSON 再打开。',
      'This is a GPX track; turn it into KML or GeoJSON and open that.',
    );
  }
  if (/<(!doctype\s+html|html)[\s>]/i.test(head)) {
    return new Refused(
      '这是网页，不是地点文件；下载可能没有成功，请重新下载后再打开。',
      'This is a web page and no file of places; the download may have failed. Fetch it again.',
    );
  }
  return new Refused('这个 XML 文件不是 KML，无法读取。', 'This XML file is no KML and cannot be read.');
}

/** What a text is. `name` decides where a KML does not say it near its top. */
export function sniffText(text: string, name: string): TextKind {
  const head = text.slice(0, 4096).trimStart();
  if (head === '') throw new Refused('文件里没有内容。', 'There is nothing in the file.');
  if (head.startsWith('{') || head.startsWith('[')) return 'json';
  if (!head.startsWith('<')) return 'table';
  if (/<kml[\s>]/i.test(head) || (/\.kml$/i.test(name) && !/<html|<gpx/i.test(head))) return 'kml';
  throw refuseMarkup(head);
}
