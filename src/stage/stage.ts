/** The one owner of the map: creates, updates and removes it. Nothing else touches MapLibre or deck.gl. */
import type { MapLibreOverlay } from '@deck.gl/maplibre';
import type { FeatureCollection, GeoJSON } from 'geojson';
import { Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { columnHeight } from '../drawing/columns.ts';
import { type Drawing, draw } from '../drawing/drawing.ts';
import { type Emphasis, emphasis } from '../drawing/emphasis.ts';
import { boundsOf, frame, union } from '../drawing/frame.ts';
import { PALETTE, type Theme } from '../drawing/palette.ts';
import { type Ribbons, ribbons, ZOOM_STEP } from '../drawing/ribbons.ts';
import type { Kind } from '../plan/kinds.ts';
import type { Plan } from '../plan/model.ts';
import type { Lang } from '../plan/schema.ts';
import type { BaseMap } from './base.ts';
import { bringIntoView, circle, frameBounds, MAX_ZOOM, type Padding, tilt } from './camera.ts';
import { HomeControl } from './home-control.ts';
import { putImages } from './images.ts';
import { last } from './last.ts';
import type { overlays as Overlays } from './overlays.ts';
import { pickAt } from './picking.ts';
import { reconcile } from './reconcile.ts';
import { figureLabels } from './style/figures.ts';
import { EMPHASISED, type Scene, style } from './style/style.ts';

setWorkerUrl(workerUrl);

/** What the stage shows; a change of any field is drawn by `show`. */
export interface Shown {
  plan: Plan;
  base: BaseMap;
  lang: Lang;
  theme: Theme;
  year: number | null;
  raised: boolean;
  at: string | null;
  /** The element under the pointer, on the map or in the list. */
  hover: string | null;
  /** The phrase that is lit. */
  phrase: number | null;
  /** The phrase that the camera goes to. */
  focus: number | null;
  hidden: ReadonlySet<Kind>;
}

export interface StageEvents {
  onPick(id: string | null): void;
  onHover(id: string | null): void;
  /** The plan stands with its overlays. */
  onReady(): void;
  /** The GPU took the context away; the stage is dead and must be made anew. */
  onLost(): void;
  /** Pixels covered by other things on each side of the map. */
  padding(): Padding;
}

export interface Camera {
  center: [number, number];
  zoom: number;
  pitch: number;
  bearing: number;
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export class Stage {
  readonly #container: HTMLElement;
  readonly #map: MapLibre;
  readonly #events: StageEvents;
  #shown: Shown;
  #drawing: Drawing;
  #style: ReturnType<typeof style>;
  #emphasis: ReadonlyMap<string, Emphasis>;
  #step: number;
  #overlay: MapLibreOverlay | null = null;
  #overlays: typeof Overlays | null = null;
  #grown = 0;
  readonly #lastRibbons = last<Ribbons>();
  readonly #lastLabels = last<GeoJSON>();
  readonly #lastAccuracy = last<GeoJSON>();
  #styled = false;
  #removed = false;

  /** Throws maplibre's GPUInitializationError where there is no WebGL2. */
  constructor(
    container: HTMLElement,
    shown: Shown,
    events: StageEvents,
    locale: Record<string, string>,
    camera: Camera | null,
  ) {
    this.#container = container;
    this.#shown = shown;
    this.#events = events;
    this.#drawing = draw(shown.plan, shown);
    this.#emphasis = emphasis(shown.plan, shown.at, shown.phrase);
    this.#step = 8;
    this.#style = style(this.#scene(shown));
    this.#map = new MapLibre({
      container,
      style: this.#style,
      ...(camera ?? {}),
      attributionControl: false,
      maxZoom: MAX_ZOOM,
      minZoom: 4,
      maxPitch: 60,
      dragRotate: true,
      locale,
      canvasContextAttributes: { antialias: true },
    });
    this.#controls(locale['Stage.Home'] ?? 'Home');
    if (!camera) this.#frame(false);
    this.#step = this.#zoomStep();
    this.#listen();
    this.#map.once('style.load', () => {
      this.#styled = true;
      this.#restyle();
    });
    this.#map.once('load', () => void this.#raise());
  }

  /** Draws the difference between what was shown and what is to be shown. */
  show(next: Shown): void {
    const before = this.#shown;
    if (before.hover !== next.hover) this.#pointAt(before.hover, next.hover);
    this.#shown = next;
    const changed = (...keys: (keyof Shown)[]) => keys.some((key) => before[key] !== next[key]);
    if (!changed('plan', 'base', 'lang', 'theme', 'year', 'raised', 'at', 'phrase', 'focus', 'hidden')) return;
    if (changed('plan', 'lang', 'year', 'hidden')) this.#drawing = draw(next.plan, next);
    if (changed('plan', 'at', 'phrase')) this.#emphasis = emphasis(next.plan, next.at, next.phrase);
    this.#restyle();
    if (changed('plan')) this.#frame(true);
    else if (changed('raised')) tilt(this.#map, next.raised);
    if (changed('plan', 'raised', 'year')) this.#grow();
    else if (changed('at')) this.#reveal(next.at);
    if (changed('focus') && !changed('plan')) this.#frame(true);
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return {
      center: [lng, lat],
      zoom: this.#map.getZoom(),
      pitch: this.#map.getPitch(),
      bearing: this.#map.getBearing(),
    };
  }

  remove(): void {
    this.#removed = true;
    this.#map.remove();
  }

  #scene(shown: Shown): Scene {
    const raised = shown.raised && this.#drawing.figures !== null;
    return {
      base: shown.base,
      drawing: this.#drawing,
      live: this.#live(raised),
      theme: shown.theme,
      lang: shown.lang,
      ownCodes: shown.plan.elements.flatMap((e) => e.properties.adcode ?? []),
      raised,
      scale: this.#scale(),
    };
  }

  /** The same objects as long as they would be equal: a new one makes MapLibre cut its tiles anew. */
  #live(raised: boolean): Scene['live'] {
    const { marks, figures } = this.#drawing;
    const step = this.#step;
    const { plan, at } = this.#shown;
    const height = raised ? this.#columnHeight() : 0;
    const scale = this.#scale();
    return {
      ribbons: this.#lastRibbons([marks.lines, step, scale], () => ribbons(marks.lines, step, scale)),
      figureLabels: this.#lastLabels([figures, step, height, scale], () => figureLabels(figures, step, height, scale)),
      accuracy: this.#lastAccuracy([plan, at], () => this.#accuracy(this.#shown)),
    };
  }

  #accuracy({ plan, at }: Shown): FeatureCollection {
    const element = at === null ? undefined : plan.byId.get(at);
    const position = element?.properties.position;
    if (element?.geometry?.type !== 'Point' || !position?.schematic || !position.accuracy) return NOTHING;
    const [lng = 0, lat = 0] = element.geometry.coordinates;
    const ring = circle([lng, lat], position.accuracy);
    const geometry = { type: 'Polygon' as const, coordinates: [ring] };
    return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
  }

  #restyle(): void {
    if (!this.#styled) return;
    putImages(this.#map, this.#drawing.marks, PALETTE[this.#shown.theme]);
    const next = style(this.#scene(this.#shown));
    reconcile(this.#map, this.#style, next);
    this.#style = next;
    this.#applyEmphasis();
    this.#drawOverlays();
  }

  #applyEmphasis(): void {
    for (const source of EMPHASISED) {
      this.#map.removeFeatureState({ source });
      for (const [id, emphasis] of this.#emphasis) this.#map.setFeatureState({ source, id }, { emphasis });
    }
  }

  #pointAt(before: string | null, now: string | null): void {
    for (const source of EMPHASISED) {
      if (before !== null) this.#map.setFeatureState({ source, id: before }, { hover: false });
      if (now !== null) this.#map.setFeatureState({ source, id: now }, { hover: true });
    }
  }

  #drawOverlays(): void {
    if (!this.#overlay || !this.#overlays) return;
    const { raised, theme } = this.#shown;
    const palette = PALETTE[theme];
    const view = {
      palette,
      raised,
      zoom: this.#step,
      height: this.#columnHeight(),
      scale: this.#scale(),
      emphasis: this.#emphasis,
      grown: this.#grown,
    };
    this.#overlay.setProps({ layers: this.#overlays(this.#drawing.figures, view) });
  }

  /** deck.gl comes after the first paint of the map, and only its columns wait for it. */
  async #raise(): Promise<void> {
    this.#applyEmphasis();
    const [{ MapLibreOverlay }, { overlays }] = await Promise.all([
      import('@deck.gl/maplibre'),
      import('./overlays.ts'),
    ]);
    if (this.#removed) return;
    this.#overlays = overlays;
    this.#overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
    this.#map.addControl(this.#overlay);
    this.#grow();
  }

  /** A short grow-in, and the signal that the plan stands. */
  #grow(): void {
    if (!this.#overlay) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches || !this.#drawing.figures;
    const start = performance.now();
    const tick = (now: number): void => {
      if (this.#removed) return;
      const t = still ? 1 : Math.min(1, (now - start) / 600);
      this.#grown = 1 - (1 - t) ** 3;
      this.#drawOverlays();
      if (t < 1) requestAnimationFrame(tick);
      else {
        this.#map.triggerRepaint();
        this.#map.once('idle', () => this.#removed || this.#events.onReady());
      }
    };
    requestAnimationFrame(tick);
  }

  /** The page's own letter size says how far away its reader sits. */
  #scale(): number {
    return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  }

  #columnHeight(): number {
    return columnHeight(this.#container.clientHeight);
  }

  #zoomStep(): number {
    return Math.round(this.#map.getZoom() / ZOOM_STEP) * ZOOM_STEP;
  }

  #frame(animate: boolean): void {
    const { plan, raised, focus } = this.#shown;
    const phrase = focus === null ? undefined : plan.head.sentence?.phrases[focus];
    const own = frame(plan, phrase && new Set(phrase.elements));
    const area = phrase ? null : boundsOf([this.#shown.base.planArea]);
    const bounds = own && area ? union(own, area) : (own ?? area);
    if (bounds)
      frameBounds(this.#map, bounds, this.#events.padding(), raised && this.#drawing.figures !== null, animate);
  }

  #reveal(at: string | null): void {
    const element = at === null ? undefined : this.#shown.plan.byId.get(at);
    const bounds = element && boundsOf([element]);
    if (bounds) bringIntoView(this.#map, bounds, this.#events.padding());
  }

  #controls(home: string): void {
    this.#map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right');
    this.#map.addControl(new HomeControl(home, () => this.#frame(true)), 'top-right');
    this.#map.addControl(new ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-right');
  }

  /** Where the camera stands, for those who drive the page from outside. */
  #tellCamera(): void {
    const { center, zoom } = this.camera();
    this.#container.dataset.camera = [...center, zoom].map((n) => n.toFixed(6)).join(',');
  }

  #listen(): void {
    const map = this.#map;
    map.on('zoom', () => {
      const step = this.#zoomStep();
      if (step === this.#step) return;
      this.#step = step;
      this.#restyle();
    });
    map.on('click', ({ point }) => this.#events.onPick(pickAt(map, this.#overlay, point)));
    map.on('mousemove', ({ point }) => {
      const id = pickAt(map, null, point);
      map.getCanvas().style.cursor = id === null ? '' : 'pointer';
      this.#events.onHover(id);
    });
    map.on('mouseout', () => this.#events.onHover(null));
    map.on('moveend', () => this.#tellCamera());
    this.#tellCamera();
    map.on('webglcontextlost', () => this.#removed || this.#events.onLost());
  }
}
