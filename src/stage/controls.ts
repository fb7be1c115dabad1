import type { IControl } from 'maplibre-gl';

/** A button beside the zoom buttons: back to the view of the whole plan. */
export class HomeControl implements IControl {
  readonly #go: () => void;
  #container: HTMLElement | null = null;

  constructor(go: () => void) {
    this.#go = go;
  }

  onAdd(): HTMLElement {
    const container = document.createElement('div');
    container.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'stage__home';
    button.addEventListener('click', this.#go);
    container.append(button);
    this.#container = container;
    return container;
  }

  onRemove(): void {
    this.#container?.remove();
  }
}

/** The buttons of the map, by the key of their text. */
const BUTTONS = {
  'NavigationControl.ZoomIn': '.maplibregl-ctrl-zoom-in',
  'NavigationControl.ZoomOut': '.maplibregl-ctrl-zoom-out',
  'NavigationControl.ResetBearing': '.maplibregl-ctrl-compass',
  'Stage.Home': '.stage__home',
} as const;

/** MapLibre names its buttons once and for all; here the names follow the language. */
export function nameControls(map: HTMLElement, words: Readonly<Record<string, string>>): void {
  const canvas = map.querySelector('.maplibregl-canvas:not([aria-hidden])');
  canvas?.setAttribute('role', 'img');
  canvas?.setAttribute('aria-label', words['Map.Title'] ?? '');
  for (const [key, selector] of Object.entries(BUTTONS)) {
    const button = map.querySelector<HTMLElement>(selector);
    const word = words[key];
    if (!button || word === undefined) continue;
    button.title = word;
    button.setAttribute('aria-label', word);
  }
}
