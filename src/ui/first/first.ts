/** What a plan's page shows before the app stands: the app takes its place, and its picture stays until the map is drawn. */
import { toLngLat, toPixel } from '../../drawing/mercator.ts';
import type { Camera } from '../../sheet/projection.ts';

export interface Picture {
  /** The camera under which a map in `container` shows the same. */
  readonly camera: Camera;
  /** Take it away, now that the map stands; resolves when it is gone. */
  remove(): Promise<void>;
}

const FADE = { duration: 180, easing: 'ease-out' };

/** Whether the page that came with the plan still stands over the app. */
export function isFirst(): boolean {
  return document.getElementById('first') !== null;
}

/** Puts the app in the place of the page. */
export function takePlace(): void {
  const first = document.getElementById('first');
  document.getElementById('root')?.removeAttribute('inert');
  if (!first) return;
  const hadFocus = first.contains(document.activeElement);
  first.remove();
  if (hadFocus) document.getElementById('panel')?.focus({ preventScroll: true });
}

/**
 * Puts the app in the place of the page, whose picture goes on to lie over `container`. Null where it shows something
 * else, or nothing.
 */
export function takePicture(container: HTMLElement): Picture | null {
  const map = pictureOf();
  const shared = document.querySelector('#first .first__shared');
  const camera = map && shared ? cameraOf(map, container) : null;
  if (!map || !shared || camera === null) {
    takePlace();
    return null;
  }
  const veil = document.createElement('div');
  veil.className = 'first-veil';
  keepAt(map, container);
  veil.append(shared, map);
  container.append(veil);
  takePlace();
  return { camera, remove: () => fade(veil) };
}

/** Of the pictures for three sizes of screen the one that is seen. */
function pictureOf(): SVGSVGElement | undefined {
  const maps = [...document.querySelectorAll<SVGSVGElement>('#first .first__map')];
  return maps.find((one) => one.getClientRects().length > 0);
}

/** The camera under which a map in `container` shows what the page shows; null where the page has no picture. */
export function cameraOfPage(container: HTMLElement): Camera | null {
  const map = pictureOf();
  return map ? cameraOf(map, container) : null;
}

/** The camera of the picture, moved from the middle of its frame to that of the container. */
function cameraOf(map: SVGSVGElement, container: HTMLElement): Camera | null {
  const [lng = Number.NaN, lat = Number.NaN, drawn = Number.NaN] = (map.dataset.camera ?? '').split(',').map(Number);
  const { width, height } = map.viewBox.baseVal;
  const [own, whole] = [map.getBoundingClientRect(), container.getBoundingClientRect()];
  const zoom = drawn + Math.log2(Math.min(own.width / width, own.height / height));
  if (!Number.isFinite(lng + lat + zoom)) return null;
  const [x, y] = toPixel([lng, lat], zoom);
  const right = whole.left + whole.width / 2 - (own.left + own.width / 2);
  const down = whole.top + whole.height / 2 - (own.top + own.height / 2);
  return { centre: toLngLat([x + right, y + down], zoom), zoom };
}

/** Where it is on the screen, out of the page's layout. */
function keepAt(map: SVGSVGElement, container: HTMLElement): void {
  const [own, whole] = [map.getBoundingClientRect(), container.getBoundingClientRect()];
  map.style.left = `${own.left - whole.left}px`;
  map.style.top = `${own.top - whole.top}px`;
  map.style.width = `${own.width}px`;
  map.style.height = `${own.height}px`;
}

async function fade(veil: HTMLElement): Promise<void> {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!still) await veil.animate([{ opacity: 1 }, { opacity: 0 }], FADE).finished.catch(() => {});
  veil.remove();
}
