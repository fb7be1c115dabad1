/** What one run of the bench found, as it is kept in results.json. */
import { type Spread, spread } from './statistics.ts';
import type { Measures } from './visit.ts';

export const CONDITIONS = ['1x', '4x', 'no-webgl'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const METRICS = ['seen', 'ready', 'blocking', 'heap', 'frame', 'code', 'data'] as const;
export type Metric = (typeof METRICS)[number];

/** Each metric over the rounds; null where it was never measured. */
export type Summary = Record<Metric, Spread | null> & {
  visits: number;
  /** Why visits failed, as far as they did. */
  failed: string[];
};

export interface Sized {
  ready: number | null;
  /** Pictures a second while the map is moved. */
  fps: number | null;
  heap: number | null;
}

export interface OwnSize {
  dataBytes: number | null;
  readyMs: number | null;
  blockingMs: number | null;
  heapMb: number | null;
  panFrameMs: number | null;
}

export interface Results {
  date: string;
  machine: { cpu: string; cores: number; memory: number; system: string; browser: string; renderer: string };
  versions: Record<string, string>;
  rounds: number;
  names: Record<string, string>;
  /** Bytes that the page of our plan takes until map and list are seen; null without such pages. */
  first: number | null;
  measured: Record<Condition, Record<string, Summary>>;
  sizes: Record<string, Record<string, Sized>>;
  /** The atlas with large plans and libraries, by its own measure: by what was opened. */
  own: Record<string, OwnSize>;
  /** Peers that could not be installed or built, with the reason. */
  missing: Record<string, string>;
}

export function summary(visits: readonly Measures[], failed: readonly string[]): Summary {
  const over = (metric: Metric) => spread(visits.flatMap((visit) => visit[metric] ?? []));
  return {
    seen: over('seen'),
    ready: over('ready'),
    blocking: over('blocking'),
    heap: over('heap'),
    frame: over('frame'),
    code: over('code'),
    data: over('data'),
    visits: visits.length,
    failed: [...failed],
  };
}
