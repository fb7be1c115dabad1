/** The page of a plan: seen and read before any script has run, and then the app in its place, without a jump. */
import { expect, type Page, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

/** Holds files back until they are let go. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const holdApp = (page: Page) => hold(page, /assets\/index-[^/]+\.js$/);

const map = (page: Page) => page.locator('.first__map:visible');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('map, sentence and list can be read, and a mark leads to its place in the list', async ({ page }) => {
    await page.goto('./plans/tonghua/');
    await expect(page.locator('.first .sentence__words')).toHaveText('一区七基地、十字轴、两组团');
    await expect(map(page)).toContainText('G303');
    await expect(page.locator('#e-core')).toContainText('医药制造业产值 力争 70 亿元（2025）');
    await expect(page.locator('#e-base-liuhe')).toContainText('规划未公布');
    await map(page).locator('a[href="#e-base-liuhe"]').first().click();
    await expect(page).toHaveURL(/#e-base-liuhe$/);
    await expect(page.locator('#e-base-liuhe')).toBeInViewport();
  });

  test('leads to the other language and the other plans', async ({ page }) => {
    await page.goto('./plans/tonghua/');
    await page.getByRole('link', { name: 'EN' }).click();
    await expect(page).toHaveURL(/plans\/tonghua\/en\/$/);
    await expect(page.locator('.first .sentence__words')).toHaveText(
      'One core zone and seven bases, a cross axis, two clusters',
    );
    await page.getByRole('link', { name: /Zhejiang: pharma/ }).click();
    await expect(page).toHaveURL(/plans\/zhejiang\/en\/$/);
    await expect(page.locator('h1')).toContainText('14th Five-Year Plan');
  });
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test(`at ${width} × ${height} the map takes the place of the picture where it stands, and nothing moves`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) performance.measure('moved', { start: 0, detail: entry.toJSON().value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const letGo = await holdApp(page);
    await page.goto('./plans/zhejiang/', { waitUntil: 'commit' });
    // Its style has come when the panel has its place.
    await expect(page.locator('.first__main')).toHaveCSS('display', 'grid');
    const drawn = await map(page).evaluate((svg: SVGSVGElement) => {
      const { left, top, width: w, height: h } = svg.getBoundingClientRect();
      const { width: ownW, height: ownH } = svg.viewBox.baseVal;
      return { x: left + w / 2, y: top + h / 2, grown: Math.min(w / ownW, h / ownH), camera: svg.dataset.camera ?? '' };
    });
    letGo();
    const atlas = new Atlas(page);
    await atlas.ready();
    await expect(page.locator('#first, .first-veil')).toHaveCount(0);
    const [lng = 0, lat = 0, zoom = 0] = drawn.camera.split(',').map(Number);
    const now = await atlas.placeOnScreen(lng, lat);
    expect(Math.abs(now.x - drawn.x)).toBeLessThan(1);
    expect(Math.abs(now.y - drawn.y)).toBeLessThan(1);
    expect(Math.abs(now.zoom - zoom - Math.log2(drawn.grown))).toBeLessThan(0.01);
    const moved = await page.evaluate(() =>
      performance
        .getEntriesByName('moved')
        .reduce((sum, entry) => sum + Number((entry as PerformanceMeasure).detail), 0),
    );
    expect(moved).toBeLessThan(0.02);
    atlas.expectClean();
  });
}

test('while the map is slow to come, the app takes the place of the page and its picture stays', async ({ page }) => {
  const letGo = await hold(page, /assets\/maplibre-[^/]+\.js$/);
  await page.goto('./plans/zhejiang/');
  await expect(page.locator('.first-veil .first__map:visible')).toHaveCount(1);
  await page.getByRole('button', { name: /^EN/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  letGo();
  const atlas = new Atlas(page);
  await atlas.ready();
  await expect(page.locator('#first, .first-veil')).toHaveCount(0);
  atlas.expectClean();
});

test('before the app has come, the page is in the light of its reader and shows no other plan than is asked for', async ({
  page,
}) => {
  await holdApp(page);
  await page.goto('./plans/tonghua/?theme=dark', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(map(page)).toBeVisible();
  await page.goto('./?plan=zhejiang&lang=zh', { waitUntil: 'commit' });
  await expect(page.locator('#first')).toBeHidden();
  await page.goto('./?plan=tonghua&lang=zh', { waitUntil: 'commit' });
  await expect(map(page)).toBeVisible();
});

test('another plan is another page, “back” leads back, and a reload shows the same', async ({ page }) => {
  const atlas = new Atlas(page);
  await page.goto('./plans/taizhou-zj/');
  await atlas.ready();
  await page.locator('.switcher__button').click();
  await page.getByRole('option', { name: /钱塘/ }).click();
  await expect(page).toHaveURL(/plans\/qiantang\/\?theme=light$/);
  await page.goBack();
  await expect(page).toHaveURL(/plans\/taizhou-zj\//);
  await expect(page.locator('.sentence__words')).toHaveText('双核多点');
  await page.goForward();
  await page.reload();
  await atlas.ready();
  await expect(page.locator('#panel')).toContainText('钱塘');
  atlas.expectClean();
});

test('columns rise from the flat picture', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const atlas = new Atlas(page);
  await page.goto('./plans/tonghua/?view=3d');
  await atlas.ready();
  const stage = page.locator('.stage__map');
  await expect(stage).toHaveAttribute('data-columns', 'standing');
  await expect(stage).toHaveAttribute('data-camera', /,42\.0+,/);
});

test('a plan that cannot be read is said over no picture, and can be asked for again', async ({ page }) => {
  await page.route('**/geo/plans/zhejiang.plan.geojson', (route) => route.abort());
  await page.goto('./plans/zhejiang/');
  await expect(page.locator('.app')).toContainText('规划读取失败');
  await expect(page.locator('#first')).toHaveCount(0);
  await page.unroute('**/geo/plans/zhejiang.plan.geojson');
  await page.getByRole('button', { name: '重试' }).click();
  await new Atlas(page).ready();
});

test('without its ground the page says so, and its picture lies over nothing', async ({ page }) => {
  await page.route('**/geo/base/zhejiang.topo.json', (route) => route.abort());
  await page.goto('./plans/zhejiang/');
  await expect(page.locator('.stage__trouble')).toBeVisible();
  await expect(page.locator('#first, .first-veil')).toHaveCount(0);
});
