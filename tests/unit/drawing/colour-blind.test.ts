import { describe, expect, it } from 'vitest';
import { PALETTE, type Theme } from '../../../src/drawing/palette.ts';

type Rgb = [number, number, number];

/** Simulation matrices of full protanopia, deuteranopia and tritanopia on linear RGB (Machado, Oliveira, Fernandes 2009). */
const SIGHT: Record<string, number[][]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Kinds that stand beside each other as ribbons, areas or squares, where the shape alone may be small. */
const TOLD_APART = ['core', 'axis', 'belt', 'ring', 'cluster', 'base'] as const;

function linear(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  const channel = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  return [channel(n >> 16), channel((n >> 8) & 255), channel(n & 255)];
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, sight: number[][]): Rgb {
  const [r, g, b] = linear(hex);
  const [x = 0, y = 0, z = 0] = sight.map(([a = 0, c = 0, d = 0]) => Math.max(0, a * r + c * g + d * b));
  return lab([x, y, z]);
}

const difference = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(['light', 'dark'] as Theme[])('the %s palette', (theme) => {
  it.each(Object.keys(SIGHT))('tells the kinds apart for %s sight', (name) => {
    const sight = SIGHT[name] ?? [];
    const close = TOLD_APART.flatMap((a, i) =>
      TOLD_APART.slice(i + 1).flatMap((b) => {
        const d = difference(seen(PALETTE[theme].kind[a], sight), seen(PALETTE[theme].kind[b], sight));
        // CIE76; about 10 is told apart at a glance on neighbouring areas.
        return d < 10 ? [`${a}–${b} ${d.toFixed(1)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });
});
