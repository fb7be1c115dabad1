/** A PNG written as its rows come in: a picture larger than any canvas never stands in memory whole. */
import { Zlib } from 'fflate';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function header(width: number, height: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(13));
  view.setUint32(0, width);
  view.setUint32(4, height);
  view.setUint8(8, 8);
  // Red, green, blue; no transparency: it is paper.
  view.setUint8(9, 2);
  return new Uint8Array(view.buffer);
}

/** Dots per metre, so that a printer keeps the millimetres. */
function density(dpi: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return new Uint8Array(view.buffer);
}

/** Pixels of so many millimetres. */
export function pixelsOf(millimetres: number, dpi: number): number {
  return Math.round((millimetres * dpi) / 25.4);
}

export class PngWriter {
  readonly #width: number;
  readonly #parts: Uint8Array[];
  readonly #deflate = new Zlib({ level: 6 }, (data) => {
    if (data.length > 0) this.#parts.push(chunk('IDAT', data));
  });

  constructor(width: number, height: number, dpi: number) {
    this.#width = width;
    this.#parts = [SIGNATURE, chunk('IHDR', header(width, height)), chunk('pHYs', density(dpi))];
  }

  /** Whole rows from the top, three bytes a pixel. */
  rows(rgb: Uint8Array): void {
    const stride = this.#width * 3;
    const count = rgb.length / stride;
    // Each row begins with its filter: 0, as flat colours compress best unfiltered.
    const filtered = new Uint8Array(count * (stride + 1));
    for (let y = 0; y < count; y++) filtered.set(rgb.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
    this.#deflate.push(filtered);
  }

  /** The file in parts, in order. */
  finish(): readonly Uint8Array[] {
    this.#deflate.push(new Uint8Array(0), true);
    this.#parts.push(chunk('IEND', new Uint8Array(0)));
    return this.#parts;
  }
}
