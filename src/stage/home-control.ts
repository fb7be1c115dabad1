import type { IControl } from 'maplibre-gl';

/** A button beside the zoom buttons: back to the view of the whole plan. */
export class HomeControl implements IControl {
  readonly #go: () => void;
  readonly #title: string;
  #container: HTMLElement | null = null;

  constructor(title: string, go: () => void) {
    this.#title = title;
    this.#go = go;
  }

  onAdd(): HTMLElement {
    const container = document.createElement('div');
    container.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'stage__home';
    button.title = this.#title;
    button.setAttribute('aria-label', this.#title);
    button.addEventListener('click', this.#go);
    container.append(button);
    this.#container = container;
    return container;
  }

  onRemove(): void {
    this.#container?.remove();
  }
}
