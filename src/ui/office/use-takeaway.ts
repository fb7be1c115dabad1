import { useCallback, useRef, useState } from 'react';
import { PALETTE } from '../../drawing/palette.ts';
import { openEntry, openedPlan } from '../../store/store.ts';
import { fetchBase, groundOf } from '../map/fetch-base.ts';
import { useAtlas } from '../parts/context.tsx';
import type { OfficeTakeaway } from './takeaways.ts';

export type Job =
  | { readonly is: 'idle' | 'stopped' | 'copied' }
  | { readonly is: 'working'; readonly done: number; readonly total: number }
  | { readonly is: 'done'; readonly file: string }
  | { readonly is: 'failed'; readonly why: string };

const IDLE: Job = { is: 'idle' };
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The address of this view for a code; null where it is a file of somebody's own disk. */
const address = (): string | null => (location.protocol.startsWith('http') ? location.href : null);

/** One file at a time, with its progress and the way to stop it. */
export function useTakeaway() {
  const plan = useAtlas(openedPlan);
  const entry = useAtlas(openEntry);
  const view = useAtlas((atlas) => atlas.view);
  const [job, setJob] = useState<Job>(IDLE);
  const abort = useRef<AbortController | null>(null);
  const start = useCallback(
    async ({ run }: OfficeTakeaway): Promise<void> => {
      if (abort.current || !plan || !entry) return;
      const own = new AbortController();
      abort.current = own;
      const tick = async (done: number, total: number): Promise<void> => {
        setJob({ is: 'working', done, total });
        await breath();
        own.signal.throwIfAborted();
      };
      try {
        setJob({ is: 'working', done: 0, total: 1 });
        const base = fetchBase(groundOf(entry), own.signal);
        // Who needs it hears of its failure; who does not need it need not.
        base.catch(() => {});
        const { lang, theme, at } = view;
        const file = await run({ plan, base, lang, palette: PALETTE[theme], at, url: address(), tick });
        setJob(file === '' ? { is: 'copied' } : { is: 'done', file });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        setJob(own.signal.aborted ? { is: 'stopped' } : { is: 'failed', why });
      } finally {
        abort.current = null;
      }
    },
    [plan, entry, view],
  );
  const cancel = useCallback(() => abort.current?.abort(), []);
  return { job, start, cancel, ready: plan !== null && entry !== null, at: view.at };
}
