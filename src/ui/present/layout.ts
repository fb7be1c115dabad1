/** Where caption and map stand on a screen of any shape, so that neither covers the other. */
import type { Box, Inset } from '../map/use-layout.ts';

export interface Layout {
  /** CSS pixels of a design pixel: 1 on a 1080-line wall, more on a larger one. Letters are 24 of them and more. */
  readonly unit: number;
  /** The caption stands beside the map; on an upright screen under it. */
  readonly side: boolean;
  /** Width of the caption beside the map, or its height under it, CSS pixels. */
  readonly caption: number;
  /** Height of the line under everything. */
  readonly foot: number;
  /** What the camera leaves free. */
  readonly inset: Inset;
  /** How large everything on the map is. */
  readonly scale: number;
}

/** A phone is held in the hand: letters there need not grow with the screen, but not shrink with it either. */
const LEAST_UNIT = 0.625;
/** Design pixels. */
const FOOT = 64;
/** Upright, the years need a line of their own. */
const FOOT_UNDER = 112;
const AIR = 80;
const CAPTION = 640;
/** The smallest name on the map is 11.5 pixels at scale 1. */
const SCALE = 24 / 11.5;

/** The layout for a window of this size. */
export function layoutOf({ width, height }: Box): Layout {
  const unit = Math.max(LEAST_UNIT, Math.min(width / 1440, height / 1080));
  const side = width >= height * 1.15;
  const caption = side ? Math.min(width * 0.4, CAPTION * unit) : height * 0.46;
  const foot = (side ? FOOT : FOOT_UNDER) * unit;
  const air = AIR * unit;
  const inset = side
    ? { top: air, right: air * 3, bottom: foot + air, left: caption + air }
    : { top: air, right: air, bottom: caption + foot + air * 0.5, left: air };
  // In the hand, names as large as on a wall would leave no map.
  return { unit, side, caption, foot, inset, scale: side ? SCALE * unit : 1.1 };
}
