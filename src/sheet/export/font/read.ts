/** Reads a TrueType font: its glyphs as they stand in the file, their widths, and which character has which. */

export interface Glyph {
  readonly data: Uint8Array;
  readonly advance: number;
  /** Left side bearing. */
  readonly bearing: number;
}

export interface Face {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: readonly [number, number, number, number];
  readonly count: number;
  /** The glyph of a character; 0, the empty box, where the font has none. */
  glyphOf(code: number): number;
  glyph(id: number): Glyph;
  /** A table as it stands in the file. */
  table(tag: string): Uint8Array | undefined;
}

type View = DataView<ArrayBufferLike>;

const viewOf = (bytes: Uint8Array): View => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0, at = 12; i < view.getUint16(4); i++, at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const from = view.getUint32(at + 8);
    tables.set(tag, bytes.subarray(from, from + view.getUint32(at + 12)));
  }
  return tables;
}

function ofGroups(view: View, at: number, codes: Map<number, number>): void {
  for (let i = 0, group = at + 16; i < view.getUint32(at + 12); i++, group += 12) {
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= view.getUint32(group + 4); code++) codes.set(code, glyph + code - first);
  }
}

function ofSegments(view: View, at: number, codes: Map<number, number>): void {
  const count = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  for (let i = 0; i < count; i++) {
    const [start, end] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)];
    const offset = view.getUint16(offsets + i * 2);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const read = offset === 0 ? code : view.getUint16(offsets + i * 2 + offset + (code - start) * 2);
      const glyph = read === 0 ? 0 : (read + view.getUint16(deltas + i * 2)) & 0xffff;
      if (glyph !== 0) codes.set(code, glyph);
    }
  }
}

/** Characters and their glyphs, from the subtables of formats 4 and 12. */
function codesOf(cmap: Uint8Array): Map<number, number> {
  const view = viewOf(cmap);
  const codes = new Map<number, number>();
  for (let i = 0; i < view.getUint16(2); i++) {
    const at = view.getUint32(4 + i * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) ofGroups(view, at, codes);
    if (format === 4) ofSegments(view, at, codes);
  }
  return codes;
}

/** Throws where the bytes are no TrueType font with outlines. */
export function readFace(bytes: Uint8Array): Face {
  const tables = tablesOf(bytes);
  const need = (tag: string): Uint8Array => {
    const table = tables.get(tag);
    if (!table) throw new Error(`The font has no table “${tag}”.`);
    return table;
  };
  const [head, hhea, hmtx, loca] = [need('head'), need('hhea'), need('hmtx'), need('loca')].map(viewOf);
  const glyf = need('glyf');
  const count = viewOf(need('maxp')).getUint16(4);
  if (!head || !hhea || !hmtx || !loca) throw new Error('The font has no tables.');
  const long = head.getInt16(50) === 1;
  const offset = (id: number): number => (long ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const metrics = hhea.getUint16(34);
  const codes = codesOf(need('cmap'));
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    count,
    glyphOf: (code) => codes.get(code) ?? 0,
    glyph: (id) => {
      const full = Math.min(id, metrics - 1);
      const bearing = id < metrics ? id * 4 + 2 : metrics * 4 + (id - metrics) * 2;
      return {
        data: glyf.subarray(offset(id), offset(id + 1)),
        advance: hmtx.getUint16(full * 4),
        bearing: hmtx.getInt16(bearing),
      };
    },
    table: (tag) => tables.get(tag),
  };
}
