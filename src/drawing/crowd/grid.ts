/** Places of a crowd, filed so that those in a window are found without asking all. Pure. */
import type { PlanElement } from '../../plan/schema.ts';
import { boundsOf } from '../frame.ts';
import { toPixel } from '../mercator.ts';

/** West, north, east, south in pixels of the world at zoom 0; y down. */
export type Window = readonly [west: number, north: number, east: number, south: number];

/** Places by number, in the order in which they were given. */
export interface Places {
  /** Pixels of the world at zoom 0. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The longer side of the shape, pixels of the world at zoom 0; 0 for a point. */
  readonly extent: Float64Array;
  /** The numbers of the places in a window, and perhaps of some just outside it; in ascending order. */
  within(window: Window): readonly number[];
}

/** Cells on each side of the file. */
const SIDE = 128;

/** Where an element of a crowd stands. */
function placeOf({ geometry, properties: { anchor } }: PlanElement): readonly [x: number, y: number, extent: number] {
  const bounds = boundsOf([{ geometry }]);
  if (!bounds) return [Number.NaN, Number.NaN, 0];
  const [west, north] = toPixel([bounds[0], bounds[3]], 0);
  const [east, south] = toPixel([bounds[2], bounds[1]], 0);
  const [x, y] = anchor ? toPixel(anchor, 0) : [(west + east) / 2, (north + south) / 2];
  return [x, y, Math.max(east - west, south - north)];
}

/** File the places of elements. */
export function placesOf(elements: readonly PlanElement[]): Places {
  const x = new Float64Array(elements.length);
  const y = new Float64Array(elements.length);
  const extent = new Float64Array(elements.length);
  elements.forEach((element, i) => {
    const [px, py, size] = placeOf(element);
    x[i] = px;
    y[i] = py;
    extent[i] = size;
  });
  return { x, y, extent, within: filed(x, y) };
}

function filed(x: Float64Array, y: Float64Array): Places['within'] {
  const [west, east] = rangeOf(x);
  const [north, south] = rangeOf(y);
  const columnOf = (value: number): number => cell(value, west, east);
  const rowOf = (value: number): number => cell(value, north, south);
  const cells = Array.from({ length: SIDE * SIDE }, (): number[] => []);
  x.forEach((value, i) => {
    if (!Number.isNaN(value)) cells[rowOf(y[i] ?? north) * SIDE + columnOf(value)]?.push(i);
  });
  return ([w, n, e, s]) => {
    const found: number[] = [];
    if (e < west || w > east || s < north || n > south) return found;
    for (let row = rowOf(n); row <= rowOf(s); row++) {
      for (let column = columnOf(w); column <= columnOf(e); column++) {
        for (const i of cells[row * SIDE + column] ?? []) found.push(i);
      }
    }
    return found.sort((a, b) => a - b);
  };
}

function cell(value: number, low: number, high: number): number {
  const share = high > low ? (value - low) / (high - low) : 0;
  return Math.min(SIDE - 1, Math.max(0, Math.floor(share * SIDE)));
}

function rangeOf(values: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
