/** The one owner of the map: creates, updates and removes it. Nothing else touches MapLibre or deck.gl. */
import { Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Basemap } from '../basemap/config.ts';
import type { BaseMap } from '../drawing/base.ts';
import { columnHeight } from '../drawing/columns.ts';
import { type Drawing, draw } from '../drawing/drawing.ts';
import { type Emphasis, emphasis } from '../drawing/emphasis.ts';
import { type Bounds, frame, spotFrame, viewBounds, withParts } from '../drawing/frame.ts';
import { ownCodes } from '../drawing/own-codes.ts';
import { PALETTE, type Theme } from '../drawing/palette.ts';
import { ZOOM_STEP } from '../drawing/ribbons.ts';
import type { Kind } from '../plan/kinds.ts';
import { kin, type Plan } from '../plan/model.ts';
import type { Lang } from '../plan/schema.ts';
import type { BasemapLayers } from './basemap.ts';
import { bringIntoView, frameBounds, MAX_ZOOM, type Padding, tilt } from './camera.ts';
import { HomeControl, nameControls } from './controls.ts';
import { type Edges, edgesInSight } from './edges.ts';
import { FigureOverlay } from './figure-overlay.ts';
import { putImages } from './images.ts';
import { liveSources, type Screen } from './live.ts';
import { NARROW, pageScale } from './page.ts';
import { pickAt } from './picking.ts';
import { reconcile } from './reconcile.ts';
import { EMPHASISED, type Scene, style } from './style/style.ts';

setWorkerUrl(workerUrl);

/** What the stage shows; a change of any field is drawn by `show`. */
export interface Shown {
  plan: Plan;
  base: BaseMap;
  lang: Lang;
  /** The texts of the map's own controls, by MapLibre's keys. */
  words: Record<string, string>;
  theme: Theme;
  year: number | null;
  raised: boolean;
  at: string | null;
  /** The sector or industry class whose elements stand out. */
  sector: string | null;
  /** The element under the pointer, on the map or in the list. */
  hover: string | null;
  /** The phrase that is lit. */
  phrase: number | null;
  /** The phrase that the camera goes to. */
  focus: number | null;
  hidden: ReadonlySet<Kind>;
  /** What a presentation points at: it stands out and the camera goes to it. */
  spot?: readonly string[] | null;
  /** The structure without figures. */
  bare?: boolean;
  /** How large everything on the map is; left out, the letter size of the page says it. */
  scale?: number;
  /** What the camera frames in place of the plan. */
  extent?: Bounds | null;
  /** A base map of the host, under the plan. */
  basemap?: Basemap | null;
}

export interface StageEvents {
  onPick(id: string | null): void;
  onHover(id: string | null): void;
  /** The plan stands with its overlays. */
  onReady(): void;
  /** The GPU took the context away; the stage is dead and must be made anew. */
  onLost(): void;
  /** The camera was moved, by hand or by a flight; not by `follow`. */
  onMove?(camera: Camera): void;
  /** Tiles of the host’s base map cannot be had. */
  onBasemapTrouble?(why: string): void;
  /** Pixels to leave free on each side when the camera frames something. */
  padding(): Padding;
  /** Pixels that panel, sheet and source line cover on each side of the map. */
  covered(): Padding;
}

export interface Camera {
  center: [number, number];
  zoom: number;
  pitch: number;
  bearing: number;
}

/** Where a map begins to look. */
export interface Start {
  camera: Camera;
  /** The camera shows the whole plan, so the map looks at the whole plan again when its room changes. */
  home: boolean;
}

/** What is drawn anew when it changes; what is pointed at is shown by feature state. */
const DRAWN = [
  'plan',
  'base',
  'lang',
  'theme',
  'year',
  'raised',
  'at',
  'phrase',
  'focus',
  'hidden',
  'spot',
  'bare',
  'scale',
  'extent',
] as const satisfies readonly (keyof Shown)[];

/** A map that shows a plan, and shows the difference when what is to be shown changes. */
export class Stage {
  readonly #container: HTMLElement;
  readonly #map: MapLibre;
  readonly #events: StageEvents;
  #shown: Shown;
  #drawing: Drawing;
  #style: ReturnType<typeof style>;
  #emphasis: ReadonlyMap<string, Emphasis>;
  #step: number;
  readonly #figures: FigureOverlay;
  #basemap: Promise<BasemapLayers> | null = null;
  #stood = false;
  readonly #live = liveSources();
  #edges: Edges = { type: 'FeatureCollection', features: [] };
  /** The camera shows the whole plan and nobody has moved it since. */
  #atHome = true;
  #styled = false;
  #removed = false;
  #following = false;
  /** The room in which the camera that was given is right; '' where none was. */
  #room: string;

  /** Throws maplibre's GPUInitializationError where there is no WebGL2. */
  constructor(container: HTMLElement, shown: Shown, events: StageEvents, start: Start | null) {
    this.#container = container;
    this.#shown = shown;
    this.#events = events;
    this.#drawing = this.#draw();
    this.#emphasis = emphasis(shown.plan, shown);
    this.#step = 8;
    this.#style = style(this.#scene());
    this.#map = new MapLibre({
      container,
      style: this.#style,
      ...(start?.camera ?? {}),
      attributionControl: false,
      maxZoom: MAX_ZOOM,
      minZoom: 4,
      maxPitch: 60,
      dragRotate: true,
      locale: shown.words,
      canvasContextAttributes: { antialias: true },
    });
    this.#figures = new FigureOverlay(this.#map, () => {
      this.#events.onReady();
      this.#stood = true;
      this.#showBasemap();
    });
    this.#controls();
    if (start) this.#atHome = start.home;
    else this.#frame(false);
    this.#room = start ? this.#roomNow() : '';
    this.#step = this.#zoomStep();
    this.#listen();
    this.#map.once('style.load', () => {
      this.#styled = true;
      this.#nameEdges();
      this.#restyle();
    });
    this.#map.once('load', () => this.#figures.begin());
  }

  /** Draws the difference between what was shown and what is to be shown. */
  show(next: Shown): void {
    const before = this.#shown;
    if (this.#styled && before.hover !== next.hover) this.#pointAt(before.hover, next.hover);
    this.#shown = next;
    this.#showBasemap();
    const changed = (...keys: (keyof Shown)[]) => keys.some((key) => before[key] !== next[key]);
    if (!DRAWN.some((key) => changed(key))) return;
    if (changed('lang')) nameControls(this.#container, next.words);
    if (changed('plan', 'lang', 'year', 'hidden', 'bare')) this.#drawing = this.#draw();
    if (changed('plan', 'at', 'sector', 'phrase', 'spot')) this.#emphasis = emphasis(next.plan, next);
    this.#nameEdges();
    this.#restyle();
    const framed = changed('plan', 'spot', 'bare', 'extent');
    if (framed) this.#frame(true);
    else if (changed('raised')) tilt(this.#map, next.raised);
    if (changed('plan', 'raised', 'year', 'bare')) this.#figures.grow();
    else if (changed('at')) this.#reveal(next.at);
    if (changed('focus') && !framed) this.#frame(true);
  }

  /**
   * What covers the map has changed: frame anew, unless somebody has moved the camera since. On a phone with something
   * picked only that must stay in view: the rising sheet would else make a thumbnail of the plan.
   */
  reframe(): void {
    if (this.#shown.at !== null && this.#screen().narrow) this.#reveal(this.#shown.at);
    else if (this.#atHome && this.#room !== this.#roomNow()) this.#frame(false);
    if (this.#nameEdges()) this.#restyle();
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

  /** Take another map's camera, without telling anybody. */
  follow(camera: Camera): void {
    this.#following = true;
    this.#atHome = false;
    this.#map.jumpTo(camera);
    this.#following = false;
  }

  remove(): void {
    this.#removed = true;
    this.#figures.remove();
    this.#map.remove();
  }

  /** Not before the plan stands: a slow host of tiles keeps nobody waiting. */
  #showBasemap(): void {
    if (!this.#stood || (this.#basemap === null && !this.#shown.basemap)) return;
    this.#basemap ??= import('./basemap.ts').then(
      ({ BasemapLayers }) => new BasemapLayers(this.#map, (why) => this.#events.onBasemapTrouble?.(why)),
    );
    void this.#basemap.then(async (layers) => {
      if (!this.#removed) await layers.show(this.#shown.basemap ?? null, this.#shown.theme);
    });
  }

  #draw(): Drawing {
    const drawing = draw(this.#shown.plan, this.#shown);
    return this.#shown.bare ? { ...drawing, figures: null } : drawing;
  }

  #raised(): boolean {
    return this.#shown.raised && this.#drawing.figures !== null;
  }

  #screen(): Screen {
    const { scale: set } = this.#shown;
    const scale = set ?? pageScale();
    // Where a figure is what is talked about, it is seen from the last row.
    const tall = set === undefined ? 1 : 1.5;
    const height = this.#raised() ? columnHeight(this.#container.clientHeight) * tall : 0;
    return { zoom: this.#step, height, scale, narrow: this.#container.clientWidth < NARROW };
  }

  #scene(): Scene {
    const { base, theme, lang, plan, at } = this.#shown;
    const screen = this.#screen();
    return {
      base,
      drawing: this.#drawing,
      live: this.#live(this.#drawing, plan, { at, emphasis: this.#emphasis, edges: this.#edges }, screen),
      theme,
      lang,
      ownCodes: ownCodes(plan, base),
      raised: this.#raised(),
      scale: screen.scale,
      narrow: screen.narrow,
    };
  }

  #restyle(): void {
    if (!this.#styled) return;
    putImages(this.#map, this.#drawing.marks, PALETTE[this.#shown.theme]);
    const scene = this.#scene();
    const next = style(scene);
    reconcile(this.#map, this.#style, next);
    this.#style = next;
    this.#applyEmphasis();
    const palette = PALETTE[this.#shown.theme];
    const view = { ...this.#screen(), palette, raised: this.#raised(), emphasis: this.#emphasis };
    this.#figures.draw(scene.live.figures, view);
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

  #roomNow(): string {
    return `${this.#container.clientWidth} ${this.#container.clientHeight}`;
  }

  #zoomStep(): number {
    return Math.round(this.#map.getZoom() / ZOOM_STEP) * ZOOM_STEP;
  }

  #frame(animate: boolean): void {
    const { plan, focus, at, spot, extent } = this.#shown;
    const phrase = focus === null ? undefined : plan.head.sentence?.phrases[focus];
    // On a phone the whole plan above the sheet would be a thumbnail: what is picked, with its kin, takes its place.
    const near = !phrase && at !== null && this.#screen().narrow ? new Set([at, ...kin(plan, at)]) : undefined;
    const part = (phrase && withParts(plan, phrase.elements)) ?? near;
    const bounds = extent ?? (spot && spotFrame(plan, spot)) ?? viewBounds(plan, this.#shown.base.planArea, part);
    if (bounds) frameBounds(this.#map, bounds, this.#events.padding(), this.#raised(), animate);
    this.#atHome = true;
    this.#room = '';
  }

  #reveal(at: string | null): void {
    const bounds = at === null ? null : frame(this.#shown.plan, new Set([at]));
    if (bounds && bringIntoView(this.#map, bounds, this.#events.padding())) this.#atHome = false;
  }

  #controls(): void {
    this.#map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right');
    this.#map.addControl(new HomeControl(() => this.#frame(true)), 'top-right');
    this.#map.addControl(new ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-right');
    nameControls(this.#container, this.#shown.words);
  }

  /** Names the far ends of links where they leave the part of the map that is in sight; false where there are none. */
  #nameEdges(): boolean {
    const { links } = this.#drawing.marks;
    if (links.features.length + this.#edges.features.length === 0) return false;
    // What steps back behind a picked element would take the room of the names that matter.
    const near = links.features.filter(({ properties }) => this.#emphasis.get(properties.element) !== 'rest');
    this.#edges = edgesInSight(this.#map, this.#events.covered(), { ...links, features: near });
    return true;
  }

  /** Where the camera stands, for those who drive the page from outside. */
  #tellCamera(): void {
    const { center, zoom, pitch } = this.camera();
    this.#container.dataset.camera = [...center, zoom].map((n) => n.toFixed(6)).join(',');
    this.#container.dataset.pitch = pitch.toFixed(0);
  }

  #listen(): void {
    const map = this.#map;
    map.on('zoom', () => {
      const step = this.#zoomStep();
      if (step === this.#step) return;
      this.#step = step;
      this.#restyle();
    });
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.#atHome = false;
    });
    map.on('move', () => this.#following || this.#events.onMove?.(this.camera()));
    map.on('resize', () => this.reframe());
    map.on('click', ({ point }) => this.#events.onPick(pickAt(map, point, this.#figures)));
    map.on('mousemove', ({ point }) => {
      const id = pickAt(map, point);
      map.getCanvas().style.cursor = id === null ? '' : 'pointer';
      this.#events.onHover(id);
    });
    map.on('mouseout', () => this.#events.onHover(null));
    map.on('moveend', () => {
      if (this.#nameEdges()) this.#restyle();
      this.#tellCamera();
    });
    this.#tellCamera();
    map.on('webglcontextlost', () => this.#removed || this.#events.onLost());
  }
}
