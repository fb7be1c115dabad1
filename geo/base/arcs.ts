/** Smoothing of a topology's arcs: the package's outlines are stairs of a 100 m grid. Pure. */
import type { Arc } from 'topojson-specification';
import type { Topo } from './tools.ts';

/** No vertex may leave its place by more than the rounding could have moved it: half a cell, degrees. */
const REACH = 1 / 2048;

const clamp = (value: number, around: number): number => Math.min(around + REACH, Math.max(around - REACH, value));

function pass(arc: Arc, origin: Arc): Arc {
  return arc.map((at, i) => {
    const [before, after, from] = [arc[i - 1], arc[i + 1], origin[i]];
    if (!before || !after || !from) return at;
    return [0, 1].map((k) => {
      const [a = 0, b = 0, c = 0, o = 0] = [before[k], at[k], after[k], from[k]];
      return clamp((a + 2 * b + c) / 4, o);
    });
  });
}

/** Binomial smoothing (1 2 1), `times` over, ends held fast so that neighbours still meet. */
export function smoothArc(arc: Arc, times = 2): Arc {
  let smooth = arc;
  for (let i = 0; i < times; i++) smooth = pass(smooth, arc);
  return smooth;
}

/** A topology (not quantised) with every arc smoothed. */
export function smoothTopology(topology: Topo): Topo {
  return { ...topology, arcs: topology.arcs.map((arc) => smoothArc(arc)) };
}
