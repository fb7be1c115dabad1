/** Bytes → text. Chinese offices still save CSV in GBK, and Excel saves “Unicode text” in UTF-16. */
import { Refused } from './refused.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly (readonly [Encoding, string, readonly number[]])[] = [
  ['UTF-8', 'utf-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', 'utf-16le', [0xff, 0xfe]],
  ['UTF-16BE', 'utf-16be', [0xfe, 0xff]],
];

function tryAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of a file, and the encoding that was taken: by its mark, else UTF-8 where that is valid, else GB18030. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, , mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) {
    const [encoding, label] = marked;
    return { text: new TextDecoder(label).decode(bytes), encoding };
  }
  const utf8 = tryAs('utf-8', bytes);
  const text = utf8 ?? tryAs('gb18030', bytes);
  if (text === null || text.slice(0, 4096).includes('\0')) {
    throw new Refused(
      '这不是文本文件，也不是认识的格式；请另存为 UTF-8 或 GBK 编码的 CSV、GeoJSON、KML，或 .xlsx。',
      'This is no text file and no known format; save it as CSV, GeoJSON or KML in UTF-8 or GBK, or as .xlsx.',
    );
  }
  return { text, encoding: utf8 === null ? 'GB18030' : 'UTF-8' };
}
