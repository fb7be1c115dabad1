/** The hosted atlas after the first visit: it opens without its host, says when there is a new version, keeps no failures. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeServiceWorker } from '../../build/offline.ts';
import { Atlas } from './atlas.ts';
import { fullStage } from './full-stage.ts';
import { DIST, type Host, host } from './host.ts';

// Software WebGL draws a small map sooner.
test.use({ serviceWorkers: 'allow', viewport: { width: 900, height: 600 } });

let there: Host;

test.beforeEach(async () => {
  there = await host(DIST);
});

test.afterEach(() => there.close());

/** The paths on the shelf of the browser. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.replace('/some/folder/', ''));
  });
}

test.beforeEach(({ context }) => fullStage(context));

async function visit(page: Page, query: string): Promise<Atlas> {
  const atlas = new Atlas(page);
  await page.goto(`${there.address}?${query}`);
  await atlas.ready();
  return atlas;
}

test('after one visit the atlas opens without its host, with every plan', async ({ page, context }) => {
  await visit(page, 'plan=taizhou-zj&lang=zh');
  await expect.poll(() => kept(page)).toContain('geo/plans/zhejiang.plan.geojson');
  await expect.poll(async () => (await kept(page)).filter((path) => path.startsWith('geo/')).length).toBe(11);
  await there.close();
  await context.setOffline(true);
  await page.reload();
  await new Atlas(page).ready();
  await expect(page.locator('.sentence__words')).toHaveText('双核多点');
  await page.goto(`${there.address}index.html?plan=qiantang&lang=zh`);
  await expect(page.locator('body')).toContainText('核酸药');
});

test('a new version is announced, and shown in the same view when it is wanted', async ({ page }) => {
  const next = mkdtempSync(join(tmpdir(), 'next-'));
  cpSync(DIST, next, { recursive: true });
  const html = readFileSync(join(next, 'index.html'), 'utf8');
  writeFileSync(join(next, 'index.html'), html.replace('<html ', '<html data-release="next" '));
  await writeServiceWorker(next);
  try {
    await visit(page, 'plan=tonghua&lang=zh&theme=dark');
    await page.keyboard.press(']');
    await expect(page).toHaveURL(/at=core/);
    const view = page.url();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    there.folder = next;
    await page.reload();
    await expect(page.locator('#panel h2')).toHaveText('通化医药高新区');
    await expect(page.locator('html')).not.toHaveAttribute('data-release');
    await page.getByRole('button', { name: '有新版本，点此更新' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-release', 'next');
    expect(page.url()).toBe(view);
    await expect(page.locator('#panel h2')).toHaveText('通化医药高新区');
    await expect(page.getByRole('button', { name: '有新版本，点此更新' })).toHaveCount(0);
  } finally {
    rmSync(next, { recursive: true });
  }
});

test('a login page in place of a file is passed on and not kept', async ({ page }) => {
  const lost = 'geo/plans/zhejiang.plan.geojson';
  there.locked.add(lost);
  const atlas = await visit(page, 'plan=taizhou-zj&lang=zh');
  await expect.poll(async () => (await kept(page)).filter((path) => path.startsWith('geo/')).length).toBe(10);
  await page.locator('.header button').first().click();
  await page.getByRole('option', { name: /浙江/ }).click();
  await expect(atlas.panel()).toContainText(lost);
  expect(await kept(page)).not.toContain(lost);
  there.locked.clear();
  await page.reload();
  await expect.poll(() => kept(page)).toContain(lost);
});
