/** The store, tied to a window: its address, its language and light, its files. */
import type { StoreApi } from 'zustand/vanilla';
import { openFile } from '../files/files.ts';
import { readDefaults, rememberText, rememberTheme } from './defaults.ts';
import { bindHistory, words } from './history.ts';
import { fetchJsonFrom } from './library.ts';
import type { Shelf } from './own.ts';
import type { Site } from './pages.ts';
import { type Atlas, createAtlas, start } from './store.ts';
import { readUrl } from './view.ts';

/** Open the atlas at the window's address, hosted at `site` and begin to fetch; own plans are on `shelf`. `close` unties everything. */
export function openAtlas(win: Window, site: Site, shelf?: Shelf): { atlas: StoreApi<Atlas>; close: () => void } {
  const first = readUrl(words(win.location, site), readDefaults(win));
  const atlas = createAtlas(first, fetchJsonFrom(openFile), shelf);
  const unbind = bindHistory(atlas, win, site);
  const unremember = atlas.subscribe((now, before) => {
    if (now.view.theme !== before.view.theme && now.cause === 'reader') rememberTheme(win, now.view.theme);
    if (now.view.text !== before.view.text && now.cause === 'reader') rememberText(win, now.view.text);
  });
  const stop = start(atlas);
  return {
    atlas,
    close: () => {
      stop();
      unremember();
      unbind();
    },
  };
}
