/** dist/ works from any folder of a plain static host. */
import { expect, test } from '@playwright/test';
import { Atlas } from './atlas.ts';
import { fullStage } from './full-stage.ts';
import { DIST, type Host, host } from './host.ts';

let there: Host;

test.beforeAll(async () => {
  there = await host(DIST);
});

test.beforeEach(({ context }) => fullStage(context));

test.afterAll(() => there.close());

test('served from a sub-folder, the map stands and nothing is missing', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  const atlas = new Atlas(page);
  await page.goto(`${there.address}?plan=taizhou-zj&lang=zh`);
  await atlas.ready();
  expect(missing).toEqual([]);
  atlas.expectClean();
});
