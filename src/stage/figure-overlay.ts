/** deck.gl on the map: fetched after the first paint where columns are to stand, told what to draw, and grown in. */
import type { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Figures } from '../drawing/columns.ts';
import type { OverlayView, overlays } from './overlays.ts';

type View = Omit<OverlayView, 'grown'>;

const GROW_MS = 600;

export class FigureOverlay {
  readonly #map: MapLibre;
  readonly #onStanding: () => void;
  #overlay: MapLibreOverlay | null = null;
  #layers: typeof overlays | null = null;
  #drawn: { figures: Figures | null; view: View } | null = null;
  #grown = 0;
  #removed = false;
  /** The map is painted, and deck.gl is not asked for. */
  #begun = false;

  /** `onStanding` is called each time the figures stand at full height and the map has come to rest. */
  constructor(map: MapLibre, onStanding: () => void) {
    this.#map = map;
    this.#onStanding = onStanding;
  }

  /** The map has been painted; `still` says that no frame of it is to be waited for. */
  begin(still = false): void {
    this.#begun = true;
    if (this.#hasColumns()) void this.#load().catch(() => this.#settle());
    else if (still) this.#onStanding();
    else this.#whenStill();
  }

  async #load(): Promise<void> {
    this.#begun = false;
    const [{ MapLibreOverlay }, { overlays }] = await Promise.all([
      import('@deck.gl/maplibre'),
      import('./overlays.ts'),
    ]);
    if (this.#removed) return;
    this.#layers = overlays;
    this.#overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
    this.#map.addControl(this.#overlay);
    this.grow();
  }

  draw(figures: Figures | null, view: View): void {
    this.#drawn = { figures, view };
    if (this.#begun && this.#hasColumns()) void this.#load().catch(() => this.#settle());
    else this.#update();
  }

  /** Raise the figures from the ground; at once for who asked for less motion. */
  grow(): void {
    if (!this.#overlay && !this.#begun) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches || !this.#hasColumns();
    const start = performance.now();
    const tick = (now: number): void => {
      if (this.#removed) return;
      const t = still ? 1 : Math.min(1, (now - start) / GROW_MS);
      this.#grown = 1 - (1 - t) ** 3;
      this.#update();
      if (t < 1) requestAnimationFrame(tick);
      else this.#settle();
    };
    requestAnimationFrame(tick);
  }

  /** The element whose figure is at a point of the screen. */
  pick(x: number, y: number): unknown {
    return this.#overlay?.pickObject({ x, y, radius: 3 })?.object;
  }

  remove(): void {
    this.#removed = true;
  }

  #hasColumns(): boolean {
    return this.#drawn?.view.raised === true && this.#drawn.figures !== null;
  }

  #settle(): void {
    this.#map.getContainer().dataset.columns = this.#overlay && this.#hasColumns() ? 'standing' : 'none';
    this.#map.triggerRepaint();
    this.#whenStill();
  }

  /** Told by the frame that is being drawn, or by the next one: one more would only be waited for. */
  #whenStill(): void {
    this.#map.once('idle', () => this.#removed || this.#onStanding());
  }

  #update(): void {
    if (!this.#overlay || !this.#layers || !this.#drawn) return;
    const { figures, view } = this.#drawn;
    this.#overlay.setProps({ layers: this.#layers(figures, { ...view, grown: this.#grown }) });
  }
}
