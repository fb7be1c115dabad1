import type { Camera, Size } from '../../sheet/projection.ts';
import { between, isNear } from './moves.ts';

/** Milliseconds of a glide. */
const LASTS = 320;

/** Fast at first, slow at the end. */
const eased = (share: number): number => 1 - (1 - share) ** 3;

/** Whether the reader asked for less motion. */
export function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A camera on its way. For who asked for less motion, and where it is too far to follow, it cuts. */
export class Glide {
  #frame: number | undefined;
  #to: Camera | null = null;

  go(from: Camera, to: Camera, size: Size, move: (camera: Camera) => void, rest: () => void): void {
    this.stop();
    if (isCalm() || !isNear(from, to, size)) {
      move(to);
      rest();
      return;
    }
    const start = performance.now();
    const step = (): void => {
      const share = Math.min(1, (performance.now() - start) / LASTS);
      move(between(from, to, eased(share)));
      if (share < 1) this.#frame = requestAnimationFrame(step);
      else {
        this.#to = null;
        rest();
      }
    };
    this.#to = to;
    this.#frame = requestAnimationFrame(step);
  }

  /** Where it goes; null where nothing glides. A second key press goes on from there. */
  aim(): Camera | null {
    return this.#to;
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#to = null;
  }
}
