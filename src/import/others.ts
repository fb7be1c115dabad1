/** Files that say at their first bytes what they are, and that this atlas does not read: what to do with each. */
import type { Bilingual } from '../plan/schema.ts';

const PICTURE: Bilingual = {
  zh: '这是图片；请打开地点表格（.xlsx、.csv）、KML 或 GeoJSON。',
  en: 'This is a picture; open a table (.xlsx, .csv), KML or GeoJSON.',
};
const PROGRAM: Bilingual = {
  zh: '这是程序，不是数据文件；没有打开，也没有运行。',
  en: 'This is a program and no file of data; it was neither opened nor run.',
};
const PACKED: Bilingual = {
  zh: '这是压缩文件；请先解压，再打开里面的文件。',
  en: 'This is a compressed file; unpack it and open the file inside.',
};
const OLD_OFFICE: Bilingual = {
  zh: '这是旧式 Office 文件（.xls、.doc）；请在 Excel 或 WPS 里另存为 .xlsx 再打开。',
  en: 'This is an old Office file (.xls, .doc); save it as .xlsx in Excel or WPS and open that.',
};
const LOCKED: Bilingual = {
  zh: '这个工作簿设了密码；请在 Excel 或 WPS 里去掉打开密码，再另存为 .xlsx。',
  en: 'This workbook is locked by a password; take the password away in Excel or WPS and save it as .xlsx.',
};

const OTHERS: readonly (readonly [begins: string, words: Bilingual])[] = [
  [
    '%PDF',
    {
      zh: '这是 PDF；图集不从 PDF 里取位置，请打开地点表格（.xlsx、.csv）、KML 或 GeoJSON。',
      en: 'This is a PDF; the atlas takes no places from one. Open a table (.xlsx, .csv), KML or GeoJSON.',
    },
  ],
  [
    '\x00\x00\x27\x0a',
    {
      zh: '这是 Shapefile；请在 QGIS 里导出为 GeoJSON（EPSG:4326）再打开。',
      en: 'This is a shapefile; export it from QGIS as GeoJSON (EPSG:4326) and open that.',
    },
  ],
  [
    'SQLite format 3',
    {
      zh: '这是 GeoPackage 或数据库；请在 QGIS 里导出为 GeoJSON（EPSG:4326）再打开。',
      en: 'This is a GeoPackage or a database; export it from QGIS as GeoJSON (EPSG:4326) and open that.',
    },
  ],
  ['\x89PNG', PICTURE],
  ['\xff\xd8\xff', PICTURE],
  ['GIF8', PICTURE],
  ['RIFF', PICTURE],
  ['II*\x00', PICTURE],
  ['MM\x00*', PICTURE],
  ['MZ\x90', PROGRAM],
  ['\x7fELF', PROGRAM],
  ['\x1f\x8b', PACKED],
  ['PK\x05\x06', { zh: '压缩文件里什么也没有。', en: 'There is nothing in the compressed file.' }],
  [
    'Rar!',
    {
      zh: '这是 RAR 压缩包；请先解压，再打开里面的文件。',
      en: 'This is a RAR archive; unpack it and open the file inside.',
    },
  ],
  [
    '7z\xbc\xaf',
    {
      zh: '这是 7z 压缩包；请先解压，再打开里面的文件。',
      en: 'This is a 7z archive; unpack it and open the file inside.',
    },
  ],
];

const COMPOUND = '\xd0\xcf\x11\xe0';
/** Where a compound file names its parts, bytes. */
const DIRECTORY = 256 * 1024;

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The windows-1252 of browsers has other signs for 0x80 to 0x9f: bytes are compared, not text. */
const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((sign, i) => bytes[i] === sign.charCodeAt(0));

/** What to say of a file that is none of ours; null for what may be one. */
export function otherFile(bytes: Uint8Array): Bilingual | null {
  if (startsWith(bytes, COMPOUND)) {
    const names = latin1(bytes.subarray(0, DIRECTORY)).replaceAll('\0', '');
    return names.includes('EncryptedPackage') ? LOCKED : OLD_OFFICE;
  }
  return OTHERS.find(([mark]) => startsWith(bytes, mark))?.[1] ?? null;
}
