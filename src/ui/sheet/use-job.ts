import { useCallback, useRef, useState } from 'react';

export type Job =
  | { readonly is: 'idle' }
  | { readonly is: 'working'; readonly what: string; readonly done: number; readonly total: number }
  | { readonly is: 'done'; readonly file: string; readonly note: string }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly what: string; readonly why: string };

/** How far a job is, at a moment where the page may breathe; rejects when it was cancelled. */
export type Tick = (done: number, total: number) => Promise<void>;

export interface Made {
  /** '' where no file is made. */
  readonly file: string;
  /** A sentence about it, or ''. */
  readonly note?: string;
}

type Work = (tick: Tick, signal: AbortSignal) => Promise<Made>;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** One job at a time, with its progress and the way to stop it. */
export function useJob() {
  const [job, setJob] = useState<Job>({ is: 'idle' });
  const abort = useRef<AbortController | null>(null);
  const start = useCallback(async (what: string, work: Work): Promise<void> => {
    if (abort.current) return;
    const own = new AbortController();
    abort.current = own;
    const tick: Tick = async (done, total) => {
      setJob({ is: 'working', what, done, total });
      await breath();
      own.signal.throwIfAborted();
    };
    try {
      await tick(0, 1);
      const { file, note = '' } = await work(tick, own.signal);
      setJob(file === '' ? { is: 'idle' } : { is: 'done', file, note });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setJob(own.signal.aborted ? { is: 'stopped' } : { is: 'failed', what, why });
    } finally {
      abort.current = null;
    }
  }, []);
  const cancel = useCallback(() => abort.current?.abort(), []);
  return { job, start, cancel };
}

export type Jobs = ReturnType<typeof useJob>;
