/** The light stage for the keyboard. */
import type { Pixel } from '../../drawing/mercator.ts';
import { type Camera, dragged, projectionOf, type Size, zoomed } from '../../sheet/projection.ts';
import type { Reach } from '../../stage/reach.ts';

/** A finger is wider than a pixel; so is a crosshair. */
const NEAR: readonly Pixel[] = [
  [0, 0],
  [4, 0],
  [-4, 0],
  [0, 4],
  [0, -4],
];

interface Held {
  readonly host: HTMLElement | null;
  readonly camera: Camera | null;
  readonly size: Size;
  /** Take a camera; null for the view of the whole plan. */
  go(camera: Camera | null): void;
}

/** The reach of a picture in a host; `held` is asked anew each time. */
export function lightReach(held: () => Held): Reach {
  const move = (to: (camera: Camera, size: Size) => Camera): void => {
    const { camera, size, go } = held();
    if (camera) go(to(camera, size));
  };
  return {
    pickAt: (at) => elementUnder(held().host, at),
    pan: ([x, y]) => move((camera) => dragged(camera, [-x, -y])),
    zoom: (by, about) => move((camera, size) => zoomed(camera, by, about, size)),
    bring: (place, [x, y]) =>
      move((camera, size) => {
        const [px, py] = projectionOf(camera, size).project(place);
        return dragged(camera, [x - px, y - py]);
      }),
    home: () => held().go(null),
    whenDrawn: (call) => {
      const frame = requestAnimationFrame(call);
      return () => cancelAnimationFrame(frame);
    },
  };
}

/** The element of the picture at a point of its host. */
function elementUnder(host: HTMLElement | null, [x, y]: Pixel): string | null {
  const box = host?.getBoundingClientRect();
  if (!host || !box) return null;
  for (const [dx, dy] of NEAR) {
    for (const node of document.elementsFromPoint(box.left + x + dx, box.top + y + dy)) {
      const found = host.contains(node) && node.closest('[data-element]')?.getAttribute('data-element');
      if (found) return found;
    }
  }
  return null;
}
