/** Base maps of the host in a real browser, under the policy that the build would write for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { HOSTED, withOrigins } from '../../build/policy.ts';
import { CONFIG } from '../../src/basemap/config.ts';
import { readConfig } from '../../src/basemap/read.ts';
import { originsOf } from '../../src/basemap/tiles.ts';
import { Atlas } from './atlas.ts';
import { type DocumentedHost, documentedHost } from './documented-host.ts';
import { fullStage } from './full-stage.ts';
import { DIST } from './host.ts';
import { archiveOf, picture, type TileHost, tileHost } from './tile-host.ts';

// Wide enough for the legend to stand open.
test.use({ viewport: { width: 1280, height: 700 } });
test.describe.configure({ timeout: 180_000 });

let tiles: TileHost;
let atlas: DocumentedHost;

const common = {
  attribution: { zh: '某市自然资源局', en: 'Some bureau' },
  licence: '内部使用',
  datum: 'CGCS2000',
  opacity: 1,
};

/** What the build makes of dist/ with this config: its tag, its policy, the file. */
function withConfig(config: object): { policy: string; more: Map<string, Buffer> } {
  const policy = withOrigins(HOSTED, originsOf(readConfig(config).config.basemaps));
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const written = (words: string): string => words.replaceAll("'", '&#39;');
  expect(html).toContain(written(HOSTED));
  const tag = `<meta name="atlas-config" content="${CONFIG}"></head>`;
  const page = html.replace(written(HOSTED), written(policy)).replace('</head>', tag);
  const more = new Map([
    ['index.html', Buffer.from(page)],
    [CONFIG, Buffer.from(JSON.stringify(config))],
    ['tiles/green.pmtiles', archiveOf(picture([0, 200, 0]))],
  ]);
  return { policy, more };
}

test.beforeAll(async () => {
  tiles = await tileHost();
  const config = {
    schema: 'layout-atlas/config@1',
    basemaps: [
      {
        ...common,
        type: 'xyz',
        id: 'red',
        name: { zh: '红图', en: 'Red map' },
        url: `${tiles.origin}/{z}/{x}/{y}.png`,
        approval: '浙S（2024）12号',
      },
      { ...common, type: 'pmtiles', id: 'green', name: { zh: '绿图', en: 'Green map' }, url: 'tiles/green.pmtiles' },
    ],
  };
  atlas = await documentedHost({ under: '/atlas/sub/', folder: DIST, ...withConfig(config) });
});

test.afterAll(async () => {
  await tiles.close();
  await atlas.close();
});

test.beforeEach(async ({ context }) => {
  await fullStage(context);
  tiles.shut = false;
  tiles.asked.length = 0;
});

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`${atlas.address}?plan=taizhou-zj&lang=zh&view=flat${query}`);
  await new Atlas(page).ready();
}

/** How much more red than green a pixel of the open sea is, east of everything that the plan draws. */
async function redness(page: Page): Promise<number> {
  const shot = await page.locator('.stage__map').screenshot();
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const [r = 0, g = 0] = context?.getImageData(Math.round(bitmap.width * 0.55), 90, 1, 1).data ?? [];
      return r - g;
    },
    [...shot],
  );
}

const choice = (page: Page) => page.getByRole('combobox', { name: '底图' });

test('nothing is asked of another host until a base map is chosen; then it is drawn and named', async ({ page }) => {
  await open(page, '');
  await expect(choice(page)).toBeVisible();
  expect(tiles.asked).toEqual([]);
  await choice(page).selectOption('红图');
  await expect(page).toHaveURL(/basemap=red/);
  await expect(page.locator('.basemap-line')).toHaveText('某市自然资源局 · 内部使用 · 底图审图号：浙S（2024）12号');
  await expect.poll(() => redness(page), { timeout: 60_000 }).toBeGreaterThan(80);
  expect(tiles.asked.length).toBeGreaterThan(0);
  for (const path of tiles.asked) expect(path).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
  await choice(page).selectOption('');
  await expect(page).not.toHaveURL(/basemap/);
  await expect(page.locator('.basemap-line')).toHaveCount(0);
  await expect.poll(() => redness(page), { timeout: 60_000 }).toBeLessThan(40);
});

test('an archive is read in ranges, from an address that names it; the presentation names it too', async ({ page }) => {
  await open(page, '&basemap=green&present=1&step=whole');
  await expect(page.locator('.basemap-line')).toContainText('某市自然资源局');
  await expect(page.locator('.basemap-line')).toContainText('底图未写审图号');
  // Not under the line at the foot.
  const [line, foot] = [
    await page.locator('.basemap-line').boundingBox(),
    await page.locator('.present__foot').boundingBox(),
  ];
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
  expect(line?.y).toBeGreaterThanOrEqual(0);
  await expect.poll(() => redness(page), { timeout: 60_000 }).toBeLessThan(-80);
  expect(tiles.asked).toEqual([]);
});

test('tiles that cannot be had: a sentence, and the plan stands', async ({ page }) => {
  tiles.shut = true;
  await open(page, '&basemap=red');
  await expect(page.locator('.basemap__trouble')).toContainText('底图“红图”的瓦片取不到，规划图照常显示');
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/at=/);
});

test('the simple map says that it draws the built-in ground only', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await open(page, '&basemap=red');
  await expect(page.locator('.basemap-line')).toHaveText('简版图只画内置底图。');
  expect(tiles.asked).toEqual([]);
});

test('without a config there is no switch, and nobody else is asked', async ({ page }) => {
  const plain = new Atlas(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await plain.open('plan=taizhou-zj&lang=zh&basemap=red');
  await expect(page.locator('.legend')).toBeVisible();
  await expect(choice(page)).toHaveCount(0);
  expect(asked.filter((url) => url.includes(CONFIG))).toEqual([]);
  plain.expectClean();
});
