/** The single file, opened from a folder as by double click: everything works, and nothing is asked of any network. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { Atlas } from './atlas.ts';
import { fullStage } from './full-stage.ts';
import { DIST } from './host.ts';
import { asFile, WORKER_SAYS, workerPage } from './worker-page.ts';

const FILE = pathToFileURL(join(DIST, 'layout-atlas.html')).href;

// Software WebGL draws a small map sooner.
test.use({ offline: true, viewport: { width: 1120, height: 600 } });

test.beforeEach(({ context }) => fullStage(context));

/** Everything that the page asked for besides itself and its own memory. */
function watch(page: Page): { asked: string[] } {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(FILE) && !/^(blob|data):/.test(url)) asked.push(url);
  });
  return { asked };
}

test('opens by itself, picks, switches plan, language and light, and comes back to the same view', async ({ page }) => {
  const { asked } = watch(page);
  const atlas = new Atlas(page);
  await page.goto(FILE);
  await atlas.ready();
  await expect(page.locator('.sentence__words')).toHaveText('一区七基地、十字轴、两组团');
  await atlas.panel().locator('.rows').getByRole('button', { name: '现代中药制造基地' }).first().click();
  await expect(page).toHaveURL(/at=base-liuhe/);

  await page.locator('.header button').first().click();
  await page.getByRole('option', { name: /浙江/ }).click();
  await expect(page.getByRole('button', { name: '两带', exact: true })).toBeVisible();
  await page.locator('.tool--word[lang]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: /dark/i }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.reload();
  await atlas.ready();
  await expect(page).toHaveURL(/plan=zhejiang&lang=en&theme=dark/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/at=base-liuhe/);
  expect(asked).toEqual([]);
  atlas.expectClean();
});

test('a click on the map picks', async ({ page }) => {
  const atlas = new Atlas(page);
  await page.goto(`${FILE}?plan=tonghua&lang=zh&view=flat`);
  await atlas.ready();
  await atlas.clickMap(126.0441, 41.7363);
  await expect(page).toHaveURL(/at=/);
});

test('stands without WebGL too', async ({ page }) => {
  const { asked } = watch(page);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${FILE}?plan=taizhou-js&lang=zh`);
  await new Atlas(page).ready();
  await expect(page.locator('.light')).toContainText('港口物流产业园');
  expect(asked).toEqual([]);
});

test('the network is forbidden, not only unused', async ({ page }) => {
  await page.goto(`${FILE}?plan=qiantang&lang=zh`);
  await new Atlas(page).ready();
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        fetch('http://localhost:9/').catch(() => {});
      }),
  );
  expect(refused).toBe('connect-src');
});

test('workers and late parts are inside, and a worker reads the page’s files', async ({ page }) => {
  await asFile(await workerPage(), async (address) => {
    await page.goto(address);
    for (const said of WORKER_SAYS) await expect(page.locator('#root')).toContainText(said);
  });
});

test('a damaged copy says so instead of staying empty', async ({ page }) => {
  const whole = readFileSync(join(DIST, 'layout-atlas.html'), 'utf8');
  const at = whole.indexOf('id="file:atlas.js">') + 200_000;
  await asFile(whole.slice(0, at) + whole.slice(at + 4_000), async (address) => {
    await page.goto(address);
    await expect(page.locator('#root')).toContainText('产业布局图集打不开');
  });
});

test('a copy for one plan has that plan', async ({ page }) => {
  await page.goto(pathToFileURL(join(DIST, 'layout-atlas-tonghua.html')).href);
  await new Atlas(page).ready();
  await page.locator('.header button').first().click();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
});
