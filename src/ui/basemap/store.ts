/** Which base maps the host offers, and which is drawn. The choice stands in the address: ?basemap=<id>. */
import { useSyncExternalStore } from 'react';
import type { Basemap } from '../../basemap/config.ts';
import type { Fault } from '../../basemap/read.ts';
import { openFile } from '../../files/files.ts';

const KEY = 'basemap';

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

function set(change: Partial<Basemaps>): void {
  now = { ...now, ...change };
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
    ? null
    : (document.querySelector<HTMLMetaElement>('meta[name=atlas-config]')?.content ?? null);

/** Whether the host offers anything. */
export const offered = place !== null;

async function load(path: string): Promise<void> {
  const [{ readConfig }, response] = await Promise.all([import('../../basemap/read.ts'), openFile(path)]);
  const { config, faults } = readConfig(await response.json());
  const wanted = new URLSearchParams(location.search).get(KEY);
  set({ list: config.basemaps, faults, chosen: config.basemaps.find(({ id }) => id === wanted) ?? null });
}

// The config is no part of the first view: where it cannot be had there is no switch, and the plan stands as it does without.
if (place !== null) load(place).catch(() => {});

/** Draw another one; null for none. */
export function choose(id: string | null): void {
  const address = new URL(location.href);
  if (id === null) address.searchParams.delete(KEY);
  else address.searchParams.set(KEY, id);
  history.replaceState(history.state, '', address);
  set({ chosen: now.list.find((one) => one.id === id) ?? null, trouble: null });
}

/** The stage could not get tiles. */
export function tellTrouble(why: string): void {
  if (now.trouble !== why) set({ trouble: why });
}

/** Which stage is on screen. */
export function tellLight(light: boolean): void {
  if (now.light !== light) set({ light });
}
