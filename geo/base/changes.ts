/**
 * The borders that have changed since the package's outlines of 2018: Hangzhou (2021). Codes and names: recoded.ts.
 * The cut lines are our own, drawn by hand and coarser than any survey (a few hundred metres, 0.8 km at the sharpest
 * bends; 临平 about 1.5 km).
 */
import type { Position } from 'geojson';
import type { Point } from './decode.ts';
import { rounded } from './lines.ts';

/** The part of a 2018 county on one side of a line belongs to another now. */
interface HandCut {
  from: string;
  to: string;
  /** The new border, from outside the county to outside it. */
  line: readonly Point[];
  /** Leads from the end of `line` back to its start around the part that changed hands, outside the county. */
  around: readonly Point[];
}

const HAND_CUTS: readonly HandCut[] = [
  {
    // 下沙 and 白杨 of 江干区: from the river along their western edge to the northern border.
    from: '330104',
    to: '330114',
    line: [
      [120.378, 30.236],
      [120.34, 30.255],
      [120.293, 30.29],
      [120.29, 30.312],
      [120.278, 30.341],
    ],
    around: [
      [120.3, 30.42],
      [120.5, 30.42],
      [120.5, 30.236],
    ],
  },
  {
    // 大江东 of 萧山区: from the river opposite 下沙 to the border with 绍兴.
    from: '330109',
    to: '330114',
    line: [
      [120.36, 30.277],
      [120.42, 30.289],
      [120.437, 30.297],
      [120.445, 30.279],
      [120.456, 30.26],
      [120.475, 30.26],
      [120.5, 30.248],
      [120.515, 30.256],
      [120.556, 30.26],
      [120.568, 30.234],
      [120.64, 30.238],
      [120.64, 30.228],
      [120.69, 30.22],
    ],
    around: [
      [120.85, 30.22],
      [120.85, 30.46],
      [120.36, 30.46],
    ],
  },
  {
    // The east of 余杭区: 塘栖, 崇贤, 乔司, 临平.
    from: '330110',
    to: '330113',
    line: [
      [120.19, 30.6],
      [120.13, 30.52],
      [120.125, 30.485],
      [120.152, 30.455],
      [120.148, 30.425],
      [120.17, 30.395],
      [120.175, 30.34],
    ],
    around: [
      [120.6, 30.3],
      [120.6, 30.6],
    ],
  },
];

/** The part of a 2018 county inside a closed ring belongs to `to` now. */
export interface Cut {
  from: string;
  to: string;
  ring: Position[];
}

/** Rounded: straight edges of kilometres that meet in kinks would look like a survey and be none. */
export const CUTS: readonly Cut[] = HAND_CUTS.map(({ from, to, line, around }) => {
  const [start = [], ...rest] = rounded(line, 2);
  return { from, to, ring: [start, ...rest, ...around.map(([x, y]) => [x, y]), start] };
});
