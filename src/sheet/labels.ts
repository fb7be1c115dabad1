/** Names find their room: the most important first, each beside its mark where nothing stands yet, else left out. */
import type { Pixel } from '../drawing/mercator.ts';
import { textWidth, wrapped } from './letters.ts';
import type { Size } from './projection.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side =
  | 'centre'
  | 'right'
  | 'left'
  | 'above'
  | 'below'
  | 'above-right'
  | 'below-right'
  | 'above-left'
  | 'below-left';

export interface Name {
  readonly id: string;
  readonly text: string;
  readonly at: Pixel;
  /** Pixels between the point and the text. */
  readonly clear: number;
  readonly size: number;
  /** Shares of the size between letters. */
  readonly spacing: number;
  /** Longest line, em. */
  readonly wrap: number;
  /** Where it may stand, best first. */
  readonly sides: readonly Side[];
  /** Stays even where it covers another. */
  readonly always: boolean;
  /** The name in the other language, smaller under it; left out where there is no room for both. */
  readonly gloss?: string | undefined;
  /** Where no side is free it may stand farther off, at the end of a thin line. */
  readonly leader?: boolean | undefined;
}

export interface Placed<N extends Name = Name> {
  readonly name: N;
  readonly lines: readonly string[];
  readonly gloss: readonly string[];
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where the first line stands: x of its anchor, y of its baseline. */
  readonly origin: Pixel;
  /** It stands so far off that a line must lead to it. */
  readonly led: boolean;
}

/** How much farther a name with a leader may stand, in turn. */
const FARTHER = [16, 30, 46, 64, 84];

export const LINE_HEIGHT = 1.18;
/** Size of a gloss under a name of this size: no smaller than what a sheet of A4 may print. */
export function glossSize(size: number): number {
  return Math.max(size * 0.76, 10.2);
}
/** From the top of a line to its baseline, shares of the size. */
const ASCENT = 0.9;

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const within = (box: Box, { width, height }: Size): boolean =>
  box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;

/** The middle of the text when it stands at a side of its point. */
function centreAt(side: Side, [x, y]: Pixel, clear: number, w: number, h: number): Pixel {
  // At a corner the text stands as far from the round mark as at a side.
  const slant = clear * 0.72;
  switch (side) {
    case 'above-right':
      return [x + slant + w / 2, y - slant - h / 2];
    case 'below-right':
      return [x + slant + w / 2, y + slant + h / 2];
    case 'above-left':
      return [x - slant - w / 2, y - slant - h / 2];
    case 'below-left':
      return [x - slant - w / 2, y + slant + h / 2];
    case 'right':
      return [x + clear + w / 2, y];
    case 'left':
      return [x - clear - w / 2, y];
    case 'above':
      return [x, y - clear - h / 2];
    case 'below':
      return [x, y + clear + h / 2];
    default:
      return [x, y];
  }
}

function anchorAt(side: Side): 'start' | 'middle' | 'end' {
  if (side.endsWith('right')) return 'start';
  return side.endsWith('left') ? 'end' : 'middle';
}

interface Lines {
  readonly lines: readonly string[];
  readonly gloss: readonly string[];
}

function standing<N extends Name>(name: N, { lines, gloss }: Lines, side: Side): Placed<N> {
  const { at, clear, size, spacing } = name;
  const widths = [
    ...lines.map((line) => textWidth(line, size, spacing)),
    ...gloss.map((line) => textWidth(line, glossSize(size))),
  ];
  const w = Math.max(...widths);
  const h = (lines.length * size + gloss.length * glossSize(size)) * LINE_HEIGHT;
  const [x, y] = centreAt(side, at, clear, w, h);
  const box = { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
  const anchor = anchorAt(side);
  const start = anchor === 'start' ? box.left : anchor === 'end' ? box.right : x;
  return { name, lines, gloss, box, anchor, origin: [start, box.top + size * ASCENT], led: false };
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function leastCovered<N extends Name>(places: readonly Placed<N>[], boxes: readonly Box[]): Placed<N> | undefined {
  const costs = places.map(({ box }) => boxes.reduce((sum, other) => sum + shared(box, other), 0));
  return places[costs.indexOf(Math.min(...costs))];
}

/** The nearest free place at the end of a leader. */
function farther<N extends Name>(name: N, lines: readonly string[], isFree: (place: Placed<N>) => boolean) {
  if (!name.leader) return undefined;
  const places = FARTHER.flatMap((more) =>
    name.sides.map((side) => ({
      ...standing({ ...name, clear: name.clear + more }, { lines, gloss: [] }, side),
      name,
      led: true,
    })),
  );
  return places.find(isFree);
}

/** Each name at the first side that is free of `taken` and of the names before it, and inside the picture. */
export function placeNames<N extends Name>(names: readonly N[], size: Size, taken: readonly Box[]): Placed<N>[] {
  const boxes: Box[] = [...taken];
  return names.flatMap((name) => {
    const lines = wrapped(name.text, name.wrap);
    if (lines.length === 0) return [];
    const places = (gloss: readonly string[]) => name.sides.map((side) => standing(name, { lines, gloss }, side));
    const isFree = ({ box }: Placed<N>) => within(box, size) && !boxes.some((other) => overlaps(box, other));
    const all = places([]);
    const inside = all.filter(({ box }) => within(box, size));
    const glossed = name.gloss ? places(wrapped(name.gloss, name.wrap * 2)).find(isFree) : undefined;
    const free = glossed ?? inside.find(isFree) ?? farther(name, lines, isFree);
    const chosen = free ?? (name.always ? leastCovered(inside.length > 0 ? inside : all, boxes) : undefined);
    if (!chosen) return [];
    boxes.push(chosen.box);
    return [chosen];
  });
}
