import { useCallback } from 'react';
import { type ProofKey, tp } from '../../i18n/proof.ts';
import type { Params } from '../../i18n/t.ts';
import type { Lang } from '../../plan/schema.ts';
import { useAtlas } from '../parts/context.tsx';

/** The language of now, and the words of the proof. */
export function useProofWords(): { lang: Lang; tell: (key: ProofKey, params?: Params) => string } {
  const lang = useAtlas(({ view }) => view.lang);
  const tell = useCallback((key: ProofKey, params?: Params) => tp(lang, key, params), [lang]);
  return { lang, tell };
}
