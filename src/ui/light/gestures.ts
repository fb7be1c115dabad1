/** Drag, pinch, wheel and double tap on the light stage. Nothing here draws: the target is told where the camera goes. */
import type { Pixel } from '../../drawing/mercator.ts';
import { type Camera, dragged, type Size, zoomed } from '../../sheet/projection.ts';
import { isCalm } from './glide.ts';
import { pinched, thrown } from './moves.ts';

/** A pointer trembles by less than this many pixels. */
const TREMBLE = 5;
/** Milliseconds without a turn of the wheel after which the picture rests. */
const WHEEL_REST = 160;
/** Two taps are one double tap within these milliseconds and pixels. */
const DOUBLE = { ms: 320, px: 32 };
/** The speed at which a picture is let go is that of the last so many milliseconds. */
const LAST_MS = 80;

export interface Target {
  camera(): Camera | null;
  size(): Size;
  /** Show another camera, at once and without drawing anew. */
  move(camera: Camera): void;
  /** Go to another camera as the eye can follow. */
  glide(camera: Camera): void;
  /** Nothing moves any more. */
  rest(): void;
}

interface Trail {
  readonly at: Pixel;
  readonly time: number;
}

/** What fingers, or a pressed mouse, do from the moment they come down until the last one goes. */
class Hold {
  readonly #target: Target;
  #from: Camera | null = null;
  #first: readonly Pixel[] = [];
  #trail: Trail[] = [];
  #tap: Trail | null = null;
  #moved = false;

  constructor(target: Target) {
    this.#target = target;
  }

  /** Whether the last hold moved the picture: then its click picks nothing. */
  moved(): boolean {
    return this.#moved;
  }

  /** Fingers have come or gone: from here on they move what they find. */
  begin(points: readonly Pixel[], fresh: boolean): void {
    if (fresh) this.#moved = false;
    this.#from = this.#target.camera();
    this.#first = points;
    this.#trail = [];
  }

  move(points: readonly Pixel[], time: number): void {
    const [first] = this.#first;
    const [now] = points;
    if (!this.#from || !first || !now) return;
    const still = points.length === 1 && Math.hypot(now[0] - first[0], now[1] - first[1]) < TREMBLE;
    if (still && !this.#moved) return;
    this.#moved = true;
    if (points.length === 1)
      this.#trail = [...this.#trail, { at: now, time }].filter((one) => time - one.time < LAST_MS);
    this.#target.move(pinched(this.#from, this.#first, points, this.#target.size()));
  }

  /** The last finger is gone. */
  end(at: Pixel | null, time: number): void {
    const camera = this.#target.camera();
    this.#from = null;
    if (!this.#moved) {
      if (at) this.#tapped({ at, time });
      return;
    }
    const far = isCalm() ? null : thrown(this.#speed(time));
    if (far && camera) this.#target.glide(dragged(camera, far));
    else this.#target.rest();
  }

  #tapped(tap: Trail): void {
    const { at, time } = tap;
    const last = this.#tap;
    const again =
      last && time - last.time < DOUBLE.ms && Math.hypot(at[0] - last.at[0], at[1] - last.at[1]) < DOUBLE.px;
    this.#tap = again ? null : tap;
    const camera = this.#target.camera();
    if (again && camera) this.#target.glide(zoomed(camera, 1, at, this.#target.size()));
  }

  #speed(time: number): Pixel {
    const [first] = this.#trail;
    const last = this.#trail.at(-1);
    if (!first || !last || last.time === first.time || time - last.time > LAST_MS) return [0, 0];
    const ms = last.time - first.time;
    return [(last.at[0] - first.at[0]) / ms, (last.at[1] - first.at[1]) / ms];
  }
}

type Place = (point: { readonly clientX: number; readonly clientY: number }) => Pixel;

/** Fingers: by touch events, which a presentation keeps to itself where one finger turns the pages. */
function listenTouch(host: HTMLElement, hold: Hold, place: Place, signal: AbortSignal): void {
  const points = ({ touches }: TouchEvent): Pixel[] => [...touches].map(place);
  const change = (event: TouchEvent): void => {
    hold.begin(points(event), event.type === 'touchstart' && event.touches.length === 1);
  };
  const end = (event: TouchEvent): void => {
    if (event.touches.length > 0) {
      change(event);
      return;
    }
    const [last] = event.changedTouches;
    hold.end(last && event.type === 'touchend' ? place(last) : null, event.timeStamp);
  };
  const move = (event: TouchEvent): void => {
    event.preventDefault();
    hold.move(points(event), event.timeStamp);
  };
  host.addEventListener('touchstart', change, { passive: true, signal });
  host.addEventListener('touchmove', move, { passive: false, signal });
  host.addEventListener('touchend', end, { signal });
  host.addEventListener('touchcancel', end, { signal });
}

function listenMouse(host: HTMLElement, hold: Hold, place: Place, signal: AbortSignal): void {
  let pressed: number | null = null;
  const isHeld = (event: PointerEvent): boolean => event.pointerId === pressed;
  const down = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    pressed = event.pointerId;
    hold.begin([place(event)], true);
  };
  const move = (event: PointerEvent): void => {
    if (!isHeld(event)) return;
    hold.move([place(event)], event.timeStamp);
    // Captured only once it moves: a click must reach the mark under it.
    if (hold.moved() && !host.hasPointerCapture(event.pointerId)) host.setPointerCapture(event.pointerId);
  };
  const up = (event: PointerEvent): void => {
    if (!isHeld(event)) return;
    pressed = null;
    hold.end(event.type === 'pointerup' ? place(event) : null, event.timeStamp);
  };
  host.addEventListener('pointerdown', down, { signal });
  host.addEventListener('pointermove', move, { signal });
  host.addEventListener('pointerup', up, { signal });
  host.addEventListener('pointercancel', up, { signal });
}

function listenWheel(host: HTMLElement, target: Target, place: Place, signal: AbortSignal): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const camera = target.camera();
    if (!camera) return;
    const turn = Math.max(-1, Math.min(1, -event.deltaY / (event.deltaMode === 0 ? 240 : 6)));
    target.move(zoomed(camera, turn, place(event), target.size()));
    clearTimeout(rest);
    rest = setTimeout(() => target.rest(), WHEEL_REST);
  };
  host.addEventListener('wheel', onWheel, { passive: false, signal });
  signal.addEventListener('abort', () => clearTimeout(rest));
}

/** Listens until `signal` is aborted; tells whether the last press moved the picture. */
export function listenGestures(host: HTMLElement, target: Target, signal: AbortSignal): { moved(): boolean } {
  const hold = new Hold(target);
  const place: Place = ({ clientX, clientY }) => {
    const { left, top } = host.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  listenTouch(host, hold, place, signal);
  listenMouse(host, hold, place, signal);
  listenWheel(host, target, place, signal);
  return hold;
}
