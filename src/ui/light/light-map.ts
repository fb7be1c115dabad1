/** The map without WebGL: the same drawing as vectors, on one layer that moves whole and is drawn anew at rest. */
import { frame } from '../../drawing/frame.ts';
import type { Pixel } from '../../drawing/mercator.ts';
import { type Camera, framing, type Size, zoomed } from '../../sheet/projection.ts';
import { homeBounds } from '../../stage/home.ts';
import { NARROW } from '../../stage/page.ts';
import { DRAWN, type MapStage, type Shown, type Camera as StageCamera, type StageEvents } from '../../stage/shown.ts';
import { type Controls, makeControls } from './controls.ts';
import { listenGestures } from './gestures.ts';
import { Glide } from './glide.ts';
import { keyed } from './keys.ts';
import { inSight } from './moves.ts';
import { Paper } from './paper.ts';
import { listenPicks } from './picking.ts';
import { lightReach } from './reach.ts';
import './light.css';

/** While it is moved beyond what was drawn it is drawn anew no more often than this, ms. */
const REDRAW_MS = 350;
/** Steps of two that a click on a cluster goes nearer. */
const NEARER = 1.5;

/** A map that shows a plan in vectors, and shows the difference when what is to be shown changes. */
export class LightMap implements MapStage {
  /** For the keyboard. */
  readonly reach = lightReach(() => ({
    host: this.#host,
    camera: this.#glide.aim() ?? this.#now,
    size: this.#size,
    go: (camera) => (camera ? this.#take(camera) : this.#goHome(true)),
  }));
  readonly #container: HTMLElement;
  readonly #host = document.createElement('div');
  readonly #paper = new Paper();
  readonly #controls: Controls;
  readonly #events: StageEvents;
  readonly #glide = new Glide();
  readonly #aborter = new AbortController();
  readonly #observer: ResizeObserver;
  #shown: Shown;
  #size: Size = { width: 0, height: 0 };
  /** Where the reader looks: the paper is moved there. */
  #now: Camera | null = null;
  #atHome = true;
  /** The room in which the camera that was given is right; '' where none was. */
  #room = '';
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, shown: Shown, events: StageEvents, camera: StageCamera | null) {
    this.#container = container;
    this.#shown = shown;
    this.#events = events;
    this.#host.className = 'light';
    this.#host.role = 'application';
    this.#host.tabIndex = 0;
    this.#host.append(this.#paper.element);
    this.#controls = makeControls(
      (by) => this.#zoom(by),
      () => this.#goHome(true),
    );
    container.append(this.#host, ...this.#controls.elements);
    this.#name();
    this.#listen();
    this.#size = sizeOf(container);
    if (camera) {
      this.#now = { centre: camera.center, zoom: camera.zoom };
      this.#atHome = camera.home ?? true;
      this.#room = roomOf(this.#size);
    }
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(container);
    if (this.#size.width > 0) this.#begin();
  }

  show(next: Shown): void {
    const before = this.#shown;
    this.#shown = next;
    const changed = (...keys: (keyof Shown)[]) => keys.some((key) => before[key] !== next[key]);
    if (changed('hover')) this.#paper.point(next.hover);
    if (!DRAWN.some((key) => changed(key)) && !changed('sector')) return;
    if (changed('lang')) this.#name();
    // A plan to which one of its elements has come stays where it is.
    const another = before.plan.head !== next.plan.head;
    const framed = another || changed('spot', 'bare', 'extent', 'focus');
    // Drawn first at the old place: a glide moves what is to be seen. Another plan is not glided to.
    if (!another) this.#redraw();
    if (framed) this.#goHome(!another);
    else if (changed('at')) this.#reveal();
    if (changed('plan', 'base')) this.#tellReady();
  }

  /** On a phone with something picked only that must stay in view; else the plan is framed anew, unless it was moved. */
  reframe(): void {
    if (this.#size.width === 0) return;
    if (this.#shown.at !== null && this.#narrow()) this.#reveal();
    else if (this.#atHome && this.#room !== roomOf(this.#size)) this.#goHome(false);
    else this.#rest();
  }

  camera(): StageCamera | null {
    if (!this.#now) return null;
    const [lng, lat] = this.#now.centre;
    return { center: [lng, lat], zoom: this.#now.zoom, pitch: 0, bearing: 0, home: this.#atHome };
  }

  follow({ center, zoom }: StageCamera): void {
    this.#glide.stop();
    this.#atHome = false;
    this.#place({ centre: center, zoom });
    this.#rest();
  }

  hide(): void {
    this.#host.role = 'img';
    this.#host.tabIndex = -1;
    this.#host.ariaHidden = 'true';
  }

  remove(): void {
    this.#aborter.abort();
    this.#glide.stop();
    this.#observer.disconnect();
    clearTimeout(this.#idle);
    for (const element of [this.#host, ...this.#controls.elements]) element.remove();
  }

  #begin(): void {
    this.#now ??= this.#home();
    this.#redraw();
    this.#tellReady();
  }

  #resize(): void {
    const size = sizeOf(this.#container);
    const fresh = this.#size.width === 0;
    if (size.width === 0 || (size.width === this.#size.width && size.height === this.#size.height)) return;
    this.#size = size;
    if (fresh) {
      this.#begin();
      return;
    }
    if (this.#atHome) this.#now = this.#home();
    this.#redraw();
  }

  #narrow(): boolean {
    return this.#size.width < NARROW;
  }

  #home(): Camera | null {
    const bounds = homeBounds(this.#shown, this.#narrow());
    return bounds && framing(bounds, this.#size, this.#events.padding());
  }

  #goHome(glides: boolean): void {
    const home = this.#home();
    this.#atHome = true;
    this.#room = '';
    if (!home) return;
    if (glides) this.#glideTo(home);
    else {
      this.#glide.stop();
      this.#now = home;
      this.#redraw();
    }
  }

  /** What was just picked is in sight. */
  #reveal(): void {
    const { at, plan } = this.#shown;
    const bounds = at === null ? null : frame(plan, new Set([at]));
    if (!bounds || !this.#now) return;
    const next = inSight(this.#now, bounds, this.#size, this.#events.padding());
    if (next === this.#now) return;
    this.#atHome = false;
    this.#glideTo(next);
  }

  #zoom(by: number): void {
    const { width, height } = this.#size;
    const from = this.#glide.aim() ?? this.#now;
    if (from) this.#take(zoomed(from, by, [width / 2, height / 2], this.#size));
  }

  /** The reader goes there. */
  #take(camera: Camera): void {
    this.#atHome = false;
    this.#glideTo(camera);
  }

  #glideTo(camera: Camera): void {
    if (!this.#now) return;
    const move = (next: Camera): void => {
      this.#place(next);
      this.#tellMove();
    };
    this.#glide.go(this.#now, camera, this.#size, move, () => this.#rest());
  }

  /** Moves what is drawn to where the camera looks. */
  #place(camera: Camera): void {
    this.#now = camera;
    if (!this.#paper.move(camera) && this.#paper.age() > REDRAW_MS) this.#redraw();
  }

  /** Draws anew as soon as the browser has time. */
  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#redraw(), 30);
  }

  #redraw(): void {
    clearTimeout(this.#idle);
    const camera = this.#now;
    if (!camera || this.#size.width === 0) return;
    this.#paper.draw(this.#shown, { size: this.#size, camera, covered: this.#events.covered() });
    this.#controls.scale(camera);
    const seen = [...camera.centre, camera.zoom, 0, 0];
    this.#container.dataset.camera = seen.map((n) => n.toFixed(6)).join(',');
  }

  /** The plan stands once the browser has painted it. */
  #tellReady(): void {
    const { signal } = this.#aborter;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!signal.aborted && this.#paper.isDrawn()) this.#events.onReady();
      }),
    );
  }

  #tellMove(): void {
    const camera = this.camera();
    if (camera) this.#events.onMove?.(camera);
  }

  #name(): void {
    const { words } = this.#shown;
    this.#host.ariaLabel = words['Map.Title'] ?? '';
    this.#controls.name(words);
  }

  #listen(): void {
    const { signal } = this.#aborter;
    const move = (camera: Camera): void => {
      this.#glide.stop();
      this.#atHome = false;
      this.#place(camera);
      this.#tellMove();
    };
    const hold = listenGestures(
      this.#host,
      {
        camera: () => this.#now,
        size: () => this.#size,
        move,
        glide: (camera) => this.#take(camera),
        rest: () => this.#rest(),
      },
      signal,
    );
    const onCluster = (at: Pixel): void => {
      if (this.#now) this.#take(zoomed(this.#now, NEARER, at, this.#size));
    };
    listenPicks(this.#host, { ...this.#events, onCluster }, () => hold.moved(), signal);
    this.#host.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  #key(event: KeyboardEvent): void {
    const from = this.#glide.aim() ?? this.#now;
    const next = from && keyed(event, from, this.#size);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    this.#take(next);
  }
}

function roomOf({ width, height }: Size): string {
  return `${width} ${height}`;
}

function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement): Size {
  return { width, height };
}
