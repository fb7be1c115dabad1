/** What a keyboard needs of a map: the same few things on either stage. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { LngLat, Pixel } from '../drawing/mercator.ts';
import { duration } from './camera.ts';

export interface Reach {
  /** The element at a point of the map, CSS pixels from its upper left corner; null for none. */
  pickAt(at: Pixel): string | null;
  /** Move the view by pixels. */
  pan(by: Pixel): void;
  /** Nearer (1) or farther (−1) by steps of two, about a point of the map. */
  zoom(by: number, about: Pixel): void;
  /** Bring a place of the ground to a point of the map. */
  bring(place: LngLat, to: Pixel): void;
  /** Back to the view of the whole plan. */
  home(): void;
  /** Calls back once what can be picked is drawn where the map looks now; returns the ending. */
  whenDrawn(call: () => void): () => void;
}

interface Own {
  pickAt(at: Pixel): string | null;
  home(): void;
  /** The view is no longer the first one. */
  moved(): void;
}

/** Short enough that a held key is not outrun, ms. */
const STEP = 120;
const FLIGHT = 450;

/** The reach of MapLibre's map. */
export function reachOf(map: MapLibre, { pickAt, home, moved }: Own): Reach {
  return {
    pickAt,
    home,
    pan: ([x, y]) => {
      moved();
      map.panBy([x, y], { duration: duration(STEP) });
    },
    zoom: (by, [x, y]) => {
      moved();
      map.easeTo({ zoom: map.getZoom() + by, around: map.unproject([x, y]), duration: duration(STEP) });
    },
    bring: ([lng, lat], [x, y]) => {
      moved();
      const { clientWidth, clientHeight } = map.getContainer();
      const offset: [number, number] = [x - clientWidth / 2, y - clientHeight / 2];
      map.easeTo({ center: [lng, lat], offset, duration: duration(FLIGHT) });
    },
    whenDrawn: (call) => {
      map.once('idle', call);
      map.triggerRepaint();
      return () => map.off('idle', call);
    },
  };
}

/** The canvas tells the eye only: the crosshair over it takes the keys, and the words stand in the page. */
export function hideCanvas(container: HTMLElement): void {
  const canvas = container.querySelector<HTMLElement>('.maplibregl-canvas');
  if (!canvas) return;
  canvas.tabIndex = -1;
  canvas.removeAttribute('role');
  canvas.removeAttribute('aria-label');
  canvas.setAttribute('aria-hidden', 'true');
}
