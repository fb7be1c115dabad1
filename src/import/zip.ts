/** Compressed files. What they declare is looked at before anything is unpacked. */
import { unzipSync } from 'fflate';
import { MOST_ENTRIES, MOST_INFLATED } from './limits.ts';
import { megabytes, Refused } from './refused.ts';

export type ZipKind = 'xlsx' | 'kmz' | 'docx';

export interface Entry {
  readonly name: string;
  /** Bytes when unpacked, as declared; unpacking stops there whatever follows. */
  readonly size: number;
}

const BROKEN = [
  '压缩文件已损坏，无法解开；请重新保存或下载。',
  'The compressed file is damaged; save or fetch it again.',
] as const;

function unzipped(bytes: Uint8Array, wanted: (entry: Entry) => boolean): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted({ name, size: originalSize }) });
    for (const [name, content] of Object.entries(files)) found.set(name, content);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(...BROKEN);
  }
  return found;
}

/** What is in a zip, without unpacking any of it. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  unzipped(bytes, (entry) => {
    entries.push(entry);
    if (entries.length > MOST_ENTRIES) {
      throw new Refused(
        `压缩文件里的文件超过 ${MOST_ENTRIES} 个，没有读取。`,
        `The compressed file holds more than ${MOST_ENTRIES} files and was not read.`,
      );
    }
    return false;
  });
  return entries;
}

/** The wanted files of a zip; refuses before unpacking where they would be too large. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const size = entriesOf(bytes)
    .filter(({ name }) => wanted(name))
    .reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_INFLATED) {
    throw new Refused(
      `压缩文件展开后有 ${megabytes(size)}，最多读取 ${megabytes(MOST_INFLATED)}；没有展开。`,
      `Unpacked, the file would have ${megabytes(size)}; ${megabytes(MOST_INFLATED)} at most are read. It was not unpacked.`,
    );
  }
  return unzipped(bytes, ({ name }) => wanted(name));
}

/** What a zip is, by the files in it. */
export function zipKind(entries: readonly Entry[]): ZipKind {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl\/workbook\.xml$/i)) return 'xlsx';
  if (has(/^word\/document\.xml$/i)) return 'docx';
  if (has(/\.kml$/i)) return 'kmz';
  if (has(/\.shp$/i)) {
    throw new Refused(
      '这是 Shapefile 压缩包；请在 QGIS 里导出为 GeoJSON（EPSG:4326）再打开。',
      'This is a zipped shapefile; export it from QGIS as GeoJSON (EPSG:4326) and open that.',
    );
  }
  throw new Refused(
    '压缩文件里没有工作表（.xlsx）也没有 KML；请先解压，再打开里面的文件。',
    'The compressed file holds neither a workbook (.xlsx) nor KML; unpack it and open the file inside.',
  );
}

/** The KML of a KMZ: doc.kml where there is one, else the first. */
export function kmlOf(bytes: Uint8Array): Uint8Array {
  const names = entriesOf(bytes).flatMap(({ name }) => (/\.kml$/i.test(name) ? [name] : []));
  const main = names.find((name) => /^doc\.kml$/i.test(name)) ?? names[0];
  const content = main === undefined ? undefined : unpack(bytes, (name) => name === main).get(main);
  if (content === undefined) throw new Refused(...BROKEN);
  return content;
}
