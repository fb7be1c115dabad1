/** Colours as WCAG 2.2 sees them. */

export type Rgb = readonly [red: number, green: number, blue: number];

export function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

const channel = (c: number) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((v) => channel(v / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two opaque colours. */
export function contrast(a: Rgb, b: Rgb): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

/** `top` at `opacity` over `ground`. */
export function over(top: Rgb, opacity: number, ground: Rgb): Rgb {
  const mix = (a: number, b: number) => a * opacity + b * (1 - opacity);
  return [mix(top[0], ground[0]), mix(top[1], ground[1]), mix(top[2], ground[2])];
}
