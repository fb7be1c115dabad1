/** Which base maps the host offers, and which is drawn. All else about them is loaded where the page says that there are any. */
import { useSyncExternalStore } from 'react';
import type { Basemap } from '../../basemap/config.ts';
import type { Fault } from '../../basemap/read.ts';

export interface Basemaps {
  readonly list: readonly Basemap[];
  readonly faults: readonly Fault[];
  readonly chosen: Basemap | null;
  /** What keeps its tiles away; null where nothing does. */
  readonly trouble: string | null;
  /** The stage that is on screen draws no tiles. */
  readonly light: boolean;
}

let now: Basemaps = { list: [], faults: [], chosen: null, trouble: null, light: false };
const listeners = new Set<() => void>();

/** Change some of it; nobody is told where nothing changes. */
export function setBasemaps(change: Partial<Basemaps>): void {
  const next = { ...now, ...change };
  if (next.trouble === now.trouble && next.light === now.light && next.chosen === now.chosen && next.list === now.list)
    return;
  now = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useBasemaps(): Basemaps {
  return useSyncExternalStore(subscribe, () => now);
}

/** Where the config lies: the build says so in the page. The single file has none. */
const place =
  import.meta.env.MODE === 'one-file'
    ? undefined
    : document.querySelector<HTMLMetaElement>('meta[name=atlas-config]')?.content;

/** Whether the host offers anything. */
export const offered = place !== undefined;

// No part of the first view: where it cannot be had there is no switch, and the plan stands as it does without.
if (place !== undefined) {
  import('./load.ts').then(async ({ load }) => setBasemaps(await load(place))).catch(() => {});
}

/** The stage could not get tiles. */
export function tellTrouble(trouble: string): void {
  setBasemaps({ trouble });
}
