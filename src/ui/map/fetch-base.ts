import { type BaseMap, openBase, PLAIN_GROUND, parseBase } from '../../drawing/base.ts';
import { openFile } from '../../files/files.ts';
import { geoPath, type PlanEntry } from '../../store/library.ts';

/** What a plan stands on, as one word: the path of its base map and the regions of an own plan on it; '' for plain ground. */
export function groundOf({ base, own }: Pick<PlanEntry, 'base' | 'own'>): string {
  return [base === null ? '' : geoPath(base), ...(own?.regions ?? [])].join(' ');
}

/** The base map of a ground. Rejects where it cannot be read. */
export async function fetchBase(ground: string, signal: AbortSignal): Promise<BaseMap> {
  const [path = '', ...regions] = ground.split(' ');
  if (path === '') return PLAIN_GROUND;
  const response = await openFile(path, signal);
  return openBase(parseBase(await response.json()), regions.length > 0 ? regions : null);
}
