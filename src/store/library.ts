/** What has been fetched: the index of plans, and the plans by id. Everything is parsed here, at the border. */
import type { OpenFile } from '../files/files.ts';
import { type Plan, withElement } from '../plan/model.ts';
import { parsePlan } from '../plan/parse.ts';
import type { Problem } from '../plan/problem.ts';
import { type GeoIndex, geoPath, type IndexEntry, parseIndex } from './index-file.ts';
import { isOwn, NO_SHELF, type OwnEntry, type OwnPlan, type Shelf } from './own.ts';
import { fetchElement, fetchEntry } from './shards.ts';

export { type GeoIndex, geoPath, type IndexEntry, parseIndex } from './index-file.ts';

export type Loading<T> =
  | { readonly is: 'idle' }
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly value: T }
  | { readonly is: 'failed'; readonly why: string };

export const IDLE: Loading<never> = { is: 'idle' };
const LOADING: Loading<never> = { is: 'loading' };

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
  /** Of a large library, the plans that were asked for and that the index does not name; null where there is none of this id. */
  readonly entries: ReadonlyMap<string, Loading<IndexEntry | null>>;
  readonly plans: Readonly<Record<string, Loading<Plan>>>;
  /** Elements that were asked of plans too large for one file, by “plan element”; null where there is none of this id. */
  readonly elements: ReadonlyMap<string, Loading<null>>;
  /** Own plans, in the order in which they were opened; idle until somebody asks. */
  readonly own: Loading<readonly OwnEntry[]>;
  readonly faults: Readonly<Record<string, Faults>>;
}

export const EMPTY_LIBRARY: Library = {
  index: IDLE,
  entries: new Map(),
  elements: new Map(),
  plans: {},
  own: IDLE,
  faults: {},
};

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
  /** Ask a large library whether it has a plan that its index does not name. */
  loadEntry(id: string): Promise<void>;
  /** Load one plan; a plan that is still on its way and no longer wanted is dropped. */
  loadPlan(id: string): Promise<void>;
  /** Fetch an element of a plan that is too large for one file. */
  loadElement(plan: string, id: string): Promise<void>;
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
    entries: library.entries,
    elements: library.elements,
    plans: { ...library.plans, [entry.id]: { is: 'ready', value: { ...plan, own: true } } },
    own: withEntry(library.own, entry),
    faults: { ...library.faults, [entry.id]: { problems, more } },
  };
}

/** The key of an element of a plan. */
export function elementKey(plan: string, id: string): string {
  return `${plan} ${id}`;
}

/** A built-in plan, as far as it is known that there is one. */
export function namedEntry({ index, entries }: Library, plan: string): IndexEntry | null {
  const named = index.is === 'ready' ? index.value.plans.find(({ id }) => id === plan) : undefined;
  if (named) return named;
  const state = entries.get(plan);
  return state?.is === 'ready' ? state.value : null;
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

  const loadEntry = async (id: string): Promise<void> => {
    const { index, entries } = get();
    const is = entries.get(id)?.is;
    if (index.is !== 'ready' || !index.value.library || is === 'loading' || is === 'ready') return;
    const set = (state: Loading<IndexEntry | null>): void =>
      change((library) => ({ ...library, entries: new Map(library.entries).set(id, state) }));
    set(LOADING);
    try {
      set({ is: 'ready', value: await fetchEntry(fetchJson, index.value.library, id) });
    } catch (error) {
      set({ is: 'failed', why: reason(error) });
    }
  };

  const loadElement = async (plan: string, id: string): Promise<void> => {
    const state = get().plans[plan];
    const key = elementKey(plan, id);
    if (state?.is !== 'ready' || !state.value.crowd || get().elements.has(key)) return;
    const set = (now: Loading<null>): void =>
      change((library) => ({ ...library, elements: new Map(library.elements).set(key, now) }));
    set(LOADING);
    try {
      const found = await fetchElement(fetchJson, plan, state.value.crowd, id);
      const now = get().plans[plan];
      if (found && now?.is === 'ready') setPlan(plan, { is: 'ready', value: withElement(now.value, found) });
      set({ is: 'ready', value: null });
    } catch (error) {
      set({ is: 'failed', why: reason(error) });
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
    const crowd = namedEntry(get(), id)?.crowd;
    if (!signal.aborted) setPlan(id, { is: 'ready', value: crowd ? { ...plan, crowd } : plan });
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
  return { loadIndex, loadEntry, loadPlan, loadElement, loadOwn };
}
