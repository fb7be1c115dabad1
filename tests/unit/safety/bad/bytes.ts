/** Bytes of every sort that no good file has, made in code. */
import { strToU8, zipSync } from 'fflate';

export const text = (words: string): Uint8Array => new TextEncoder().encode(words);
export const raw = (...all: readonly number[]): Uint8Array => Uint8Array.from(all);
export const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** The words in UTF-16 or UTF-32, with or without a mark. */
export function wide(words: string, width: 2 | 4, little: boolean, mark: boolean): Uint8Array {
  const units = width === 2 ? Array.from({ length: words.length }, (_, i) => words.charCodeAt(i)) : codePoints(words);
  const all = mark ? [0xfeff, ...units] : units;
  const bytes = new Uint8Array(all.length * width);
  const view = new DataView(bytes.buffer);
  all.forEach((unit, i) => {
    if (width === 2) view.setUint16(i * 2, unit, little);
    else view.setUint32(i * 4, unit, little);
  });
  return bytes;
}

const codePoints = (words: string): number[] => [...words].map((sign) => sign.codePointAt(0) ?? 0);

const tables = new Map<string, Map<string, number>>();

/** Sign → its two bytes, from the decoder that the browser has too. */
function tableOf(encoding: string): Map<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) {
      const sign = decoder.decode(raw(high, low));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, high * 256 + low);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** The words in GBK or Big5. */
export function old(words: string, encoding: 'gbk' | 'big5'): Uint8Array {
  const table = tableOf(encoding);
  return raw(
    ...[...words].flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const pair = table.get(sign) ?? 0x3f3f;
      return code < 128 ? [code] : [pair >> 8, pair & 255];
    }),
  );
}

export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([n, c]) => [n, typeof c === 'string' ? strToU8(c) : c])));

/** A zip whose directory declares another size, unpacked, for each of its files. */
export function lying(zipped: Uint8Array, size: number): Uint8Array {
  const bytes = zipped.slice();
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < bytes.length - 28; i++) {
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, size, true);
  }
  return bytes;
}

/** A zip of as many megabytes of nothing, unpacked. */
export function bomb(name: (i: number) => string, megabytes: number): Uint8Array {
  const part = new Uint8Array(16 << 20);
  const count = Math.ceil(megabytes / 16);
  return zip(Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), part])));
}

/** The bytes with one name in the place of another that is as long. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}
