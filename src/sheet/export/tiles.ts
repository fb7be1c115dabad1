/** A large picture cut into tiles that a canvas can hold, in bands of whole rows. */

export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Band {
  readonly y: number;
  readonly height: number;
  readonly tiles: readonly Tile[];
}

/** Every browser has canvases of this side. */
export const TILE = 4096;
/** Pixels of a band, so that a band and its copy stay under 60 MB. */
const BAND = 8_000_000;

/** Bands from the top; a multiple of nothing: the last is as high as what is left. */
export function bandsOf(width: number, height: number): Band[] {
  const high = Math.max(1, Math.min(TILE, height, Math.floor(BAND / width)));
  return Array.from({ length: Math.ceil(height / high) }, (_, i) => {
    const y = i * high;
    const own = Math.min(high, height - y);
    const tiles = Array.from({ length: Math.ceil(width / TILE) }, (_, j) => ({
      x: j * TILE,
      y,
      width: Math.min(TILE, width - j * TILE),
      height: own,
    }));
    return { y, height: own, tiles };
  });
}
