/** dist/ works from any folder of a plain static host, and under the headers of docs/hosting.md. */
import { expect, test } from '@playwright/test';
import { hostFaults } from '../hosting.ts';
import { Atlas } from './atlas.ts';
import { type DocumentedHost, documentedHost } from './documented-host.ts';
import { fullStage } from './full-stage.ts';
import { DIST, type Host, host } from './host.ts';

const archive = {
  path: 'tiles/city.pmtiles',
  bytes: Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 31) % 256)),
};
let there: Host;
let documented: DocumentedHost;

test.beforeAll(async () => {
  there = await host(DIST);
  documented = await documentedHost({
    under: '/atlas/sub/',
    folder: DIST,
    more: new Map([[archive.path, archive.bytes]]),
  });
});

test.beforeEach(({ context }) => fullStage(context));

test.afterAll(async () => {
  await there.close();
  await documented.close();
});

test('served from a sub-folder without any header, the map stands and nothing is missing', async ({ page }) => {
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

test('every file has the documented headers; brotli, gzip, ranges, errors and revalidation are right', async () => {
  expect(await hostFaults(documented.address, DIST, archive)).toEqual([]);
});

test('code is for ever, what may change is asked about, and the single file keeps its own policy', async ({
  request,
}) => {
  const html = await (await request.get(documented.address)).text();
  const entry = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
  const header = async (path: string, name: string) =>
    (await request.get(`${documented.address}${path}`)).headers()[name];
  expect(await header(entry, 'cache-control')).toBe('public, max-age=31536000, immutable');
  for (const path of ['', 'index.html', 'sw.js', 'geo/index.json', 'manifest.webmanifest']) {
    expect(await header(path, 'cache-control')).toBe('no-cache');
  }
  expect(await header('', 'content-security-policy')).toContain("frame-ancestors 'self'");
  expect(await header('', 'content-security-policy')).not.toContain('unsafe');
  expect(await header('geo/plans/tonghua.plan.geojson', 'content-type')).toBe('application/geo+json; charset=utf-8');
  expect(await header('manifest.webmanifest', 'content-type')).toBe('application/manifest+json; charset=utf-8');
});

test('under all headers, from a sub-folder: the page and its workers run, come in brotli, and are kept', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 900, height: 600 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  const atlas = new Atlas(page);
  const response = await page.goto(`${documented.address}?plan=tonghua&lang=zh`);
  expect((await response?.allHeaders())?.['content-encoding']).toBe('br');
  await atlas.ready();
  // The workers of the map and of opened files run under the policy of their own files.
  await page.getByRole('button', { name: '打开规划文件或地点表格（O）' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles('tests/fixtures/plans/valid.plan.geojson');
  await expect(page).toHaveURL(/plan=own%3A/);
  await atlas.ready();
  expect(problems).toEqual([]);
  atlas.expectClean();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
  await expect
    .poll(() =>
      page.evaluate(async () => (await caches.match(new URL('geo/plans/tonghua.plan.geojson', location.href)))?.ok),
    )
    .toBe(true);
  await context.close();
});
