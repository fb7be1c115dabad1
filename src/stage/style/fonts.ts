import type { Lang } from '../../plan/schema.ts';

/**
 * No `glyphs` in the style: every character is drawn from local fonts. Weight is read from the first name only, so a
 * bold stack begins with a name that no font has.
 */
const CHINESE = ['Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC'];
const LATIN = ['Helvetica Neue', 'Arial', 'Liberation Sans'];

export interface Fonts {
  regular: string[];
  bold: string[];
}

/** English names in a Latin font first: a Chinese one sets their apostrophes and dashes full width. */
export function fonts(lang: Lang): Fonts {
  const families = lang === 'zh' ? [...CHINESE, ...LATIN] : [...LATIN, ...CHINESE];
  return { regular: families, bold: ['Atlas Bold', ...families] };
}

/** Three sizes on the map, CSS pixels. */
export const SIZE = { large: 17, middle: 13.5, small: 11.5 } as const;
