/** What each key does while the map has the keyboard. */
import type { Pixel } from '../../drawing/mercator.ts';

export type Act =
  | { readonly is: 'pan'; readonly by: Pixel }
  | { readonly is: 'zoom'; readonly by: number }
  | { readonly is: 'step'; readonly by: 1 | -1 }
  | { readonly is: 'pick' }
  | { readonly is: 'home' };

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Pixels of one step, and of a fine one. */
const STEP = 80;
const FINE = 12;

const WAYS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const OTHERS: Readonly<Record<string, Act>> = {
  '+': { is: 'zoom', by: 0.5 },
  '=': { is: 'zoom', by: 0.5 },
  '-': { is: 'zoom', by: -0.5 },
  _: { is: 'zoom', by: -0.5 },
  PageDown: { is: 'step', by: 1 },
  PageUp: { is: 'step', by: -1 },
  Enter: { is: 'pick' },
  ' ': { is: 'pick' },
  Home: { is: 'home' },
};

/** The act of a key; null where the key is not the map's. */
export function actOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): Act | null {
  if (ctrlKey || metaKey || altKey) return null;
  const way = Object.hasOwn(WAYS, key) ? WAYS[key] : undefined;
  if (way) {
    const by = shiftKey ? FINE : STEP;
    return { is: 'pan', by: [way[0] * by, way[1] * by] };
  }
  return Object.hasOwn(OTHERS, key) ? (OTHERS[key] ?? null) : null;
}
