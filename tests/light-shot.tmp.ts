import { chromium } from '@playwright/test';
import { findBrowser } from './browser/find-browser.ts';
import { preview } from 'vite';
const server = await preview({ preview: { port: 4212, strictPort: true } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
const jobs = JSON.parse(process.argv[2] ?? '[]') as [string, number, number, string, string?][];
for (const [name, width, height, query, script] of jobs) {
  const phone = Math.min(width, height) < 500;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce', isMobile: phone, hasTouch: phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.on('console', m => m.type() === 'error' && console.log(name, m.text()));
  page.on('pageerror', e => console.log(name, String(e)));
  const t = Date.now();
  await page.goto(`http://localhost:4212/?lang=zh&${query}`);
  await page.waitForSelector('html[data-atlas=ready]', { state: 'attached', timeout: 60000 }).catch(e => console.log(name, 'NOT READY'));
  console.log(name, Date.now() - t, 'ms', page.url(), await page.evaluate(() => localStorage.getItem('layout-atlas:graphics')));
  if (script) console.log(name, JSON.stringify(await page.evaluate(script)));
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/light-${name}.png` });
  await context.close();
}
await browser.close(); await server.close();
