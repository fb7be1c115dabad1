import type { Pixel } from './mercator.ts';
import { at, distance } from './path.ts';

/**
 * Moves points apart until each pair is `gap` pixels apart, no point farther than `reach` from where it belongs.
 * Points that keep their distance stay where they are.
 */
export function spread(points: readonly Pixel[], gap: number, reach: number): Pixel[] {
  let now = points.map((p) => p);
  for (let round = 0; round < 40; round++) {
    const pushed = now.map((p, i) => now.reduce((sum, q, j) => (i === j ? sum : push(sum, p, q, gap, i < j)), p));
    const next = pushed.map((p, i) => leash(p, at(points, i), reach));
    const moved = next.some((p, i) => distance(p, at(now, i)) > 0.05);
    now = next;
    if (!moved) break;
  }
  return now;
}

/** Half of what is lacking between `p` and `q`, away from `q`; to the side when they lie on one another. */
function push(sum: Pixel, p: Pixel, q: Pixel, gap: number, first: boolean): Pixel {
  const d = distance(p, q);
  if (d >= gap) return sum;
  const [ux, uy] = d < 0.01 ? [first ? -1 : 1, 0] : [(p[0] - q[0]) / d, (p[1] - q[1]) / d];
  return [sum[0] + (ux * (gap - d)) / 2, sum[1] + (uy * (gap - d)) / 2];
}

function leash(p: Pixel, home: Pixel, reach: number): Pixel {
  const d = distance(p, home);
  if (d <= reach) return p;
  return [home[0] + ((p[0] - home[0]) * reach) / d, home[1] + ((p[1] - home[1]) * reach) / d];
}
