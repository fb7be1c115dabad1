/** Opening a cluster on the light stage. */

import type { Pixel } from '../../drawing/mercator.ts';
import { type Camera, MAX_ZOOM, projectionOf, type Size } from '../../sheet/projection.ts';

/** Steps of two that a click on a cluster goes nearer. */
const NEARER = 1.5;

/** The middle of the cluster under a pointer, CSS pixels of the picture; null for none. */
export function crowdAt(target: EventTarget): Pixel | null {
  const circle = target instanceof Element ? target.closest('[data-crowd]')?.querySelector('circle') : null;
  if (!circle) return null;
  return [Number(circle.getAttribute('cx')), Number(circle.getAttribute('cy'))];
}

/** The camera over a cluster, so near that it comes apart. */
export function nearer(camera: Camera, cluster: Pixel, size: Size): Camera {
  const { unproject } = projectionOf(camera, size);
  return { centre: unproject(cluster), zoom: Math.min(MAX_ZOOM, camera.zoom + NEARER) };
}
