/** One visit to one page, in a browser context of its own: everything that is measured of it. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { moveMap } from './hand.ts';
import { film, firstSeen, inkOf, type Shot } from './ink.ts';
import { probe } from './probe.ts';
import { atRest } from './rest.ts';
import type { Sent, Server } from './server.ts';
import { typicalFrame } from './statistics.ts';

export interface Conditions {
  /** How many times slower the processor is made. */
  cpu: number;
  /** How long the map is moved, milliseconds; 0: not at all. */
  moving: number;
  /** How long a page may take to be ready, milliseconds. */
  patience: number;
}

export interface Measures {
  /** Milliseconds since navigation; null: no map was seen. */
  seen: number | null;
  /** Milliseconds since navigation; null: never said so. */
  ready: number | null;
  /** Sum of what long tasks took over 50 ms each until ready. */
  blocking: number | null;
  /** Bytes of the main thread's JavaScript heap after garbage collection. */
  heap: number | null;
  /** Typical frame while the map is moved, milliseconds. */
  frame: number | null;
  /** Bytes as sent until it said that it is ready. */
  code: number;
  data: number;
  other: number;
  /** Share of ink in the last picture. */
  ink: number;
}

export const WINDOW = { width: 1366, height: 768 };

export interface Tools {
  browser: Browser;
  server: Server;
  /** A blank page that looks at pictures. */
  judge: Page;
}

export async function visit(tools: Tools, url: string, conditions: Conditions): Promise<Measures> {
  const context = await tools.browser.newContext({
    viewport: WINDOW,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await atRest();
    const cdp = await context.newCDPSession(page);
    return await measure(tools, page, cdp, url, conditions);
  } finally {
    await context.close();
  }
}

async function measure({ server, judge }: Tools, page: Page, cdp: CDPSession, url: string, on: Conditions) {
  const answer = readiness(page, cdp, on.patience);
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchSays' });
  await page.addInitScript(probe);
  if (on.cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: on.cpu });
  server.take();
  const filmed = await film(cdp);
  await page.goto(server.address + url, { waitUntil: 'commit', timeout: on.patience });
  await answer;
  await filmed.end();
  const { origin, said, ready, tasks } = await page.evaluate(readPage);
  const before = server.take().filter(({ at }) => said === null || at <= origin + said);
  const inks = await inkOf(judge, filmed.shots);
  const result: Measures = {
    seen: seenAt(filmed.shots, inks, origin),
    ready,
    blocking: ready === null ? null : blockingUntil(ready, tasks),
    heap: await heapOf(cdp),
    frame: ready !== null && on.moving > 0 ? await frameWhileMoving(page, on.moving) : null,
    code: bytes(before, 'code'),
    data: bytes(before, 'data'),
    other: bytes(before, 'other'),
    ink: inks.at(-1) ?? 0,
  };
  return result;
}

/** Resolves when the page says that it is ready, or when patience ends. */
function readiness(page: Page, cdp: CDPSession, patience: number): Promise<void> {
  return new Promise((done, refuse) => {
    const timer = setTimeout(done, patience);
    cdp.on('Runtime.bindingCalled', () => {
      clearTimeout(timer);
      done();
    });
    page.on('crash', () => refuse(new Error('the page crashed')));
  });
}

function readPage() {
  const { said, ready, tasks } = window.benchProbe;
  return { origin: performance.timeOrigin, said, ready, tasks };
}

function seenAt(shots: readonly Shot[], inks: readonly number[], origin: number): number | null {
  // A picture of the page before, which is blank, has no say.
  const first = firstSeen(inks);
  const shot = first === null ? undefined : shots[first];
  return shot ? Math.max(0, shot.at - origin) : null;
}

function blockingUntil(ready: number, tasks: readonly { start: number; length: number }[]): number {
  return tasks.filter(({ start }) => start < ready).reduce((sum, { length }) => sum + Math.max(0, length - 50), 0);
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

async function frameWhileMoving(page: Page, ms: number): Promise<number | null> {
  await page.evaluate(() => window.benchProbe.watch());
  await moveMap(page, WINDOW.width, WINDOW.height, ms);
  return typicalFrame(await page.evaluate(() => window.benchProbe.stop()));
}

function bytes(sent: readonly Sent[], kind: Sent['kind']): number {
  return sent.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.bytes, 0);
}
