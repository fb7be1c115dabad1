import type { PlanElement } from '../../plan/schema.ts';
import type { LngLat } from '../mercator.ts';
import { at } from '../path.ts';

/** The point at which an element is met: its own point, or the anchor of its area or line. */
export function pointOf({ geometry, properties }: PlanElement): LngLat | null {
  if (geometry?.type === 'Point') return [at(geometry.coordinates, 0), at(geometry.coordinates, 1)];
  return properties.anchor ?? null;
}
