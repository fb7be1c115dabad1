/**
 * Writes vector tiles into one PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
 * The `pmtiles` package reads archives and gives tiles their numbers; npm has no kept library that writes them.
 */
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** A vector tile, not compressed. */
  readonly bytes: Uint8Array;
}

export interface About {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north, degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly metadata: object;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  /** Tiles that this entry stands for; 0 where it leads to a directory. */
  readonly run: number;
}

const HEADER = 127;
/** Header and first directory are read with one request of so many bytes. */
const FIRST_READ = 16_384;
/** Entries of a directory that the first one leads to. */
const LEAF = 2048;
const GZIP = 2;
const MVT = 1;

/** gzip without time or machine in its head: the same bytes on every day and system. */
function packed(bytes: Uint8Array): Uint8Array {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped.fill(0, 4, 8);
  zipped[9] = 255;
  return zipped;
}

function varint(into: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    into.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  into.push(rest);
}

/** Column by column, as the specification has it: numbers as steps, then runs, lengths, offsets. */
function directory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  varint(bytes, entries.length);
  entries.forEach(({ id }, i) => {
    varint(bytes, id - (entries[i - 1]?.id ?? 0));
  });
  for (const { run } of entries) varint(bytes, run);
  for (const { length } of entries) varint(bytes, length);
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    // 0: right behind the one before.
    varint(bytes, before && before.offset + before.length === offset ? 0 : offset + 1);
  });
  return packed(Uint8Array.from(bytes));
}

/** One directory where it fits into the first read, else one that leads to others. */
function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const single = directory(entries);
  if (single.length <= FIRST_READ - HEADER) return { root: single, leaves: new Uint8Array() };
  const parts: Uint8Array[] = [];
  const roots: Entry[] = [];
  let offset = 0;
  for (let at = 0; at < entries.length; at += LEAF) {
    const leaf = directory(entries.slice(at, at + LEAF));
    roots.push({ id: entries[at]?.id ?? 0, offset, length: leaf.length, run: 0 });
    parts.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(roots), leaves: Buffer.concat(parts) };
}

/** The archive of some tiles. The same bytes for the same tiles in any order. */
export function archive(tiles: readonly Tile[], about: About): Uint8Array {
  const numbered = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), bytes: packed(tile.bytes) }));
  numbered.sort((a, b) => a.id - b.id);
  let at = 0;
  const entries = numbered.map(({ id, bytes }): Entry => {
    const offset = at;
    at += bytes.length;
    return { id, offset, length: bytes.length, run: 1 };
  });
  const { root, leaves } = directories(entries);
  const metadata = packed(new TextEncoder().encode(JSON.stringify(about.metadata)));
  const sizes = { root: root.length, metadata: metadata.length, leaves: leaves.length, data: at };
  return Buffer.concat([header(sizes, entries.length, about), root, metadata, leaves, ...numbered.map((n) => n.bytes)]);
}

function header(
  { root, metadata, leaves, data }: Readonly<Record<'root' | 'metadata' | 'leaves' | 'data', number>>,
  tiles: number,
  { minZoom, maxZoom, bounds }: About,
): Uint8Array {
  const bytes = new Uint8Array(HEADER);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  const places = [HEADER, root, HEADER + root, metadata, HEADER + root + metadata, leaves];
  [...places, HEADER + root + metadata + leaves, data, tiles, tiles, tiles].forEach((value, i) => {
    view.setBigUint64(8 + i * 8, BigInt(value), true);
  });
  // Clustered: tiles lie in the order of their numbers.
  [1, GZIP, GZIP, MVT, minZoom, maxZoom].forEach((value, i) => {
    view.setUint8(96 + i, value);
  });
  const e7 = (degrees: number): number => Math.round(degrees * 1e7);
  const [w, s, e, n] = bounds;
  [w, s, e, n].forEach((value, i) => {
    view.setInt32(102 + i * 4, e7(value), true);
  });
  view.setUint8(118, minZoom);
  view.setInt32(119, e7((w + e) / 2), true);
  view.setInt32(123, e7((s + n) / 2), true);
  return bytes;
}
