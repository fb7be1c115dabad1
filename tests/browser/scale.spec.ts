/** A library of thousands and a plan of thousands, in a real browser. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { split } from '../../geo/crowd/split.ts';
import { type Served, serve } from '../bench/serve.ts';
import { writeLibrary } from '../fixtures/large/library.ts';
import { planOf } from '../fixtures/large/plan.ts';
import { Atlas } from './atlas.ts';
import { DIST } from './host.ts';

const COUNT = 6000;
let folder = '';
let served: Served;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-scale-'));
  cpSync(DIST, folder, { recursive: true });
  served = await serve(folder);
});
test.afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(async ({ page }) => {
  // The light stage: what is tested here is the same on both, and this one is quick without a GPU.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
});

test('a library of 10,000 opens with as few requests as one of five, and is searched by name and sound', async ({
  page,
}) => {
  const all = writeLibrary(join(folder, 'geo'), 10_000);
  const atlas = new Atlas(page);
  served.asked.length = 0;
  await page.goto(`${served.address}?lang=zh`);
  await atlas.ready();
  expect(served.asked.filter(({ path }) => path.startsWith('geo/')).map(({ path }) => path)).toEqual([
    'geo/index.json',
    'geo/plans/tonghua.plan.geojson',
    'geo/base/tonghua.topo.json',
  ]);
  await page.locator('.switcher__button').click();
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option')).toHaveCount(20);
  await page.keyboard.type('yunxi xincailiao');
  await expect(list.getByRole('option').first()).toContainText('云溪新材料');
  const wanted = all.find(({ shortTitle }) => shortTitle.zh.startsWith('云溪新材料'));
  cpSync(join(folder, 'geo/plans/tonghua.plan.geojson'), join(folder, `geo/plans/${wanted?.id}.plan.geojson`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`plan=${wanted?.id}`));
  await expect(page.locator('.switcher__now')).toContainText('云溪新材料');
  await atlas.ready();
  atlas.expectClean();
});

test('a plan of thousands is counted from far, opened by a click, found, picked and shown by its address', async ({
  page,
}) => {
  const file = planOf(COUNT);
  const cut = split(file);
  const { id, title, shortTitle, status, period, regions } = file.plan;
  const put = (path: string, value: object): void => {
    mkdirSync(dirname(join(folder, 'geo', path)), { recursive: true });
    writeFileSync(join(folder, 'geo', path), value instanceof Uint8Array ? value : JSON.stringify(value));
  };
  put(`plans/${id}.plan.geojson`, cut?.file ?? {});
  for (const [path, value] of cut?.beside ?? []) put(path, value);
  const facts = { region: regions[0]?.name, sentence: null, bbox: [112, 35, 118, 40], base: null, credits: [] };
  const entry = { id, title, shortTitle, status, period, elements: COUNT, ...facts, plan: `plans/${id}.plan.geojson` };
  put('index.json', { schema: 'layout-atlas/index@1', plans: [{ ...entry, crowd: cut?.crowd }] });

  const atlas = new Atlas(page);
  // By its name: the page itself may hold the picture of the first plan of the build.
  await page.goto(`${served.address}?lang=zh&plan=${id}`);
  await atlas.ready();
  const crowds = page.locator('.light [data-crowd]');
  await expect(crowds.first()).toBeVisible();
  const counts = await crowds.locator('text').allTextContents();
  const single = await page
    .locator('.light [data-element^="place-"] path, .light [data-element^="place-"] circle')
    .count();
  const total = counts.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0);
  expect(total).toBeGreaterThan(COUNT * 0.9);
  expect(total + single).toBeLessThan(COUNT + 100);
  expect(await page.locator('.light *').count()).toBeLessThan(2000);
  await crowds.nth(Math.floor(counts.length / 2)).click();
  await expect.poll(() => crowds.locator('text').allTextContents()).not.toEqual(counts);

  await page.locator('#find').fill('第4321号');
  await page.locator('.results .row').first().click();
  await expect(page).toHaveURL(/at=place-4321/);
  await expect(page.locator('#panel h2')).toContainText('第4321号');
  await page.reload();
  await atlas.ready();
  await expect(page.locator('#panel h2')).toContainText('第4321号');
  atlas.expectClean();
});
