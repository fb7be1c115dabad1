/** Writes a TrueType font of chosen glyphs: the subset that a document embeds, and the fonts that the build joins. */
import type { Face, Glyph } from './read.ts';

const MORE = 0x20;
const WORDS = 0x1;
const SCALE = 0x8;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** Where a composite glyph names its parts: offsets of their ids. */
function partsOf(data: Uint8Array): number[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 10 || view.getInt16(0) >= 0) return [];
  const found: number[] = [];
  let at = 10;
  for (let more = true; more; ) {
    const flags = view.getUint16(at);
    found.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0;
    more = (flags & MORE) !== 0;
  }
  return found;
}

const idAt = (data: Uint8Array, at: number): number => ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);

/** Glyphs of one face in a new order; composites bring their parts. */
export class GlyphList {
  readonly glyphs: Glyph[] = [];
  readonly #ids = new Map<Face, Map<number, number>>();

  /** The new id of a glyph. */
  take(face: Face, id: number): number {
    const ids = this.#ids.get(face) ?? new Map<number, number>();
    this.#ids.set(face, ids);
    const known = ids.get(id);
    if (known !== undefined) return known;
    const glyph = face.glyph(id);
    const own = this.glyphs.length;
    ids.set(id, own);
    this.glyphs.push(glyph);
    const parts = partsOf(glyph.data);
    if (parts.length > 0) {
      const data = glyph.data.slice();
      for (const at of parts) {
        const part = this.take(face, idAt(data, at));
        data[at] = part >> 8;
        data[at + 1] = part & 0xff;
      }
      this.glyphs[own] = { ...glyph, data };
    }
    return own;
  }
}

function outlines(glyphs: readonly Glyph[]): { glyf: Uint8Array; loca: Uint8Array } {
  const padded = (data: Uint8Array): number => (data.length + 3) & ~3;
  const glyf = new Uint8Array(glyphs.reduce((sum, { data }) => sum + padded(data), 0));
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let at = 0;
  glyphs.forEach(({ data }, i) => {
    glyf.set(data, at);
    at += padded(data);
    loca.setUint32((i + 1) * 4, at);
  });
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function widths(glyphs: readonly Glyph[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(glyphs.length * 4));
  glyphs.forEach(({ advance, bearing }, i) => {
    view.setUint16(i * 4, advance);
    view.setInt16(i * 4 + 2, bearing);
  });
  return new Uint8Array(view.buffer);
}

/** A character table of format 12. */
function characters(codes: ReadonlyMap<number, number>): Uint8Array {
  const groups: [number, number, number][] = [];
  for (const [code, glyph] of [...codes].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last && code === last[1] + 1 && glyph === last[2] + code - last[0]) last[1] = code;
    else groups.push([code, code, glyph]);
  }
  const view = new DataView(new ArrayBuffer(28 + groups.length * 12));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + groups.length * 12);
  view.setUint32(24, groups.length);
  groups.flat().forEach((value, i) => {
    view.setUint32(28 + i * 4, value);
  });
  return new Uint8Array(view.buffer);
}

function patched(table: Uint8Array | undefined, patch: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(table ?? []);
  patch(new DataView(copy.buffer));
  return copy;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

function file(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  let at = 12 + sorted.length * 16;
  const bytes = new Uint8Array(sorted.reduce((sum, [, data]) => sum + ((data.length + 3) & ~3), at));
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x10000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - 16 * 2 ** power);
  sorted.forEach(([tag, data], i) => {
    const entry = 12 + i * 16;
    for (let c = 0; c < 4; c++) bytes[entry + c] = tag.charCodeAt(c);
    view.setUint32(entry + 4, checksum(data));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    bytes.set(data, at);
    at += (data.length + 3) & ~3;
  });
  return bytes;
}

/** A font of these glyphs with the measures of `face`; with `codes` it can be read by itself, e.g. by a browser. */
export function writeFace(face: Face, glyphs: readonly Glyph[], codes?: ReadonlyMap<number, number>): Uint8Array {
  const { glyf, loca } = outlines(glyphs);
  const own: [string, Uint8Array][] = [
    ['glyf', glyf],
    ['loca', loca],
    ['hmtx', widths(glyphs)],
    ['head', patched(face.table('head'), (view) => view.setInt16(50, 1))],
    ['hhea', patched(face.table('hhea'), (view) => view.setUint16(34, glyphs.length))],
    ['maxp', patched(face.table('maxp'), (view) => view.setUint16(4, glyphs.length))],
  ];
  if (!codes) return file(own);
  const kept = ['OS/2', 'name', 'post'].flatMap((tag): [string, Uint8Array][] => {
    const table = face.table(tag);
    return table ? [[tag, table]] : [];
  });
  return file([...own, ...kept, ['cmap', characters(codes)]]);
}
