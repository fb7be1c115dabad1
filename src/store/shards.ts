/** One plan of a large library, or one element of a large plan, out of the one file in which it must be. */
import * as v from 'valibot';
import { entryFile, shardOf } from '../plan/catalog.ts';
import { type CrowdFiles, crowdElementFile } from '../plan/crowd.ts';
import { element, type PlanElement } from '../plan/schema.ts';
import { entry, type GeoIndex, geoPath, type IndexEntry } from './index-file.ts';

export type LargeLibrary = NonNullable<GeoIndex['library']>;
type FetchJson = (path: string, signal: AbortSignal) => Promise<unknown>;

const plansOf = v.object({ plans: v.array(entry) });
const elementsOf = v.object({ elements: v.array(element) });

/** The plan of this id; null where the library has none. Rejects with the name of the file that could not be read. */
export async function fetchEntry(fetchJson: FetchJson, library: LargeLibrary, id: string): Promise<IndexEntry | null> {
  const path = geoPath(entryFile(shardOf(id, library.plans)));
  const { plans } = parseShard(plansOf, await fetchJson(path, new AbortController().signal), path);
  return plans.find((one) => one.id === id) ?? null;
}

/** One element of a plan that is too large for one file; null where it has none of this id. */
export async function fetchElement(
  fetchJson: FetchJson,
  plan: string,
  crowd: CrowdFiles,
  id: string,
): Promise<PlanElement | null> {
  const path = geoPath(crowdElementFile(plan, shardOf(id, crowd.elements)));
  const { elements } = parseShard(elementsOf, await fetchJson(path, new AbortController().signal), path);
  return elements.find((one) => one.id === id) ?? null;
}

/** A file of a large library; throws with its name and the first thing that is wrong. */
export function parseShard<S extends v.GenericSchema>(schema: S, raw: unknown, path: string): v.InferOutput<S> {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  const [first] = result.issues;
  throw new Error(`${path}: ${v.getDotPath(first) ?? ''} ${first.message}`);
}
