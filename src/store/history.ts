/** The view and the address bar keep step: what is worth a “back” is pushed, the rest replaces. */
import type { StoreApi } from 'zustand/vanilla';
import { NO_PAGES, pageAt, pagePath, type Site } from './pages.ts';
import type { Atlas } from './store.ts';
import { type Cause, readUrl, type View, writeUrl } from './view.ts';

/** `leave`: what was over the page is gone; its entry in the history goes with it. */
export type Step = 'push' | 'replace' | 'leave' | 'none';

/** Written into the entry of the browser's history that was made by opening something over the page. */
const OPENED = 'over the page';

/** Whether something is shown over the page. */
function isOver({ present, beside }: View): boolean {
  return present !== null || beside !== null;
}

/** What a change of view does to the history of the browser. */
export function historyStep(before: View, after: View, cause: Cause): Step {
  if (cause === 'address' || writeUrl(before) === writeUrl(after)) return 'none';
  if (cause === 'repair') return 'replace';
  const [was, is] = [isOver(before), isOver(after)];
  if (was || is) return was ? (is ? 'replace' : 'leave') : 'push';
  const moves = ['plan', 'at', 'sector', 'lang', 'view'] as const;
  return moves.some((key) => before[key] !== after[key]) ? 'push' : 'replace';
}

export interface Address {
  readonly search: string;
  readonly pathname: string;
  readonly hash: string;
}

/**
 * The words of an address. Where a page may not change its address they stand behind the “#”: `…html#?plan=tonghua`. The
 * path of a plan's page says plan and language, unless the words say otherwise.
 */
export function words({ search, hash, pathname }: Address, site: Site = NO_PAGES): string {
  const said = hash.startsWith('#?') ? hash.slice(1) : search;
  const page = pageAt(pathname, site);
  if (page === null) return said;
  const query = new URLSearchParams(said);
  for (const key of ['plan', 'lang'] as const) if (!query.get(key)) query.set(key, page[key]);
  return `?${query}`;
}

/** Path and words of a view: on a page, the page of its plan in its language, which need not be said again. */
function addressOf({ view, index }: Atlas, location: Address, site: Site): string {
  // Of a library that is too large for one index, only the plans that it names have pages.
  const hasPage = index.is !== 'ready' || index.value.plans.some(({ id }) => id === view.plan);
  const path = hasPage && pageAt(location.pathname, site) ? pagePath(view.plan, view.lang, site) : null;
  const anchor = location.hash.startsWith('#?') ? '' : location.hash;
  const query = writeUrl(view, words(location, site));
  if (path === null) return `${pageAt(location.pathname, site) ? site.path : location.pathname}${query}${anchor}`;
  return `${path}${query.replace(/(?<=[?&])(?:plan|lang)=[^&]*&?/g, '')}${anchor}`;
}

/** The part of `window` that the binding needs. */
export interface Bar {
  readonly location: Address & { assign(url: string): void; replace(url: string): void };
  readonly history: {
    readonly state: unknown;
    back(): void;
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** Tie the store to the address bar of an atlas hosted at `site`; returns the untying. */
export function bindHistory(atlas: StoreApi<Atlas>, bar: Bar, site: Site = NO_PAGES): () => void {
  const { location, history } = bar;
  const write = (step: Step, view: View): void => {
    if (step === 'none') return;
    try {
      const url = addressOf(atlas.getState(), location, site);
      // Read now: `bar.history` is live.
      const { state } = bar.history;
      if (step === 'push') history.pushState(isOver(view) ? OPENED : null, '', url);
      // Back to the place it was opened from; where it was opened by a link, there is none.
      else if (step === 'leave' && state === OPENED) history.back();
      else history.replaceState(isOver(view) ? state : null, '', url);
    } catch {
      // file:// and sandboxed frames may forbid it; going to an anchor is allowed everywhere.
      location[step === 'push' ? 'assign' : 'replace'](`#${writeUrl(view, words(location, site))}`);
    }
  };
  const unsubscribe = atlas.subscribe((now, before) => {
    if (now.view !== before.view) write(historyStep(before.view, now.view, now.cause), now.view);
  });
  const onPop = (): void => {
    const { view } = atlas.getState();
    const { view: read, notes } = readUrl(words(location, site), view);
    // Come back from something over the page, or an anchor written: all is as it was left, down to the lit phrase.
    const { theme, text, stage } = view;
    if (writeUrl({ ...read, theme, text, stage }) === writeUrl(view)) return;
    // “Back” goes to another place, not to another light: theme, size of the letters and stage of now go along.
    atlas.getState().visit({ ...read, theme, text, stage }, notes);
    write('replace', atlas.getState().view);
  };
  bar.addEventListener('popstate', onPop);
  return () => {
    unsubscribe();
    bar.removeEventListener('popstate', onPop);
  };
}
