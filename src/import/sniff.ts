/** What a file is, by what stands in it; its name only breaks ties. */
import { otherFile } from './others.ts';
import { Refused } from './refused.ts';

/** Throws for bytes that can be named and are not read; says whether the others are a zip or text. */
export function sniffBytes(bytes: Uint8Array): 'zip' | 'text' {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  if (bytes.length === 0) throw new Refused('文件是空的。', 'The file is empty.');
  const other = otherFile(bytes);
  if (other) throw new Refused(other.zh, other.en);
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
