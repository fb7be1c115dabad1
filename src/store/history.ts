/** The view and the address bar keep step: what is worth a “back” is pushed, the rest replaces. */
import type { StoreApi } from 'zustand/vanilla';
import type { Atlas } from './store.ts';
import { type Cause, readUrl, type View, writeUrl } from './view.ts';

export type Step = 'push' | 'replace' | 'none';

/** What a change of view does to the history of the browser. */
export function historyStep(before: View, after: View, cause: Cause): Step {
  if (cause === 'address' || writeUrl(before) === writeUrl(after)) return 'none';
  if (cause === 'repair') return 'replace';
  const moves = ['plan', 'at', 'sector', 'lang', 'view'] as const;
  return moves.some((key) => before[key] !== after[key]) ? 'push' : 'replace';
}

/** The part of `window` that the binding needs. */
export interface Bar {
  readonly location: { readonly search: string; readonly pathname: string; readonly hash: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** Tie the store to the address bar; returns the untying. */
export function bindHistory(atlas: StoreApi<Atlas>, bar: Bar): () => void {
  const here = (view: View): string =>
    `${bar.location.pathname}${writeUrl(view, bar.location.search)}${bar.location.hash}`;
  const write = (step: Step, view: View): void => {
    // file:// and sandboxed frames may forbid it; the atlas works without an address.
    try {
      if (step === 'push') bar.history.pushState(null, '', here(view));
      if (step === 'replace') bar.history.replaceState(null, '', here(view));
    } catch {}
  };
  const unsubscribe = atlas.subscribe((now, before) => {
    if (now.view !== before.view) write(historyStep(before.view, now.view, now.cause), now.view);
  });
  const onPop = (): void => {
    const { view } = atlas.getState();
    const { view: read, notes } = readUrl(bar.location.search, view);
    // “Back” goes to another place, not to another light: the theme of now goes along.
    atlas.getState().visit({ ...read, theme: view.theme }, notes);
    write('replace', atlas.getState().view);
  };
  bar.addEventListener('popstate', onPop);
  return () => {
    unsubscribe();
    bar.removeEventListener('popstate', onPop);
  };
}
