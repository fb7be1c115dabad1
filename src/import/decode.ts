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

const NO_TEXT = [
  '这不是文本文件，也不是认识的格式；请另存为 UTF-8 或 GBK 编码的 CSV、GeoJSON、KML，或 .xlsx。',
  'This is no text file and no known format; save it as CSV, GeoJSON or KML in UTF-8 or GBK, or as .xlsx.',
] as const;

function tryAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are looked at to see whether a text is in UTF-16. */
const HEAD = 4096;

/** UTF-16 without its mark: of each pair of bytes that are a Latin letter, a comma or a line end, one is zero. */
function unmarked(bytes: Uint8Array): (typeof MARKS)[number] | undefined {
  const zeros = [0, 0];
  const head = bytes.subarray(0, HEAD);
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || Math.max(even, odd) * 16 < head.length || Math.min(even, odd) > 0) return undefined;
  const label = even > odd ? 'UTF-16BE' : 'UTF-16LE';
  return MARKS.find(([encoding]) => encoding === label);
}

/**
 * The text of a file, and the encoding that was taken: by its mark or its zeros, else UTF-8 where that is valid, else
 * GB18030.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, , mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) {
    const [encoding, label] = marked;
    return { text: new TextDecoder(label).decode(bytes), encoding };
  }
  const wide = unmarked(bytes);
  const words = wide && tryAs(wide[1], bytes);
  if (wide && words && /[,\t;{<\n]/.test(words.slice(0, HEAD))) return { text: words, encoding: wide[0] };
  // Before hundreds of megabytes of something else are decoded.
  if (bytes.subarray(0, HEAD).includes(0)) throw new Refused(...NO_TEXT);
  const utf8 = tryAs('utf-8', bytes);
  const text = utf8 ?? tryAs('gb18030', bytes);
  if (text === null) throw new Refused(...NO_TEXT);
  return { text, encoding: utf8 === null ? 'GB18030' : 'UTF-8' };
}
