/**
 * No `glyphs` in the style: every character is drawn from local fonts. Weight is read from the first name only, so a
 * bold stack begins with a name that no font has.
 */
const FAMILIES = [
  'Noto Sans SC',
  'Source Han Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Helvetica Neue',
  'Arial',
];

export const REGULAR = FAMILIES;
export const BOLD = ['Atlas Bold', ...FAMILIES];

/** Three sizes on the map, CSS pixels. */
export const SIZE = { large: 17, middle: 13.5, small: 11.5 } as const;
