import { describe, expect, it } from 'vitest';
import { PALETTE, type Theme } from '../../../src/drawing/palette.ts';
import { KINDS } from '../../../src/plan/kinds.ts';

const channel = (c: number) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

function luminance(hex: string): number {
  const n = Number.parseInt(hex.slice(1), 16);
  const [r = 0, g = 0, b = 0] = [n >> 16, (n >> 8) & 255, n & 255].map((v) => channel(v / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

describe.each(['light', 'dark'] as Theme[])('the %s palette', (theme) => {
  const { ground, ink, kind, figure, secondBelt } = PALETTE[theme];
  const grounds = [ground.plan, ground.neighbour, ground.water];

  it.each(KINDS)('holds 3:1 for the marks of %s on land', (k) => {
    expect(contrast(kind[k], ground.plan)).toBeGreaterThanOrEqual(3);
    expect(contrast(kind[k], ground.neighbour)).toBeGreaterThanOrEqual(3);
  });

  it('holds 3:1 for columns and 4.5:1 for labels on every ground', () => {
    expect(contrast(figure.column, ground.plan)).toBeGreaterThanOrEqual(3);
    for (const g of grounds) expect(contrast(ink.label, g)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink.quiet, ground.neighbour)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink.quiet, ground.plan)).toBeGreaterThanOrEqual(4.5);
  });

  it('holds 4.5:1 for names written in the colour of their kind', () => {
    expect(contrast(secondBelt, ink.halo)).toBeGreaterThanOrEqual(4.5);
    for (const k of ['core', 'axis', 'belt', 'ring', 'cluster'] as const) {
      expect(contrast(kind[k], ink.halo)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
