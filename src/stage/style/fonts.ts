import { BELT_WIDTH, ribbonScale } from '../../drawing/ribbons.ts';
import type { Lang } from '../../plan/schema.ts';

/**
 * No `glyphs` in the style: every character is drawn from local fonts. Weight is read from the first name only, so a
 * bold stack begins with a name that no font has.
 */
const CHINESE = ['Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC'];
const LATIN = ['Helvetica Neue', 'Arial', 'Liberation Sans'];

/** How names are written on the map. */
export interface Lettering {
  regular: string[];
  bold: string[];
  /** Three sizes, CSS pixels. */
  size: { large: number; middle: number; small: number };
  /** 1 on a desk, more on a wall: everything on the map grows by it. */
  scale: number;
  /** Longest line of a name, em. */
  wrap: number;
  /** Width of belts, pixels. */
  belt: number;
}

/** English names in a Latin font first: a Chinese one sets their apostrophes and dashes full width. */
export function lettering(lang: Lang, scale: number, narrow: boolean): Lettering {
  const families = lang === 'zh' ? [...CHINESE, ...LATIN] : [...LATIN, ...CHINESE];
  const size = { large: (narrow ? 14.5 : 17) * scale, middle: 13.5 * scale, small: 11.5 * scale };
  const belt = BELT_WIDTH * ribbonScale(scale, narrow);
  return { regular: families, bold: ['Atlas Bold', ...families], size, scale, wrap: narrow ? 7 : 11.5, belt };
}
