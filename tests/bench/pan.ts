/**
 * Frames of the light stage while it is dragged and zoomed by a real pointer, each built plan at 1366×768 (wants `dist/`).
 * `node tests/bench/pan.ts [address …]` measures pages of others the same way, for example one with Leaflet.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../browser/find-browser.ts';

const PORT = Number(process.env.ATLAS_PORT ?? 4179);
const PLANS = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'];
const SIZE = { width: 1366, height: 768 };
/** Milliseconds of moving, and between two events of the pointer. */
const LASTS = 5000;
const EVERY = 16;

interface Frames {
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  readonly count: number;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** One drag in a loop around the middle, pressed all the while: wide enough to leave what was drawn. */
async function drag(page: Page, [x, y]: readonly [number, number], reach: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 40; step++) {
    const turn = (step / 40) * 2 * Math.PI;
    await page.mouse.move(x + Math.sin(turn) * reach, y + Math.sin(turn * 2) * reach * 0.4);
    await pause(EVERY);
  }
  await page.mouse.up();
}

async function zoom(page: Page, by: number): Promise<void> {
  for (let step = 0; step < 6; step++) {
    await page.mouse.wheel(0, by);
    await pause(EVERY * 2);
  }
}

/** Drags and zooms in turn, and what the page's own frames took meanwhile, ms. */
async function frames(page: Page): Promise<Frames> {
  await page.evaluate(() => {
    const taken: number[] = [];
    let last = performance.now();
    const next = (now: number): void => {
      taken.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { taken });
  });
  const middle = [SIZE.width * 0.42, SIZE.height * 0.55] as const;
  const end = Date.now() + LASTS;
  for (let turn = 0; Date.now() < end; turn++) {
    await drag(page, middle, turn % 2 === 0 ? 220 : 90);
    await zoom(page, turn % 2 === 0 ? -120 : 120);
  }
  const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken.slice(1));
  return { median: within(taken, 0.5), p95: within(taken, 0.95), longest: Math.max(...taken), count: taken.length };
}

/** The frame in which a share of the time lies or in a shorter one: a second of standing still weighs as a second. */
function within(taken: readonly number[], share: number): number {
  const wanted = taken.reduce((sum, one) => sum + one, 0) * share;
  let gone = 0;
  for (const one of taken.toSorted((a, b) => a - b)) {
    gone += one;
    if (gone >= wanted) return one;
  }
  return 0;
}

async function measure(browser: Browser, name: string, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN', serviceWorkers: 'block' });
  await page.goto(address);
  await page.waitForSelector('html[data-atlas=ready]', { state: 'attached', timeout: 60_000 });
  await pause(1000);
  const { median, p95, longest, count } = await frames(page);
  const ms = (value: number): string => value.toFixed(1).padStart(7);
  console.log(`${name.padEnd(28)} median ${ms(median)}  p95 ${ms(p95)}  longest ${ms(longest)}  frames ${count}`);
  await page.close();
}

const server = await preview({ preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({
  executablePath: process.env.ATLAS_BROWSER ?? findBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
const asked = process.argv.slice(2);
if (asked.length > 0) for (const address of asked) await measure(browser, address.slice(-28), address);
else
  for (const plan of PLANS) {
    await measure(browser, plan, `http://localhost:${PORT}/?plan=${plan}&lang=zh&stage=light${process.env.MORE ?? ''}`);
  }
await browser.close();
await server.close();
