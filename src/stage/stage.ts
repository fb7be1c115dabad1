/** The one owner of the map: creates, updates and removes it. Nothing else touches MapLibre or deck.gl. */
import { Map as MapLibre, NavigationControl, type Point, prewarm, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { columnHeight } from '../drawing/columns.ts';
import { isLarge } from '../drawing/crowd/large.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { type Emphasis, emphasis } from '../drawing/emphasis.ts';
import { frame } from '../drawing/frame.ts';
import { ownCodes } from '../drawing/own-codes.ts';
import { PALETTE } from '../drawing/palette.ts';
import { ZOOM_STEP } from '../drawing/ribbons.ts';
import type { BasemapLayers } from './basemap.ts';
import { bringIntoView, frameBounds, MAX_ZOOM, openCluster, tilt } from './camera.ts';
import { HomeControl, nameControls } from './controls.ts';
import { type Edges, edgesInSight } from './edges.ts';
import { FigureOverlay } from './figure-overlay.ts';
import { homeBounds } from './home.ts';
import { putImages } from './images.ts';
import { liveSources, type Screen } from './live.ts';
import { Outlook } from './outlook.ts';
import { NARROW, pageScale } from './page.ts';
import { crowdAt, pickAt } from './picking.ts';
import { hideCanvas, type Reach, reachOf } from './reach.ts';
import { reconcile } from './reconcile.ts';
import { COARSE, drawSeldom } from './seldom.ts';
import { type Camera, DRAWN, type MapStage, type Shown, type StageEvents } from './shown.ts';
import { EMPHASISED, type Scene, style } from './style/style.ts';

setWorkerUrl(workerUrl);
// It starts while plan and ground are on their way.
prewarm();

/** Zoom in steps: what follows it is drawn anew at each. */
function stepOf(zoom: number): number {
  return Math.round(zoom / ZOOM_STEP) * ZOOM_STEP;
}

export type { Camera, Shown, StageEvents } from './shown.ts';

/** A map that shows a plan, and shows the difference when what is to be shown changes. */
export class Stage implements MapStage {
  readonly #container: HTMLElement;
  readonly #map: MapLibre;
  /** For the keyboard. */
  readonly reach: Reach;
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
  readonly #outlook = new Outlook();
  #edges: Edges = { type: 'FeatureCollection', features: [] };
  /** The camera shows the whole plan and nobody has moved it since. */
  #atHome = true;
  #styled = false;
  /** Something stands out, or did until now. */
  #emphasised = false;
  #removed = false;
  /** Drawn by software under the picture of the page: what comes in bit by bit is not drawn in full each time. */
  #coarse: boolean;
  readonly #soft: boolean;
  #unveil = (): void => {};
  #following = false;
  /** The room in which the camera that was given is right; '' where none was. */
  #room: string;

  /** Throws maplibre's GPUInitializationError where there is no WebGL2. */
  constructor(container: HTMLElement, shown: Shown, events: StageEvents, camera: Camera | null) {
    this.#container = container;
    this.#shown = shown;
    this.#events = events;
    this.#drawing = this.#outlook.draw(shown, null);
    this.#emphasis = emphasis(this.#outlook.plan(shown.plan), shown);
    this.#soft = shown.soft === true;
    this.#coarse = this.#soft && shown.veiled === true;
    this.#map = new MapLibre({
      container,
      ...(camera ?? {}),
      attributionControl: false,
      maxZoom: MAX_ZOOM,
      minZoom: 4,
      maxPitch: 60,
      dragRotate: true,
      locale: shown.words,
      canvasContextAttributes: { antialias: !this.#soft },
      fadeDuration: this.#soft ? 0 : 300,
      ...(this.#coarse ? { pixelRatio: COARSE } : {}),
    });
    if (this.#coarse) this.#unveil = drawSeldom(this.#map);
    this.reach = reachOf(this.#map, {
      pickAt: ([x, y]) => pickAt(this.#map, { x, y }, this.#figures),
      home: () => this.#frame(true),
      moved: () => {
        this.#atHome = false;
      },
    });
    this.#figures = new FigureOverlay(this.#map, () => {
      if (this.#coarse) return this.#sharpen();
      this.#events.onReady();
      this.#stood = true;
      this.#showBasemap();
    });
    this.#controls();
    if (camera) this.#atHome = camera.home ?? true;
    else this.#frame(false);
    this.#room = camera ? this.#roomNow() : '';
    // The camera stands before the first style is made, so that the map is drawn from one style alone.
    this.#step = this.#zoomStep();
    this.#lookAround();
    this.#nameEdges();
    this.#style = style(this.#scene());
    this.#map.setStyle(this.#style, { diff: false });
    this.#listen();
    this.#map.once('style.load', () => {
      this.#styled = true;
      this.#restyle();
      this.#pointAt(null, this.#shown.hover);
    });
    this.#map.once('load', () => this.#figures.begin());
  }

  show(next: Shown): void {
    const before = this.#shown;
    if (this.#styled && before.hover !== next.hover) this.#pointAt(before.hover, next.hover);
    this.#shown = next;
    this.#showBasemap();
    const changed = (...keys: (keyof Shown)[]) => keys.some((key) => before[key] !== next[key]);
    if (!DRAWN.some((key) => changed(key))) return;
    if (changed('lang')) nameControls(this.#container, next.words);
    if (changed('plan', 'crowd', 'lang', 'year', 'hidden', 'bare')) this.#draw();
    else if (changed('at', 'phrase', 'spot') && isLarge(next.plan)) this.#draw();
    if (changed('plan', 'crowd', 'at', 'sector', 'phrase', 'spot')) this.#emphasise();
    this.#nameEdges();
    this.#restyle();
    // A plan to which one of its elements has come stays where it is.
    const framed = before.plan.head !== next.plan.head || changed('spot', 'bare', 'extent');
    if (framed) this.#frame(true);
    else if (changed('raised')) tilt(this.#map, next.raised);
    if (changed('plan', 'raised', 'year', 'bare')) this.#figures.grow();
    else if (changed('at')) this.#reveal(next.at);
    if (changed('plan') && !framed) this.#reveal(next.at);
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
      home: this.#atHome,
    };
  }

  follow(camera: Camera): void {
    this.#following = true;
    this.#atHome = false;
    this.#map.jumpTo(camera);
    this.#following = false;
  }

  hide(): void {
    hideCanvas(this.#container);
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

  #sharpen(): void {
    this.#coarse = false;
    this.#unveil();
    this.#map.setPixelRatio(window.devicePixelRatio);
    // Names have their places already: the first whole frame is the picture.
    this.#map.once('render', () => this.#removed || this.#figures.begin(true));
  }

  #draw(): void {
    this.#drawing = this.#outlook.draw(this.#shown, this.#map);
  }

  #emphasise(): void {
    this.#emphasis = emphasis(this.#outlook.plan(this.#shown.plan), this.#shown);
  }

  /** Of a large plan, draw what the camera has come to. */
  #lookAround(): void {
    if (!this.#outlook.isOutside(this.#shown.plan, this.#map)) return;
    this.#draw();
    this.#emphasise();
    this.#restyle();
  }

  #pick(point: Point): void {
    const crowd = crowdAt(this.#map, point);
    const bounds = crowd === null ? null : this.#outlook.cluster(crowd);
    if (!bounds) {
      this.#events.onPick(pickAt(this.#map, point, this.#figures));
      return;
    }
    this.#atHome = false;
    openCluster(this.#map, bounds, this.#events.padding());
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
      soft: this.#soft,
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
    if (!this.#emphasised && this.#emphasis.size === 0) return;
    this.#emphasised = this.#emphasis.size > 0;
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
    return stepOf(this.#map.getZoom());
  }

  #frame(animate: boolean): void {
    const bounds = homeBounds(this.#shown, this.#screen().narrow);
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
    const edges = edgesInSight(this.#map, this.#events.covered(), { ...links, features: near });
    if (JSON.stringify(edges) === JSON.stringify(this.#edges)) return false;
    this.#edges = edges;
    return true;
  }

  /** Where the camera stands, for those who drive the page from outside. */
  #tellCamera(): void {
    const { center, zoom, pitch, bearing } = this.camera();
    this.#container.dataset.camera = [...center, zoom, pitch, bearing].map((n) => n.toFixed(6)).join(',');
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
    map.on('click', ({ point }) => this.#pick(point));
    map.on('mousemove', ({ point }) => {
      const id = pickAt(map, point);
      map.getCanvas().style.cursor = (id ?? crowdAt(map, point)) === null ? '' : 'pointer';
      this.#events.onHover(id);
    });
    map.on('mouseout', () => this.#events.onHover(null));
    map.on('moveend', () => {
      this.#lookAround();
      if (this.#nameEdges()) this.#restyle();
      this.#tellCamera();
    });
    this.#tellCamera();
    map.on('webglcontextlost', () => this.#removed || this.#events.onLost());
  }
}
