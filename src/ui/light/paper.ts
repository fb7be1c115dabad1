import type { Camera, Size } from '../../sheet/projection.ts';
import type { Shown } from '../../stage/shown.ts';
import { paintGround } from './ground-canvas.ts';
import { covers, drawnSize, shiftBetween, transformOf } from './moves.ts';
import { pictures, type Window } from './picture-of.ts';
import { svgElement } from './svg-dom.ts';

let count = 0;

/** The layer that the plan is drawn on. It is larger than the window, moves whole, and is drawn anew only at rest. */
export class Paper {
  readonly element = document.createElement('div');
  readonly #ground = document.createElement('canvas');
  readonly #draw = pictures();
  readonly #prefix = `light-${++count}-`;
  #drawn: { readonly camera: Camera; readonly size: Size; readonly time: number } | null = null;

  constructor() {
    this.element.className = 'light__picture';
  }

  draw(shown: Shown, window: Window): void {
    const { size, camera } = window;
    const { width, height } = drawnSize(size);
    const { ground, vectors } = this.#draw(shown, window);
    const painted = paintGround(this.#ground, ground, { width, height });
    const picture = svgElement(vectors(!painted), this.#prefix);
    const { style } = this.element;
    style.left = `${(size.width - width) / 2}px`;
    style.top = `${(size.height - height) / 2}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.transform = transformOf({ by: [0, 0], scale: 1 });
    this.element.replaceChildren(...(painted ? [this.#ground] : []), picture);
    this.#drawn = { camera, size, time: performance.now() };
    this.point(shown.hover);
  }

  isDrawn(): boolean {
    return this.#drawn !== null;
  }

  /** Milliseconds since it was drawn. */
  age(): number {
    return this.#drawn ? performance.now() - this.#drawn.time : Number.POSITIVE_INFINITY;
  }

  /** Moves to where the camera looks; false where the window shows more than was drawn. */
  move(camera: Camera): boolean {
    if (!this.#drawn) return true;
    const shift = shiftBetween(this.#drawn.camera, camera);
    this.element.style.transform = transformOf(shift);
    return covers(shift, this.#drawn.size);
  }

  /** Marks what the pointer is on, on the map or in the list. */
  point(id: string | null): void {
    for (const node of this.element.querySelectorAll('.is-pointed')) node.classList.remove('is-pointed');
    if (id === null) return;
    const own = `[data-element="${CSS.escape(id)}"]`;
    for (const node of this.element.querySelectorAll(own)) node.classList.add('is-pointed');
  }
}
