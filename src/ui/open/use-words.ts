import { useCallback } from 'react';
import { type OpenKey, tOpen } from '../../i18n/open.ts';
import type { Params } from '../../i18n/t.ts';
import type { Lang } from '../../plan/schema.ts';
import { useAtlas } from '../parts/context.tsx';

/** The language of now, and the words for opening files. */
export function useOpenWords(): { lang: Lang; say: (key: OpenKey, params?: Params) => string } {
  const lang = useAtlas(({ view }) => view.lang);
  const say = useCallback((key: OpenKey, params?: Params) => tOpen(lang, key, params), [lang]);
  return { lang, say };
}
