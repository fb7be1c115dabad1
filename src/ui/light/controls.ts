/** Zoom and home buttons, and a scale bar: where the other stage has them. */
import { metresPerPixel } from '../../drawing/mercator.ts';
import type { Camera } from '../../sheet/projection.ts';
import { svg } from '../../sheet/svg.ts';
import { type IconName, iconPath } from '../parts/icons.tsx';
import { svgElement } from './svg-dom.ts';

/** Longest scale bar, CSS pixels. */
const LONGEST = 110;

/** The roundest length that fits: 1, 2, 3 or 5 and zeros. */
export function scaleBar(camera: Camera, longest = LONGEST): { metres: number; pixels: number } {
  const each = metresPerPixel(camera.centre[1], camera.zoom);
  const power = 10 ** Math.floor(Math.log10(longest * each));
  const metres = ([5, 3, 2].find((n) => n * power <= longest * each) ?? 1) * power;
  return { metres, pixels: metres / each };
}

function lengthText(metres: number): string {
  return metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
}

function buttonOf(icon: IconName, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'light__button';
  const picture = svg('svg', { class: 'icon', viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' }, [
    svg('path', { d: iconPath(icon) }),
  ]);
  button.append(svgElement(picture, ''));
  button.addEventListener('click', onClick);
  return button;
}

export interface Controls {
  readonly elements: readonly HTMLElement[];
  name(words: Readonly<Record<string, string>>): void;
  scale(camera: Camera): void;
}

/** The buttons and the bar, not yet on the page. */
export function makeControls(onZoom: (by: number) => void, onHome: () => void): Controls {
  const buttons = {
    'NavigationControl.ZoomIn': buttonOf('plus', () => onZoom(1)),
    'NavigationControl.ZoomOut': buttonOf('minus', () => onZoom(-1)),
    'Stage.Home': buttonOf('whole', onHome),
  };
  const box = document.createElement('div');
  box.className = 'light__controls';
  box.append(...Object.values(buttons));
  const bar = document.createElement('div');
  bar.className = 'light__scale';
  return {
    elements: [box, bar],
    name: (words) => {
      for (const [key, button] of Object.entries(buttons)) {
        button.title = words[key] ?? '';
        button.ariaLabel = words[key] ?? '';
      }
    },
    scale: (camera) => {
      const { metres, pixels } = scaleBar(camera);
      bar.style.width = `${pixels}px`;
      bar.textContent = lengthText(metres);
    },
  };
}
