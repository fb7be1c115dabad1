import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type MessageKey, type Params, t } from '../../i18n/t.ts';
import type { Lang } from '../../plan/schema.ts';
import type { Atlas } from '../../store/store.ts';

const AtlasContext = createContext<StoreApi<Atlas> | null>(null);

/** Gives the store to everything below. */
export function AtlasProvider({ atlas, children }: { atlas: StoreApi<Atlas>; children: ReactNode }) {
  return <AtlasContext value={atlas}>{children}</AtlasContext>;
}

/** The store itself, for what asks it at a moment and does not follow it. */
export function useAtlasStore(): StoreApi<Atlas> {
  const atlas = useContext(AtlasContext);
  if (!atlas) throw new Error('useAtlas needs an AtlasProvider above it');
  return atlas;
}

/** One look into the store; renders again when what it returns changes. */
export function useAtlas<T>(select: (atlas: Atlas) => T): T {
  return useStore(useAtlasStore(), select);
}

/** The language of now, and its messages. */
export function useWords(): { lang: Lang; say: (key: MessageKey, params?: Params) => string } {
  const lang = useAtlas(({ view }) => view.lang);
  const say = useCallback((key: MessageKey, params?: Params) => t(lang, key, params), [lang]);
  return { lang, say };
}
