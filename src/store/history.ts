/** The view and the address bar keep step: what is worth a “back” is pushed, the rest replaces. */
import type { StoreApi } from 'zustand/vanilla';
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
  const moved =
    before.plan !== after.plan || before.at !== after.at || before.lang !== after.lang || before.view !== after.view;
  return moved ? 'push' : 'replace';
}

/** The part of `window` that the binding needs. */
export interface Bar {
  readonly location: { readonly search: string; readonly pathname: string; readonly hash: string };
  readonly history: {
    readonly state: unknown;
    back(): void;
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
      const { state } = bar.history;
      if (step === 'push') bar.history.pushState(isOver(view) ? OPENED : null, '', here(view));
      // Back to the place it was opened from; where it was opened by a link, there is none.
      else if (step === 'leave' && state === OPENED) bar.history.back();
      else if (step !== 'none') bar.history.replaceState(isOver(view) ? state : null, '', here(view));
    } catch {}
  };
  const unsubscribe = atlas.subscribe((now, before) => {
    if (now.view !== before.view) write(historyStep(before.view, now.view, now.cause), now.view);
  });
  const onPop = (): void => {
    const { view } = atlas.getState();
    const { view: read, notes } = readUrl(bar.location.search, view);
    // Come back from something over the page: all is as it was left, down to the phrase that is lit.
    if (writeUrl({ ...read, theme: view.theme }) === writeUrl(view)) return;
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
