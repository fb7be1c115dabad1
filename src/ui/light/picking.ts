/** Which element is meant by a click, a tap or a pointer on the light stage. */

import type { Pixel } from '../../drawing/mercator.ts';

/** A finger is wider than a pixel: half of a target that a thumb meets, CSS pixels; and half of one for a mouse. */
const REACH = { coarse: 22, fine: 5 } as const;
/** Directions in which a finger may have missed. */
const AROUND = Array.from({ length: 8 }, (_, i) => [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)] as const);

const elementOf = (target: Element | EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-element]')?.getAttribute('data-element') ?? null) : null;

/** What lies under a point, or nearest to it within reach; a ground that fills the map counts only under the point. */
function near(host: HTMLElement, x: number, y: number): string | null {
  const own = document.elementFromPoint(x, y);
  const direct = elementOf(own);
  if (direct !== null && own && !isGround(own)) return direct;
  const reach = window.matchMedia('(pointer: coarse)').matches ? REACH.coarse : REACH.fine;
  for (const r of [reach / 3, (reach * 2) / 3, reach]) {
    for (const [dx, dy] of AROUND) {
      const other = document.elementFromPoint(x + dx * r, y + dy * r);
      if (other && host.contains(other) && !isGround(other) && elementOf(other) !== null) return elementOf(other);
    }
  }
  return direct;
}

/** Areas are there to be met anywhere in them; marks, ribbons and names go before them. */
function isGround(node: Element): boolean {
  return node.closest(GROUNDS) !== null;
}

const GROUNDS = ['unit', 'cluster', 'ring'].map((kind) => `[id$="layer-${kind}"]`).join(',');

const isCluster = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-crowd]') !== null;

interface Events {
  onPick(id: string | null): void;
  onHover(id: string | null): void;
  /** A cluster is to be opened, at a point of the host. */
  onCluster(at: Pixel): void;
}

/** Listens until `signal` is aborted. */
export function listenPicks(host: HTMLElement, events: Events, moved: () => boolean, signal: AbortSignal): void {
  host.addEventListener(
    'click',
    ({ target, clientX, clientY }) => {
      if (moved()) return;
      const { left, top } = host.getBoundingClientRect();
      if (isCluster(target)) events.onCluster([clientX - left, clientY - top]);
      else events.onPick(near(host, clientX, clientY));
    },
    { signal },
  );
  host.addEventListener(
    'pointerover',
    ({ target, pointerType, buttons }) => {
      if (pointerType !== 'touch' && buttons === 0) events.onHover(elementOf(target));
    },
    { signal },
  );
  host.addEventListener('pointerleave', () => events.onHover(null), { signal });
}
