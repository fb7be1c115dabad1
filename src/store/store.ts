/** The one store: the view, the notes about its address, and the library. Knows no React and no map. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Kind } from '../plan/kinds.ts';
import { outline } from '../plan/outline.ts';
import { isAdded } from '../plan/presentation.ts';
import type { Lang } from '../plan/schema.ts';
import { scopeOf } from '../plan/sector.ts';
import { publishedYears } from '../plan/years.ts';
import { openedPlan } from './entries.ts';
import { knownPlans, unsure } from './known-plans.ts';
import {
  createLoader,
  EMPTY_LIBRARY,
  elementKey,
  type FetchJson,
  type Library,
  type Loader,
  withEntry,
  withOwn,
} from './library.ts';
import type { Note } from './notes.ts';
import { isOwn, type OwnEntry, type OwnPlan, type Shelf } from './own.ts';
import { type Known, settle } from './settle.ts';
import { type Beside, FROM_THE_START, type Presenting } from './showing.ts';
import type { LightWhy, StageName } from './stage-choice.ts';
import { type Cause, type Mode, NOTHING_HIDDEN, type Reading, type TextSize, type Theme, type View } from './view.ts';

export { entryOf, openEntry, openedPlan, openFaults, openState, ownEntries } from './entries.ts';

export interface Atlas extends Library, Loader {
  readonly view: View;
  readonly notes: readonly Note[];
  /** Who made the last change of `view`. */
  readonly cause: Cause;
  /** The phrase that stays lit after the pointer has left it. */
  readonly pressed: number | null;
  /** Why the light stage draws; null where the full one does, undefined before that is decided. */
  readonly lightWhy: LightWhy | null | undefined;
  openPlan(id: string): void;
  pick(id: string | null): void;
  /** Let the elements of a sector or an industry class stand out; null for all. */
  setSector(key: string | null): void;
  /** Pick the next (1) or the previous (−1) element in the order of the list. */
  step(by: 1 | -1): void;
  setYear(year: number | null): void;
  setLang(lang: Lang): void;
  setTheme(theme: Theme): void;
  setText(text: TextSize): void;
  setMode(mode: Mode): void;
  /** Choose the stage by hand; null leaves it to the machine. */
  setStage(stage: StageName | null): void;
  /** It was decided, or turned out, which stage draws. */
  setLight(why: LightWhy | null): void;
  toggleKind(kind: Kind): void;
  showAllKinds(): void;
  /** Light a phrase while it is pointed at; null goes back to the pressed one. */
  light(phrase: number | null): void;
  /** Keep a phrase lit, or let it go. */
  press(phrase: number): void;
  /** Nothing picked, nothing lit; where that is so already, no sector. */
  clear(): void;
  hover(id: string | null): void;
  /** Begin to present, or change what is presented. */
  present(change: Partial<Presenting>): void;
  /** Show another plan, or the same in another year, beside the open one. */
  compare(beside: Beside): void;
  /** Close what is over the page: the same place is there again. */
  leave(): void;
  dismiss(note: string): void;
  /** Say something; a note of the same id goes. */
  tell(note: Note): void;
  /** Show an own plan that has just been read. */
  showOwn(own: OwnPlan): void;
  /** Put an own plan on the list without opening it. */
  addOwn(entry: OwnEntry): void;
  /** Take an own plan off the list; where it is open, another is opened. */
  dropOwn(id: string): void;
  /** Show a view that was read from an address. */
  visit(view: View, notes: readonly Note[]): void;
  /** Fetch again what failed. */
  retry(): void;
}

/** What the library knows of a plan once it is there. */
function figuresOf(library: Library, id: string | null | undefined): Known['other'] {
  const state = id === null || id === undefined ? undefined : library.plans[id];
  return id && state?.is === 'ready' ? { id, published: publishedYears(state.value) } : null;
}

function known(library: Library, { plan: id, beside }: View): Known {
  const index = knownPlans(library, id, beside?.plan ?? null);
  const state = id === null ? undefined : library.plans[id];
  if (id === null || state?.is !== 'ready') return { plans: index, plan: null };
  const { head, byId, crowd } = state.value;
  // Of a plan that is too large for one file, what is not here may be on its way.
  const has = (element: string): boolean =>
    byId.has(element) || (crowd !== undefined && library.elements.get(elementKey(id, element))?.is !== 'ready');
  const hasSector = (key: string): boolean => scopeOf(state.value, key) !== null;
  const published = publishedYears(state.value);
  const hasStep = (step: string): boolean => isAdded(step) || outline(state.value).some((one) => one.id === step);
  const plan = { id, has, hasSector, years: head.columns?.years ?? [], published, hasStep };
  return { plans: index, plan, other: figuresOf(library, beside?.plan) ?? null };
}

type Edit = (patch: Partial<View>, more?: Partial<Atlas>) => void;

/** Where the reader goes: plans, elements, phrases. */
function travels(get: () => Atlas, edit: Edit) {
  return {
    openPlan: (plan) => {
      if (plan === get().view.plan) return;
      const fresh = { plan, at: null, sector: null, year: null, phrase: null, hover: null, hidden: NOTHING_HIDDEN };
      edit(fresh, { notes: [], pressed: null });
    },
    pick: (at) => {
      if (at !== get().view.at) edit({ at, phrase: null }, { pressed: null });
    },
    setSector: (sector) => {
      if (sector !== get().view.sector) edit({ sector });
    },
    step: (by) => {
      const elements = openedPlan(get())?.elements ?? [];
      const at = elements.findIndex(({ id }) => id === get().view.at);
      const first = by === 1 ? 0 : elements.length - 1;
      const next = elements[at === -1 ? first : (at + by + elements.length) % elements.length];
      if (next) get().pick(next.id);
    },
    light: (pointed) => {
      const phrase = pointed ?? get().pressed;
      if (phrase !== get().view.phrase) edit({ phrase });
    },
    press: (phrase) => {
      const pressed = get().pressed === phrase ? null : phrase;
      edit({ phrase: pressed }, { pressed });
    },
    clear: () => {
      const { at, phrase } = get().view;
      const idle = at === null && phrase === null;
      edit(idle ? { sector: null } : { at: null, phrase: null }, { pressed: null });
    },
    hover: (hover) => {
      if (hover !== get().view.hover) edit({ hover });
    },
  } satisfies Partial<Atlas>;
}

/** How the reader looks at it: year, language, light, height, kinds. */
function settings(get: () => Atlas, edit: Edit) {
  return {
    setYear: (year) => edit({ year }),
    setLang: (lang) => edit({ lang }),
    setTheme: (theme) => edit({ theme }),
    setText: (text) => edit({ text }),
    setMode: (mode) => edit({ view: mode }),
    setStage: (stage) => edit({ stage }, { lightWhy: undefined }),
    toggleKind: (kind) => {
      const hidden = new Set(get().view.hidden);
      if (!hidden.delete(kind)) hidden.add(kind);
      edit({ hidden });
    },
    showAllKinds: () => edit({ hidden: NOTHING_HIDDEN }),
  } satisfies Partial<Atlas>;
}

/** What is shown over the page. */
function showing(get: () => Atlas, edit: Edit) {
  return {
    present: (change) => {
      const { present } = get().view;
      edit({ present: { ...(present ?? FROM_THE_START), ...change }, beside: null });
    },
    compare: (beside) => edit({ beside, present: null }),
    leave: () => edit({ present: null, beside: null }),
  } satisfies Partial<Atlas>;
}

/** Own plans come and go. */
function owning(set: StoreApi<Atlas>['setState'], get: () => Atlas, travel: Pick<Atlas, 'openPlan'>) {
  return {
    showOwn: (own) => {
      set((atlas) => withOwn(atlas, own));
      if (get().view.plan === own.entry.id) {
        // Replaced by another file: what was asked of the old one means nothing in it.
        set(({ view }) => ({ view: { ...view, at: null, year: null, phrase: null, hover: null }, pressed: null }));
      } else travel.openPlan(own.entry.id);
    },
    addOwn: (entry) => set(({ own }) => ({ own: withEntry(own, entry) })),
    dropOwn: (id) => {
      const first = get().index;
      if (get().view.plan === id && first.is === 'ready') travel.openPlan(first.value.plans[0]?.id ?? '');
      set(({ own, plans, faults }) => {
        const { [id]: _plan, ...restOfPlans } = plans;
        const { [id]: _faults, ...restOfFaults } = faults;
        const rest: Library['own'] =
          own.is === 'ready' ? { is: 'ready', value: own.value.filter((entry) => entry.id !== id) } : own;
        return { own: rest, plans: restOfPlans, faults: restOfFaults };
      });
    },
  } satisfies Partial<Atlas>;
}

/**
 * A store that starts from a read address, fetches with `fetchJson` and finds own plans on `shelf`. Nothing is fetched
 * before `start`.
 */
export function createAtlas(first: Reading, fetchJson: FetchJson, shelf?: Shelf): StoreApi<Atlas> {
  return createStore<Atlas>()((set, get) => {
    const edit: Edit = (patch, more = {}) =>
      set(({ view }) => ({ view: { ...view, ...patch }, cause: 'reader', ...more }));
    const loader = createLoader(get, set, fetchJson, shelf);
    const travel = travels(get, edit);
    return {
      ...EMPTY_LIBRARY,
      ...loader,
      view: first.view,
      notes: first.notes,
      cause: 'repair',
      pressed: null,
      lightWhy: undefined,
      setLight: (lightWhy) => set({ lightWhy }),
      ...travel,
      ...settings(get, edit),
      ...owning(set, get, travel),
      ...showing(get, edit),
      dismiss: (note) => set(({ notes }) => ({ notes: notes.filter(({ id }) => id !== note) })),
      tell: (note) => set(({ notes }) => ({ notes: [...notes.filter(({ id }) => id !== note.id), note] })),
      visit: (view, notes) => set({ view, notes, cause: 'address', pressed: null }),
      retry: () => {
        void loader.loadIndex();
        const { plan } = get().view;
        if (plan === null || get().index.is !== 'ready') return;
        void (unsure(get(), plan).length > 0 ? loader.loadEntry(plan) : loader.loadPlan(plan));
      },
    };
  });
}

/** Of a plan that is too large for one file, fetch what is picked or visited. */
function followElements({ view, plans, elements, loadElement }: Atlas): void {
  const state = view.plan === null ? undefined : plans[view.plan];
  if (view.plan === null || state?.is !== 'ready' || !state.value.crowd) return;
  for (const id of [view.at, view.present?.visit ?? null]) {
    if (id !== null && !state.value.byId.has(id) && !elements.has(elementKey(view.plan, id))) {
      void loadElement(view.plan, id);
    }
  }
}

/**
 * Fetch what the view asks for, now and whenever it changes, and put the view right as the answers come in.
 * Returns the stopping.
 */
export function start(atlas: StoreApi<Atlas>): () => void {
  const follow = (state: Atlas): void => {
    const { view, notes } = settle(state.view, known(state, state.view));
    if (view !== state.view) {
      const others = state.notes.filter(({ id }) => !notes.some((note) => note.id === id));
      atlas.setState({ view, notes: [...others, ...notes], cause: 'repair' });
      return;
    }
    if (isOwn(view.plan) && state.own.is === 'idle') void state.loadOwn();
    if (state.index.is !== 'ready' || view.plan === null) return;
    const asked = unsure(state, view.plan, view.beside?.plan ?? null);
    for (const id of asked) if (!state.entries.has(id)) void state.loadEntry(id);
    if (asked.includes(view.plan)) return;
    if (isOwn(view.plan) && state.own.is !== 'ready') return;
    followElements(state);
    const isIdle = (id: string): boolean => (state.plans[id]?.is ?? 'idle') === 'idle';
    if (isIdle(view.plan)) void state.loadPlan(view.plan);
    // One after the other: a plan that is asked for takes the place of one on its way.
    else if (view.beside && state.plans[view.plan]?.is === 'ready' && isIdle(view.beside.plan)) {
      void state.loadPlan(view.beside.plan);
    }
  };
  const stop = atlas.subscribe((now, before) => {
    const { view, index, entries, elements, plans, own } = before;
    const changed =
      now.view !== view ||
      now.index !== index ||
      now.entries !== entries ||
      now.elements !== elements ||
      now.plans !== plans ||
      now.own !== own;
    if (changed) follow(atlas.getState());
  });
  void atlas.getState().loadIndex();
  return stop;
}
