/** Smoothing of a topology's arcs: the package's outlines are stairs of a 100 m grid. Pure. */
import type { Position } from 'geojson';
import type { Arc } from 'topojson-specification';
import type { Topo } from './tools.ts';

/** No vertex may leave its place by more than the rounding could have moved it: half a cell, degrees. */
const REACH = 1 / 2048;
/** A longer edge is not a step of a stair: its ends stay. */
const STEP = 8 / 1024;

const clamp = (value: number, around: number): number => Math.min(around + REACH, Math.max(around - REACH, value));

const far = ([x = 0, y = 0]: Position, [a = 0, b = 0]: Position): boolean => Math.hypot(x - a, y - b) > STEP;

function pass(arc: Arc, origin: Arc): Arc {
  return arc.map((at, i) => {
    const [before, after, from] = [arc[i - 1], arc[i + 1], origin[i]];
    if (!before || !after || !from || far(before, at) || far(at, after)) return at;
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
