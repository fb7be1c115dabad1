/**
 * Places that would lie on each other at a zoom, gathered: by cells of the world, so that panning changes nothing, and
 * then with what lies just across the border of a cell. Pure, the same for every order of the places.
 */

/** Pixels of a cell: a mark and its name have room in it. */
export const CELL = 72;
/** Share of a cell within which the middles of two groups are one group. */
const NEAR = 0.62;

export interface Group {
  /** The cell that it grew from. */
  readonly key: number;
  /** Mean of its places, pixels of the world at zoom 0. */
  readonly x: number;
  readonly y: number;
  readonly members: readonly number[];
}

interface Place {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

interface Growing {
  readonly key: number;
  readonly column: number;
  readonly row: number;
  x: number;
  y: number;
  members: number[];
}

/** Gather the numbered places at a zoom. */
export function gather(numbers: readonly number[], { x, y }: Place, zoom: number): Group[] {
  const side = CELL / 2 ** zoom;
  const cells = new Map<number, Growing>();
  for (const i of numbers) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    const [column, row] = [Math.floor(px / side), Math.floor(py / side)];
    const key = keyOf(column, row);
    const cell = cells.get(key) ?? { key, column, row, x: 0, y: 0, members: [] };
    cell.members.push(i);
    const n = cell.members.length;
    cell.x += (px - cell.x) / n;
    cell.y += (py - cell.y) / n;
    cells.set(key, cell);
  }
  return merged(cells, side * NEAR);
}

/** Fewer rows than this at any zoom. */
const ROWS = 2 ** 22;
const keyOf = (column: number, row: number): number => column * ROWS + row;

/** The larger group takes in the smaller ones around it. */
function merged(cells: Map<number, Growing>, near: number): Group[] {
  const bySize = [...cells.values()].sort((a, b) => b.members.length - a.members.length || a.key - b.key);
  const gone = new Set<number>();
  const kept: Growing[] = [];
  for (const cell of bySize) {
    if (gone.has(cell.key)) continue;
    for (const [dc, dr] of AROUND) {
      const other = cells.get(keyOf(cell.column + dc, cell.row + dr));
      if (!other || gone.has(other.key) || other.members.length > cell.members.length) continue;
      if (Math.hypot(other.x - cell.x, other.y - cell.y) >= near) continue;
      takeIn(cell, other);
      gone.add(other.key);
    }
    gone.add(cell.key);
    kept.push(cell);
  }
  return kept;
}

const AROUND = [-1, 0, 1].flatMap((dc) => [-1, 0, 1].map((dr) => [dc, dr] as const)).filter(([dc, dr]) => dc || dr);

function takeIn(cell: Growing, other: Growing): void {
  const [a, b] = [cell.members.length, other.members.length];
  cell.x = (cell.x * a + other.x * b) / (a + b);
  cell.y = (cell.y * a + other.y * b) / (a + b);
  for (const i of other.members) cell.members.push(i);
}
