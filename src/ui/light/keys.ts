import type { Pixel } from '../../drawing/mercator.ts';
import { type Camera, dragged, type Size, zoomed } from '../../sheet/projection.ts';

/** Pixels that an arrow key moves the map. */
const STEP = 90;
const MOVES: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5 };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Where a key takes the camera; null for a key that is no business of the map. */
export function keyed({ key, ctrlKey, metaKey, altKey }: Key, camera: Camera, size: Size): Camera | null {
  if (ctrlKey || metaKey || altKey) return null;
  const move = MOVES[key];
  if (move) return dragged(camera, move);
  const by = ZOOMS[key];
  return by === undefined ? null : zoomed(camera, by, [size.width / 2, size.height / 2], size);
}
