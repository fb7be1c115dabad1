/**
 * What size costs: `node tests/bench/size.ts [runs]` after `npm run build`. Opens a plan of 1,000, 10,000 and 100,000
 * elements on both stages, and a library of 5 and of 10,000 plans; prints medians and keeps them in size.json.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { split } from '../../geo/crowd/split.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { writeLibrary } from '../fixtures/large/library.ts';
import { planOf } from '../fixtures/large/plan.ts';
import { type Served, serve } from './serve.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const KEPT = join(import.meta.dirname, 'size.json');
const SIZES = [1_000, 10_000, 100_000];
const LIBRARIES = [5, 10_000];
const { positionals } = parseArgs({ allowPositionals: true });
const RUNS = Number(positionals[0] ?? 3);
/** Milliseconds of dragging. */
const DRAG = 3000;

interface Cost {
  readonly requests: number;
  readonly dataBytes: number;
  readonly readyMs: number;
  readonly blockingMs: number;
  readonly heapMb: number;
  readonly panFrameMs: number;
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-size-'));
const put = (path: string, value: object | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), value instanceof Uint8Array ? value : JSON.stringify(value));
};

/** A plan of so many elements, as the build would leave it, on plain ground. */
function putPlan(count: number): void {
  const file = planOf(count);
  const cut = split(file);
  const { id, title, shortTitle, status, period, regions, sentence } = file.plan;
  put(`geo/plans/${id}.plan.geojson`, cut?.file ?? file);
  for (const [path, value] of cut?.beside ?? []) put(`geo/${path}`, value);
  const entry = { id, title, shortTitle, status, period, region: regions[0]?.name, elements: count, credits: [] };
  const facts = {
    sentence: sentence && { text: sentence.text, en: sentence.en },
    bbox: [112, 35, 118, 40],
    base: null,
  };
  const named = { ...entry, ...facts, plan: `plans/${id}.plan.geojson`, ...(cut && { crowd: cut.crowd }) };
  put('geo/index.json', { schema: 'layout-atlas/index@1', plans: [named] });
}

const blocked = (): void => {
  Reflect.set(window, 'blocking', 0);
  new PerformanceObserver((list) => {
    const over = list.getEntries().reduce((sum, { duration }) => sum + duration - 50, 0);
    Reflect.set(window, 'blocking', Number(Reflect.get(window, 'blocking')) + over);
  }).observe({ type: 'longtask', buffered: true });
};
const noWebgl = (): void => {
  HTMLCanvasElement.prototype.getContext = () => null;
};

/** Median time of a frame while the map is dragged to and fro. */
async function pan(page: Page): Promise<number> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Reflect.set(window, 'frames', frames);
    let last = performance.now();
    const step = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  await page.mouse.move(500, 400);
  await page.mouse.down();
  const end = Date.now() + DRAG;
  for (let i = 0; Date.now() < end; i++) await page.mouse.move(500 + 160 * Math.sin(i / 9), 400 + 60 * Math.cos(i / 7));
  await page.mouse.up();
  const frames = await page.evaluate(() => {
    const own: unknown = Reflect.get(window, 'frames');
    return Array.isArray(own) ? own.map(Number) : [];
  });
  return median(frames.slice(2));
}

async function measure(browser: Browser, served: Served, light: boolean, query: string): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(blocked);
  if (light) await page.addInitScript(noWebgl);
  served.asked.length = 0;
  await page.goto(`${served.address}?lang=zh${query}`);
  await page.locator('html[data-atlas=ready]').waitFor({ state: 'attached', timeout: 120_000 });
  const readyMs = await page.evaluate(() => performance.getEntriesByName('atlas:ready')[0]?.startTime ?? 0);
  const blockingMs = await page.evaluate(() => Number(Reflect.get(window, 'blocking')));
  await page.waitForLoadState('networkidle');
  const data = served.asked.filter(({ path }) => path.startsWith('geo/'));
  const panFrameMs = await pan(page);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await context.close();
  const dataBytes = data.reduce((sum, { bytes }) => sum + bytes, 0);
  return { requests: data.length, dataBytes, readyMs, blockingMs, heapMb: usedSize / 1e6, panFrameMs };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function middle(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost): number => Math.round(median(costs.map((cost) => cost[key])) * 10) / 10;
  return {
    requests: of('requests'),
    dataBytes: of('dataBytes'),
    readyMs: of('readyMs'),
    blockingMs: of('blockingMs'),
    heapMb: of('heapMb'),
    panFrameMs: of('panFrameMs'),
  };
}

const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const browser = await chromium.launch({ executablePath: process.env.ATLAS_BROWSER ?? findBrowser(), args });
const kept: Record<string, Cost> = {};
cpSync(DIST, folder, { recursive: true });
const served = await serve(folder);
const take = async (name: string, light: boolean, query = ''): Promise<void> => {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) costs.push(await measure(browser, served, light, query));
  kept[name] = middle(costs);
  console.log(name.padEnd(38), JSON.stringify(kept[name]));
};
try {
  for (const plans of LIBRARIES) {
    rmSync(join(folder, 'geo'), { recursive: true, force: true });
    cpSync(join(DIST, 'geo'), join(folder, 'geo'), { recursive: true });
    writeLibrary(join(folder, 'geo'), plans);
    const index = statSync(join(folder, 'geo/index.json')).size;
    await take(`library of ${plans} plans (index ${index} B)`, false);
  }
  rmSync(join(folder, 'geo'), { recursive: true, force: true });
  for (const count of SIZES) {
    putPlan(count);
    await take(`plan of ${count} elements, full stage`, false, `&plan=made-${count}`);
    await take(`plan of ${count} elements, light stage`, true, `&plan=made-${count}`);
  }
  const before: unknown = JSON.parse(readFileSync(KEPT, { encoding: 'utf8', flag: 'a+' }) || '{}');
  writeFileSync(KEPT, `${JSON.stringify({ ...Object(before), ...kept }, null, 2)}\n`);
} finally {
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true, force: true });
}
