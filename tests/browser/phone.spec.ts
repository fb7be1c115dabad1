/** A phone in one hand, upright and on its side. */
import { expect, type Page, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

const UPRIGHT = { width: 390, height: 844 };
const ASIDE = { width: 844, height: 390 };

/** Everything that answers a finger and is smaller than `least` CSS pixels. Words in a text may be narrow, not low. */
function small(page: Page, least: number): Promise<string[]> {
  return page.evaluate((side) => {
    const answers = 'button, a[href], summary, input, select, [role="option"]';
    return [...document.querySelectorAll<HTMLElement>(answers)].flatMap((node) => {
      const { width, height } = node.getBoundingClientRect();
      const hidden = width < 2 || getComputedStyle(node).visibility === 'hidden' || node.closest('[inert]');
      if (hidden || node.matches('.skip, .off-screen')) return [];
      const narrow = width < side - 0.5 && !node.matches('.link');
      return narrow || height < side - 0.5 ? [`${node.className} ${node.textContent} ${width}×${height}`] : [];
    });
  }, least);
}

/** How far the page jumped while it came, as browsers count it. */
async function shifts(page: Page, query: string): Promise<number> {
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Number(Reflect.get(entry, 'value')) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await new Atlas(page).open(query);
  return page.evaluate(() => Reflect.get(window, 'shifted'));
}

test.describe('upright', () => {
  test.use({ viewport: UPRIGHT, hasTouch: true, isMobile: true });

  test('everything is large enough for a thumb, with nothing picked and with something', async ({ page }) => {
    const atlas = new Atlas(page);
    await atlas.open('plan=tonghua&lang=zh&stage=light');
    expect(await small(page, 44)).toEqual([]);
    await page.getByRole('button', { name: '图例' }).tap();
    expect(await small(page, 44)).toEqual([]);
    await atlas.open('plan=tonghua&lang=zh&stage=light&at=base-liuhe');
    expect(await small(page, 44)).toEqual([]);
  });

  test('the map is flat until the reader wants columns; the address says only what was chosen', async ({ page }) => {
    await new Atlas(page).open('plan=tonghua&lang=zh');
    await expect(page.locator('.stage__map')).toHaveAttribute('data-camera', /,0\.000000,0\.000000$/);
    await expect(page).not.toHaveURL(/view=/);
    await page.getByRole('button', { name: '三维' }).tap();
    await expect(page).toHaveURL(/view=3d/);
    await expect(page.locator('.stage__map')).toHaveAttribute('data-camera', /,42\.000000,/);
    await page.goBack();
    await expect(page.locator('.stage__map')).toHaveAttribute('data-camera', /,0\.000000,0\.000000$/);
  });

  test('a finger drags, two pinch, a tap near a mark picks it', async ({ page }) => {
    await new Atlas(page).open('plan=tonghua&lang=zh&stage=light');
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: string, ...points: [number, number][]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    const zoom = async () => Number((await page.locator('.stage__map').getAttribute('data-camera'))?.split(',')[2]);
    const before = await zoom();
    await touch('touchStart', [150, 400], [250, 400]);
    await touch('touchMove', [100, 400], [300, 400]);
    await touch('touchEnd');
    await expect.poll(zoom).toBeCloseTo(before + 1, 3);
    await touch('touchStart', [200, 400]);
    await touch('touchMove', [200, 300]);
    await expect(page.locator('.light__picture')).toHaveAttribute('style', /translate3d\(0px, -100px/);
    await touch('touchEnd');
    await expect(page).not.toHaveURL(/at=/);
    await page.getByRole('button', { name: '回到全图' }).tap();
    const mark = await page.locator('.light [id$="layer-base"] [data-element="base-huinan"]').boundingBox();
    if (!mark) throw new Error('no mark');
    await page.touchscreen.tap(mark.x - 6, mark.y - 2);
    await expect(page).toHaveURL(/at=base-huinan/);
  });

  test('nothing jumps while the page comes', async ({ page }) => {
    expect(await shifts(page, 'plan=tonghua&lang=zh')).toBeLessThan(0.02);
  });
});

test.describe('on its side', () => {
  test.use({ viewport: ASIDE, hasTouch: true, isMobile: true });

  test('the panel stands beside the map, and the map is no slit', async ({ page }) => {
    await new Atlas(page).open('plan=tonghua&lang=zh&stage=light');
    const panel = await page.locator('#panel').boundingBox();
    expect(panel?.x).toBeGreaterThan(ASIDE.width * 0.55);
    expect(panel?.height).toBeGreaterThan(300);
    const core = await page.locator('.light [id$="layer-core"] [data-element]').first().boundingBox();
    expect(core?.x).toBeLessThan(panel?.x ?? 0);
    const foot = await page.locator('.app__source').boundingBox();
    expect((foot?.y ?? 0) - 52).toBeGreaterThan(220);
    expect(await small(page, 44)).toEqual([]);
  });

  test('nothing jumps while the page comes', async ({ page }) => {
    expect(await shifts(page, 'plan=tonghua&lang=zh&stage=light')).toBeLessThan(0.02);
  });
});

test('on a desk nothing jumps, and no target is smaller than 24 pixels', async ({ page }) => {
  expect(await shifts(page, 'plan=tonghua&lang=zh&stage=light')).toBeLessThan(0.02);
  expect((await small(page, 24)).filter((one) => !one.startsWith('link'))).toEqual([]);
});
