/** The page's side of the worker that reads files. */
import { SITE } from '../files/site.ts';
import { Refused, refuseLarge } from '../import/refused.ts';
import { type GeoIndex, geoPath } from '../store/library.ts';
import { type Answer, type Ask, isTell, type PageFacts, type Tell } from './protocol.ts';

export type OnStep = (step: Extract<Tell, { is: 'step' }>) => void;

/** Somebody stopped the reading. */
export class Stopped extends Error {}

export interface Reader {
  /** One question at a time. Rejects with `Stopped` when the reader is closed. */
  ask(ask: Ask, onStep?: OnStep): Promise<Answer>;
  /** Stop whatever is being read. */
  close(): void;
}

const DIED = {
  is: 'refused',
  words: {
    zh: '读取文件的后台程序停止了，多半是内存不够；请简化文件后再打开。',
    en: 'The reader of files stopped, mostly for want of memory; simplify the file and open it again.',
  },
  problems: [],
} as const;

/** A reader with a worker of its own. */
export function openReader(): Reader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let stop: (() => void) | null = null;
  const ask = (question: Ask, onStep?: OnStep): Promise<Answer> =>
    new Promise((resolve, reject) => {
      stop = () => reject(new Stopped());
      worker.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (!isTell(data)) return;
        if (data.is === 'step') onStep?.(data);
        else resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(DIED);
      };
      worker.postMessage(question);
    });
  return {
    ask: async (question, onStep) => {
      try {
        // Said at once, before the file is handed over.
        if (question.is === 'read') refuseLarge(question.file.size);
      } catch (error) {
        if (error instanceof Refused) return { is: 'refused', words: error.words, problems: [] };
        throw error;
      }
      return ask(question, onStep);
    },
    close: () => {
      worker.terminate();
      stop?.();
    },
  };
}

/** What the worker is told of the page. */
export function pageFacts(index: GeoIndex): PageFacts {
  const builtIns = index.plans.flatMap(({ id, bbox, base }) =>
    base === null ? [] : [{ id, bbox, base: geoPath(base) }],
  );
  return { base: SITE, builtIns };
}
