/** What has been fetched: the index of plans, and the plans by id. Everything is parsed here, at the border. */
import * as v from 'valibot';
import type { OpenFile } from '../files/files.ts';
import type { Plan } from '../plan/model.ts';
import { parsePlan } from '../plan/parse.ts';
import type { Problem } from '../plan/problem.ts';
import { bilingual, planHead } from '../plan/schema.ts';
import { isOwn, NO_SHELF, type OwnEntry, type OwnPlan, type Shelf } from './own.ts';

export type Loading<T> =
  | { readonly is: 'idle' }
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly value: T }
  | { readonly is: 'failed'; readonly why: string };

export const IDLE: Loading<never> = { is: 'idle' };
const LOADING: Loading<never> = { is: 'loading' };

const entry = v.object({
  id: v.string(),
  title: bilingual,
  shortTitle: bilingual,
  status: planHead.entries.status,
  period: planHead.entries.period,
  sentence: v.nullable(v.object({ text: v.string(), en: v.string() })),
  region: bilingual,
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  elements: v.number(),
  plan: v.string(),
  /** null where the plan stands on plain ground. */
  base: v.nullable(v.string()),
  credits: v.array(v.object({ name: bilingual, licence: v.string(), date: v.string(), note: bilingual })),
  /** Source texts that the host ships, each with its file beside the index. */
  sources: v.optional(v.array(v.object({ id: v.string(), file: v.string() })), []),
});
const index = v.object({
  schema: v.literal('layout-atlas/index@1'),
  plans: v.pipe(v.array(entry), v.minLength(1)),
});

export type IndexEntry = v.InferOutput<typeof entry>;
export type GeoIndex = v.InferOutput<typeof index>;

/** What the page says of a plan, built in or own. */
export interface PlanEntry extends Omit<IndexEntry, 'plan' | 'base' | 'bbox' | 'sources'> {
  /** Source texts that the host ships. */
  readonly sources?: IndexEntry['sources'];
  readonly bbox: IndexEntry['bbox'] | null;
  /** The base map, as the index names it; null for plain ground. */
  readonly base: string | null;
  /** Null for a plan that is built in. */
  readonly own: OwnEntry | null;
}

/** What is wrong with an own plan. */
export interface Faults {
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
}

export interface Library {
  readonly index: Loading<GeoIndex>;
  readonly plans: Readonly<Record<string, Loading<Plan>>>;
  /** Own plans, in the order in which they were opened; idle until somebody asks. */
  readonly own: Loading<readonly OwnEntry[]>;
  readonly faults: Readonly<Record<string, Faults>>;
}

export const EMPTY_LIBRARY: Library = { index: IDLE, plans: {}, own: IDLE, faults: {} };

/** The built-in plan as the page speaks of it. */
export function builtInEntry(entry: IndexEntry): PlanEntry {
  return { ...entry, own: null };
}

/** An own plan on the base map that the index names for it, if it still has it. */
export function ownPlanEntry(own: OwnEntry, index: GeoIndex): PlanEntry {
  const ground = index.plans.find(({ id }) => id === own.ground);
  return { ...own, base: ground?.base ?? null, credits: ground?.credits ?? [], own };
}

/** Fetch `path`, relative to the page, as JSON. */
export type FetchJson = (path: string, signal: AbortSignal) => Promise<unknown>;

/** Reads JSON out of the files of the atlas. */
export function fetchJsonFrom(open: OpenFile): FetchJson {
  return async (path, signal) => {
    const response = await open(path, signal);
    // A host that answers every path with a page sends HTML here.
    return response.json().catch((error: unknown) => {
      throw signal.aborted ? error : new Error(`${path}: not JSON (${reason(error)})`);
    });
  };
}

/** Where a file named in the index is, relative to the page. */
export function geoPath(file: string): string {
  return `geo/${file}`;
}

/** Read the index; throws with the first thing that is wrong. */
export function parseIndex(raw: unknown): GeoIndex {
  const result = v.safeParse(index, raw);
  if (result.success) return result.output;
  const [first] = result.issues;
  throw new Error(`geo/index.json: ${v.getDotPath(first) ?? ''} ${first.message}`);
}

function readPlan(raw: unknown, path: string): Plan {
  const { plan, problems } = parsePlan(raw, path);
  if (plan) return plan;
  const [first] = problems;
  throw new Error([path, first?.path, first?.zh, first?.en].filter(Boolean).join(' · '));
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export interface Loader {
  loadIndex(): Promise<void>;
  /** Load one plan; a plan that is still on its way and no longer wanted is dropped. */
  loadPlan(id: string): Promise<void>;
  /** Look up which own plans there are. */
  loadOwn(): Promise<void>;
}

/** The list with an entry put in the place of the one of its id, else at the end. */
export function withEntry(own: Library['own'], entry: OwnEntry): Library['own'] {
  const list = own.is === 'ready' ? own.value : [];
  const there = list.some(({ id }) => id === entry.id);
  return { is: 'ready', value: there ? list.map((one) => (one.id === entry.id ? entry : one)) : [...list, entry] };
}

/** The library with an own plan that has been read. */
export function withOwn(library: Library, { entry, plan, problems, more }: OwnPlan): Library {
  return {
    index: library.index,
    plans: { ...library.plans, [entry.id]: { is: 'ready', value: { ...plan, own: true } } },
    own: withEntry(library.own, entry),
    faults: { ...library.faults, [entry.id]: { problems, more } },
  };
}

type Change = (edit: (library: Library) => Library) => void;

/** Fetches into a library that somebody else holds. */
export function createLoader(
  get: () => Library,
  change: Change,
  fetchJson: FetchJson,
  shelf: Shelf = NO_SHELF,
): Loader {
  let wanted: { id: string; abort: AbortController } | null = null;
  const setPlan = (id: string, state: Loading<Plan>): void =>
    change((library) => ({ ...library, plans: { ...library.plans, [id]: state } }));
  const setIndex = (state: Loading<GeoIndex>): void => change((library) => ({ ...library, index: state }));

  const loadIndex = async (): Promise<void> => {
    const { is } = get().index;
    if (is === 'loading' || is === 'ready') return;
    setIndex(LOADING);
    try {
      setIndex({ is: 'ready', value: parseIndex(await fetchJson('geo/index.json', new AbortController().signal)) });
    } catch (error) {
      setIndex({ is: 'failed', why: reason(error) });
    }
  };

  const loadOwn = async (): Promise<void> => {
    const { is } = get().own;
    if (is === 'loading' || is === 'ready') return;
    change((library) => ({ ...library, own: LOADING }));
    // Where storage is forbidden there are none, and that is all there is to say.
    const value = await shelf.list().catch(() => []);
    change((library) => ({ ...library, own: { is: 'ready', value } }));
  };

  const fetchPlan = async (id: string, signal: AbortSignal): Promise<void> => {
    if (isOwn(id)) {
      const opened = await shelf.open(id, signal);
      if (!signal.aborted) change((library) => withOwn(library, opened));
      return;
    }
    const path = geoPath(`plans/${id}.plan.geojson`);
    const plan = readPlan(await fetchJson(path, signal), path);
    if (!signal.aborted) setPlan(id, { is: 'ready', value: plan });
  };

  const loadPlan = async (id: string): Promise<void> => {
    if (wanted && wanted.id !== id) {
      const stale = wanted;
      wanted = null;
      stale.abort.abort();
      setPlan(stale.id, IDLE);
    }
    const is = get().plans[id]?.is;
    if (is === 'loading' || is === 'ready') return;
    const abort = new AbortController();
    wanted = { id, abort };
    setPlan(id, LOADING);
    try {
      await fetchPlan(id, abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) setPlan(id, { is: 'failed', why: reason(error) });
    } finally {
      if (wanted?.abort === abort) wanted = null;
    }
  };
  return { loadIndex, loadPlan, loadOwn };
}
