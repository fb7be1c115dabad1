/** What the camera of the stage sees of a plan: a small one whole, of a large one what is in sight. */

import { isLarge } from '../drawing/crowd/large.ts';
import { firmOf, gatheringZoom, planInSight, type Sight, sightOf } from '../drawing/crowd/sight.ts';
import { type Drawing, draw, drawSight } from '../drawing/drawing.ts';
import type { Bounds } from '../drawing/frame.ts';
import { viewBounds } from '../drawing/frame.ts';
import type { Plan } from '../plan/model.ts';
import type { Shown } from './shown.ts';

/** What is asked of a camera; MapLibre's map answers. */
export interface Eye {
  getZoom(): number;
  getBounds(): { getWest(): number; getSouth(): number; getEast(): number; getNorth(): number };
}

/** Share of the view that is drawn beyond each of its sides: a short pan meets no empty ground. */
const BEYOND = 0.3;
/** Before there is a camera. */
const FIRST_ZOOM = 6;

export class Outlook {
  #seen: { step: number; bounds: Bounds } | null = null;
  #plan: Plan | null = null;
  #clusters = new Map<string, Bounds>();

  /** The plan as far as it is drawn. */
  plan(whole: Plan): Plan {
    return this.#plan ?? whole;
  }

  /** Draw what the eye sees; before there is one, the whole from far away. */
  draw(shown: Shown, eye: Eye | null): Drawing {
    const { plan, bare } = shown;
    this.#plan = null;
    this.#seen = null;
    const drawing = isLarge(plan) ? this.#drawLarge(shown, eye) : draw(plan, shown);
    return bare ? { ...drawing, figures: null } : drawing;
  }

  /** Whether the camera has come to where something else is to be drawn. */
  isOutside(plan: Plan, eye: Eye): boolean {
    if (!isLarge(plan)) return false;
    const seen = this.#seen;
    if (!seen || seen.step !== gatheringZoom(eye.getZoom())) return true;
    const [w, s, e, n] = boundsOf(eye);
    return w < seen.bounds[0] || s < seen.bounds[1] || e > seen.bounds[2] || n > seen.bounds[3];
  }

  /** What the camera shows to open a cluster. */
  cluster(id: string): Bounds | null {
    return this.#clusters.get(id) ?? null;
  }

  #drawLarge(shown: Shown, eye: Eye | null): Drawing {
    const { plan, crowd, base, at, phrase, spot, hidden } = shown;
    const lit = phrase === null ? undefined : plan.head.sentence?.phrases[phrase]?.elements;
    const zoom = eye?.getZoom() ?? FIRST_ZOOM;
    const bounds = eye ? grown(boundsOf(eye)) : (viewBounds(plan, base.planArea) ?? [73, 18, 135, 54]);
    const sight: Sight = sightOf(plan, { zoom, bounds, hidden, firm: firmOf(plan, at, spot ?? lit ?? null) }, crowd);
    this.#plan = planInSight(plan, sight);
    this.#clusters = new Map(sight.clusters.map((cluster) => [cluster.id, cluster.bounds]));
    if (eye) this.#seen = { step: gatheringZoom(zoom), bounds };
    return drawSight(plan, sight, shown);
  }
}

function boundsOf(eye: Eye): Bounds {
  const bounds = eye.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

function grown([w, s, e, n]: Bounds): Bounds {
  const [dx, dy] = [(e - w) * BEYOND, (n - s) * BEYOND];
  return [w - dx, s - dy, e + dx, n + dy];
}
