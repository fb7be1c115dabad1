/** A plan as far as the camera of a picture sees it. Pure. */
import { isLarge } from '../drawing/crowd/large.ts';
import { firmOf, sightOf } from '../drawing/crowd/sight.ts';
import { type Drawing, type DrawOptions, draw, drawSight } from '../drawing/drawing.ts';
import type { Plan } from '../plan/model.ts';
import { type Camera, projectionOf, type Size } from './projection.ts';

/** Draw a plan for a picture: a small one whole, of a large one what is in sight. `firm`: elements that must be drawn. */
export function drawFor(
  plan: Plan,
  options: DrawOptions,
  camera: Camera,
  size: Size,
  firm: readonly string[] | null,
): Drawing {
  if (!isLarge(plan)) return draw(plan, options);
  const { unproject, zoom } = projectionOf(camera, size);
  const [west, north] = unproject([0, 0]);
  const [east, south] = unproject([size.width, size.height]);
  const look = { zoom, bounds: [west, south, east, north] as const, hidden: options.hidden };
  return drawSight(plan, sightOf(plan, { ...look, firm: firmOf(plan, null, firm) }), options);
}
