/** The interleaved run: A B C … A B C …, so that what else the machine does falls on everybody. */
import type { Browser } from '@playwright/test';
import { openBrowser } from './browsers.ts';
import type { Entry } from './entries.ts';
import { CONDITIONS, type Condition, type Results, type Sized, type Summary, summary } from './results.ts';
import type { Server } from './server.ts';
import { type Conditions, type Measures, visit } from './visit.ts';

/** How each condition is visited, in milliseconds. */
const HOW: Readonly<Record<Condition, Conditions>> = {
  '1x': { cpu: 1, moving: 5000, patience: 40_000 },
  '4x': { cpu: 4, moving: 2000, patience: 60_000 },
  'no-webgl': { cpu: 1, moving: 2000, patience: 20_000 },
};
/** Who needs WebGL and has none says nothing at all: one look, and no long wait. */
const IN_VAIN: Conditions = { cpu: 1, moving: 0, patience: 6000 };
const GROWN: Conditions = { cpu: 1, moving: 2000, patience: 60_000 };

export interface Plan {
  entries: readonly Entry[];
  conditions: readonly Condition[];
  rounds: number;
  sizes: readonly string[];
}

interface Kept {
  visits: Measures[];
  failed: string[];
}

type Say = (line: string) => void;

export async function measureAll(server: Server, plan: Plan, say: Say): Promise<Results['measured']> {
  const kept = new Map<string, Kept>();
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const condition of plan.conditions) {
      await withBrowser(condition !== 'no-webgl', async (open) => {
        const order = rotated(plan.entries, round);
        // A browser that has just started is still busy with itself: its first visit is not kept.
        if (order[0]) await once(open, server, order[0].url, IN_VAIN, { visits: [], failed: [] });
        for (const entry of order) {
          if (!wanted(entry, condition, round)) continue;
          const how = condition === 'no-webgl' && entry.webgl && !entry.ours ? IN_VAIN : HOW[condition];
          const into = at(kept, `${condition} ${entry.id}`);
          say(`round ${round + 1} ${condition} ${entry.id}: ${await once(open, server, entry.url, how, into)}`);
        }
      });
    }
  }
  const measured: Results['measured'] = { '1x': {}, '4x': {}, 'no-webgl': {} };
  for (const condition of CONDITIONS) {
    for (const { id } of plan.entries) {
      const own = kept.get(`${condition} ${id}`);
      if (own) measured[condition][id] = summary(own.visits, own.failed);
    }
  }
  return measured;
}

/** The pages with columns have one purpose: ready against ready. */
function wanted({ id, ours, webgl }: Entry, condition: Condition, round: number): boolean {
  if (id.endsWith('-raised')) return condition === '1x';
  return condition !== 'no-webgl' || ours || !webgl || round === 0;
}

export async function measureSizes(server: Server, plan: Plan, say: Say): Promise<Results['sizes']> {
  const sizes: Results['sizes'] = {};
  for (const size of plan.sizes) {
    const row: Record<string, Sized> = {};
    sizes[size] = row;
    await withBrowser(true, async (open) => {
      for (const entry of plan.entries) {
        if (!entry.sized || entry.id.endsWith('-raised')) continue;
        const kept: Kept = { visits: [], failed: [] };
        say(`${size} ${entry.id}: ${await once(open, server, entry.sized(size), GROWN, kept)}`);
        row[entry.id] = sized(summary(kept.visits, kept.failed));
      }
    });
  }
  return sizes;
}

function sized({ ready, frame, heap }: Summary): Sized {
  return {
    ready: ready?.median ?? null,
    fps: frame ? 1000 / frame.median : null,
    heap: heap?.median ?? null,
  };
}

/** One visit, kept; a page that breaks is written down and the run goes on. */
async function once(open: () => Promise<Open>, server: Server, url: string, how: Conditions, kept: Kept) {
  try {
    const { browser, judge } = await open();
    const found = await visit({ browser, server, judge }, url, how);
    kept.visits.push(found);
    const { seen, ready, frame } = found;
    return `seen ${whole(seen)}, ready ${whole(ready)}, frame ${whole(frame)}`;
  } catch (error) {
    const why = String(error).split('\n')[0] ?? 'unknown';
    kept.failed.push(why);
    return `failed: ${why}`;
  }
}

interface Open {
  browser: Browser;
  judge: Awaited<ReturnType<Browser['newPage']>>;
}

/** A browser for a while; one that died is opened anew. */
async function withBrowser(webgl: boolean, use: (open: () => Promise<Open>) => Promise<void>): Promise<void> {
  let there: Open | null = null;
  const open = async (): Promise<Open> => {
    if (there?.browser.isConnected()) return there;
    const browser = await openBrowser(webgl);
    there = { browser, judge: await browser.newPage() };
    return there;
  };
  try {
    await use(open);
  } finally {
    await (there as Open | null)?.browser.close();
  }
}

/** Each round begins with another page. */
function rotated<T>(all: readonly T[], by: number): T[] {
  const first = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function at(kept: Map<string, Kept>, key: string): Kept {
  const own = kept.get(key) ?? { visits: [], failed: [] };
  kept.set(key, own);
  return own;
}

function whole(ms: number | null): string {
  return ms === null ? '—' : `${Math.round(ms)} ms`;
}
