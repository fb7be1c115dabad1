/** The screens that a page's map is drawn for. In between it is scaled, so that the plan fills what is free. */
import type { Box } from '../../src/sheet/labels.ts';
import type { Margins, Size } from '../../src/sheet/projection.ts';

export interface Screen {
  /** The room of the map, CSS pixels. */
  readonly size: Size;
  /** What card, legend, panel and source line cover of it. */
  readonly margins: Margins;
  /** The card with the sentence, and the legend: no name is written under them. */
  readonly cards: readonly Box[];
  /** A phone: names break early, arrows are slimmer. */
  readonly narrow: boolean;
}

export const SCREENS = {
  /** 1920 × 1080. */
  desk: {
    size: { width: 1920, height: 1028 },
    margins: { top: 32, right: 480, bottom: 56, left: 470 },
    cards: [
      { left: 0, top: 0, right: 456, bottom: 190 },
      { left: 0, top: 660, right: 250, bottom: 1028 },
    ],
    narrow: false,
  },
  /** 1366 × 768. */
  laptop: {
    size: { width: 1366, height: 716 },
    margins: { top: 32, right: 480, bottom: 56, left: 400 },
    cards: [
      { left: 0, top: 0, right: 376, bottom: 210 },
      { left: 0, top: 350, right: 250, bottom: 716 },
    ],
    narrow: false,
  },
  /** 390 × 844. */
  phone: {
    size: { width: 390, height: 792 },
    margins: { top: 120, right: 64, bottom: 150, left: 24 },
    cards: [{ left: 0, top: 0, right: 390, bottom: 96 }],
    narrow: true,
  },
} as const satisfies Readonly<Record<string, Screen>>;

export type ScreenName = keyof typeof SCREENS;
