/** Lines of degrees: cut to a window, coarsened, rounded. Pure. */
import type { Position } from 'geojson';
import type { Bbox } from './specs.ts';

const inside = ([x = 0, y = 0]: Position, [w, s, e, n]: Bbox): boolean => x >= w && x <= e && y >= s && y <= n;

/** The stretches of a line within a window, vertex by vertex. */
export function stretches(line: readonly Position[], window: Bbox): Position[][] {
  const found: Position[][] = [[]];
  for (const at of line) {
    if (inside(at, window)) found.at(-1)?.push(at);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 1);
}

/** Drops the small bends of a midline that would make lumps in its band: no vertex nearer than `step` degrees. */
export function coarsen(line: readonly Position[], step: number): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return [];
  const kept = [first];
  for (const at of line) {
    const [x = 0, y = 0] = kept.at(-1) ?? [];
    if (Math.hypot((at[0] ?? 0) - x, (at[1] ?? 0) - y) >= step) kept.push(at);
  }
  return [...kept, last];
}

/** Rounds the corners of a line (Chaikin), ends fixed; a ring stays closed. Hand lines have few vertices. */
export function rounded(line: readonly (readonly number[])[], times = 3): Position[] {
  let round = line.map((at) => [...at]);
  for (let i = 0; i < times; i++) {
    const [first, last] = [round[0], round.at(-1)];
    if (!first || !last) return round;
    const cut = round.slice(1).flatMap(([x = 0, y = 0], k) => {
      const [a = 0, b = 0] = round[k] ?? [];
      return [
        [a * 0.75 + x * 0.25, b * 0.75 + y * 0.25],
        [a * 0.25 + x * 0.75, b * 0.25 + y * 0.75],
      ];
    });
    const ring = first[0] === last[0] && first[1] === last[1];
    round = ring ? [...cut, cut[0] ?? first] : [first, ...cut, last];
  }
  return round;
}
