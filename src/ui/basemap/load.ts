/** Reads the host's config. The choice stands in the address: ?basemap=<id>. */
import type { Basemap } from '../../basemap/config.ts';
import { readConfig } from '../../basemap/read.ts';
import { openFile } from '../../files/files.ts';
import type { Basemaps } from './store.ts';

const KEY = 'basemap';

/** What the host offers, and what the address chose of it. */
export async function load(path: string): Promise<Pick<Basemaps, 'list' | 'faults' | 'chosen'>> {
  const { config, faults } = readConfig(await (await openFile(path)).json());
  const wanted = new URLSearchParams(location.search).get(KEY);
  return { list: config.basemaps, faults, chosen: config.basemaps.find(({ id }) => id === wanted) ?? null };
}

/** Write the choice into the address; null for none. */
export function rememberInAddress(basemap: Basemap | null): void {
  const address = new URL(location.href);
  if (basemap === null) address.searchParams.delete(KEY);
  else address.searchParams.set(KEY, basemap.id);
  history.replaceState(history.state, '', address);
}
