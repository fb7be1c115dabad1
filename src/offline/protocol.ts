/** What the page says to its service worker. */
import * as v from 'valibot';

export const toWorker = v.variant('is', [
  /** The page stands, and has loaded these addresses. */
  v.object({ is: v.literal('loaded'), addresses: v.array(v.string()) }),
  /** The reader wants the new version. */
  v.object({ is: v.literal('take-over') }),
]);

export type ToWorker = v.InferOutput<typeof toWorker>;

/** The service worker's file, beside the page. */
export const WORKER = 'sw.js';
