/** Pictures of a presentation for people to look at: all steps of one plan on a sheet, and the speaker's window. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './find-browser.ts';
import { fullStage } from './full-stage.ts';

const OUT = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const PORT = 4177;
const WALL = { width: 1920, height: 1080 };
const PLAN = 'tonghua';
const COLUMNS = 4;
const NOTES = {
  'phrase-2': { zh: '先说七个基地各有分工，再逐个看。\n港务区的面积会后再谈。' },
};

async function pageOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: WALL, locale: 'zh-CN', reducedMotion: 'reduce' });
  await fullStage(context);
  return context.newPage();
}

/** A screenshot of each step, once its map stands still. */
async function steps(page: Page): Promise<Buffer[]> {
  await page.goto(`http://localhost:${PORT}/?plan=${PLAN}&lang=zh&present=1`);
  await page.waitForSelector('html[data-atlas=ready]', { state: 'attached', timeout: 90_000 });
  const shots: Buffer[] = [];
  for (let last = ''; ; ) {
    const step = (await page.locator('section.present').getAttribute('data-step')) ?? '';
    if (step === last) return shots;
    // Names come in a little after the map has moved; nothing tells when the last of them stands.
    await page.waitForTimeout(2500);
    shots.push(await page.screenshot());
    last = step;
    await page.keyboard.press('PageDown');
  }
}

async function sheet(page: Page, shots: readonly Buffer[]): Promise<void> {
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`).join('');
  const width = Math.floor((WALL.width - (COLUMNS + 1) * 8) / COLUMNS);
  await page.setContent(
    `<style>body{margin:8px;display:grid;gap:8px;grid-template-columns:repeat(${COLUMNS},1fr);background:#444}
    img{display:block;width:${width}px}</style>${images}`,
  );
  await page.screenshot({ path: join(OUT, `${PLAN}-deck.png`), fullPage: true });
}

async function speaker(page: Page): Promise<void> {
  await page.addInitScript(
    ([plan, notes]) => {
      localStorage.setItem(`layout-atlas:presentation:${plan}`, JSON.stringify([{ step: 'title' }]));
      localStorage.setItem(`layout-atlas:notes:${plan}`, JSON.stringify(notes));
    },
    [PLAN, NOTES] as const,
  );
  const screen = await page.context().newPage();
  await screen.goto(`http://localhost:${PORT}/?plan=${PLAN}&lang=zh&present=1&step=phrase-2`);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`http://localhost:${PORT}/?plan=${PLAN}&lang=zh&present=notes&step=phrase-2`);
  await page.getByRole('button', { name: '结束演示' }).waitFor();
  await page.screenshot({ path: join(OUT, `${PLAN}-speaker.png`) });
}

mkdirSync(OUT, { recursive: true });
const server = await preview({ preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
await sheet(await pageOf(browser), await steps(await pageOf(browser)));
await speaker(await pageOf(browser));
await browser.close();
await server.close();
