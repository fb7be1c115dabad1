/** What the atlas promises against the others, held against a run. */
import type { Results, Summary } from './results.ts';

export interface Claim {
  words: string;
  /** What was found, in words. */
  found: string;
  /** null: the run did not measure it. */
  holds: boolean | null;
}

/** Naked MapLibre + deck.gl and this much more, bytes. */
export const CODE_MORE = 60_000;
/** Bytes as sent until map and list of a plan's page are seen. */
export const FIRST_BYTES = 90_000;
const READY = 1.1;
const PAN = 1.3;

export function claims(results: Results): Claim[] {
  return [seenFirst(results), readyInTime(results), firstBytes(results), codeBytes(results), panOfLight(results)];
}

const PEERS = ['leaflet', 'openlayers', 'echarts', 'maplibre', 'naked', 'l7', 'kepler'] as const;

function seenFirst({ measured, names }: Results): Claim {
  const words = 'First map seen: ahead of every peer, at 1× and at 4× CPU';
  const own = (['1x', '4x'] as const).map((condition) => {
    const visited = (measured[condition].full?.visits ?? 0) > 0;
    const ours = measured[condition].full?.seen?.median ?? (visited ? Number.POSITIVE_INFINITY : undefined);
    const peers = PEERS.flatMap((id) => {
      const at = measured[condition][id]?.seen?.median;
      return at === undefined ? [] : [{ id, at }];
    });
    const best = peers.sort((a, b) => a.at - b.at)[0];
    return ours === undefined || !best
      ? null
      : { text: `${condition}: ${ms(ours)} against ${ms(best.at)} (${names[best.id]})`, holds: ours < best.at };
  });
  return { words, ...all(own) };
}

function readyInTime({ measured }: Results): Claim {
  const words = `Stage ready ≤ ${READY} × naked MapLibre + deck.gl`;
  const pairs = [
    ['full', 'naked', PLAN_WORDS],
    ['full-raised', 'naked-raised', 'with columns'],
  ] as const;
  const own = pairs.map(([ours, naked, of]) => {
    const ratio = over(measured['1x'][ours], measured['1x'][naked], 'ready');
    return ratio === null ? null : { text: `${of}: ${ratio.toFixed(2)} ×`, holds: ratio <= READY };
  });
  return { words, ...all(own) };
}

const PLAN_WORDS = 'the plan that all draw';

function firstBytes({ first }: Results): Claim {
  const words = `Bytes until map and list are seen ≤ ${FIRST_BYTES / 1000} kB brotli`;
  if (first === null) return { words, found: 'this build has no pages of plans', holds: null };
  return { words, found: `${(first / 1000).toFixed(1)} kB`, holds: first <= FIRST_BYTES };
}

function codeBytes({ measured }: Results): Claim {
  const words = `Code until the stage is ready ≤ naked MapLibre + deck.gl + ${CODE_MORE / 1000} kB`;
  const pairs = [
    ['full', 'naked'],
    ['full-raised', 'naked-raised'],
  ] as const;
  const own = pairs.map(([ours, naked]) => {
    const [a, b] = [measured['1x'][ours]?.code?.median, measured['1x'][naked]?.code?.median];
    if (a === undefined || b === undefined) return null;
    const text = `${(a / 1000).toFixed(0)} kB against ${(b / 1000).toFixed(0)} + ${CODE_MORE / 1000} kB`;
    return { text, holds: a <= b + CODE_MORE };
  });
  return { words, ...all(own) };
}

function panOfLight({ measured }: Results): Claim {
  const words = `Frames of the light stage while moved ≤ ${PAN} × Leaflet`;
  const ratio = over(measured['1x'].light, measured['1x'].leaflet, 'frame');
  return { words, found: ratio === null ? NOT : `${ratio.toFixed(2)} ×`, holds: ratio === null ? null : ratio <= PAN };
}

const NOT = 'not measured in this run';

function over(ours: Summary | undefined, theirs: Summary | undefined, metric: 'ready' | 'frame'): number | null {
  const [a, b] = [ours?.[metric]?.median, theirs?.[metric]?.median];
  if (b === undefined || !ours || ours.visits === 0) return null;
  // Visited, and it never came to stand.
  return (a ?? Number.POSITIVE_INFINITY) / b;
}

/** Several findings are one: it holds where each holds, and is open where none was measured. */
function all(own: readonly ({ text: string; holds: boolean } | null)[]): Pick<Claim, 'found' | 'holds'> {
  const known = own.flatMap((one) => one ?? []);
  if (known.length === 0) return { found: NOT, holds: null };
  return { found: known.map(({ text }) => text).join('; '), holds: known.every(({ holds }) => holds) };
}

function ms(value: number): string {
  return Number.isFinite(value) ? `${Math.round(value)} ms` : 'no map';
}
