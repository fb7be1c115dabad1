import { useCallback } from 'react';
import { type PresentKey, tPresent } from '../../i18n/present.ts';
import type { Params } from '../../i18n/t.ts';
import type { Lang } from '../../plan/schema.ts';
import { useAtlas } from '../parts/context.tsx';

export type Say = (key: PresentKey, params?: Params) => string;

/** The language of now, and the messages of the presentation. */
export function usePresentWords(): { lang: Lang; say: Say } {
  const lang = useAtlas(({ view }) => view.lang);
  const say = useCallback<Say>((key, params) => tPresent(lang, key, params), [lang]);
  return { lang, say };
}
