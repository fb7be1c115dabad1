/** Which stage draws the map, and the light one: chosen by itself or by hand, moved, picked, presented, compared. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

// Nothing is chosen beforehand here.
test.use({ storageState: { cookies: [], origins: [] } });

const HEAVY = /assets\/(maplibre|stage|overlays|webgl-device|debug-hooks)/;
const map = (page: Page) => page.locator('.stage__map');

/** Heavy files that the page asks for. */
function heavy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (HEAVY.test(request.url())) asked.push(request.url());
  });
  return asked;
}

function graphics(context: BrowserContext, speed: 'soft' | 'slow'): Promise<unknown> {
  return context.addInitScript(
    (value) => localStorage.setItem('layout-atlas:graphics', `${value} ${Math.floor(Date.now() / 86_400_000)}`),
    speed,
  );
}

async function camera(page: Page): Promise<number[]> {
  return (await map(page).getAttribute('data-camera'))?.split(',').map(Number) ?? [];
}

async function expectCamera(page: Page, wanted: readonly number[]): Promise<void> {
  await expect.poll(async () => (await camera(page)).map((n) => n.toFixed(3))).toEqual(wanted.map((n) => n.toFixed(3)));
}

const loseContext = (page: Page): Promise<void> =>
  page.locator('.maplibregl-canvas').evaluate((canvas: HTMLCanvasElement) => {
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });

/** The stage that stands is another one than before. */
async function remounted(page: Page, before: string): Promise<void> {
  await expect
    .poll(() => page.locator('.maplibregl-canvas').evaluate((canvas) => canvas.dataset.life ?? ''))
    .not.toBe(before);
}

test.describe('by itself', () => {
  test('software is found out once and remembered', async ({ page }) => {
    await new Atlas(page).open('plan=qiantang&lang=zh&view=flat');
    const known = await page.evaluate(() => localStorage.getItem('layout-atlas:graphics'));
    expect(known).toMatch(/^(soft|slow) \d+$/);
  });

  test('where WebGL is known to be slow, MapLibre and deck.gl are not fetched', async ({ page, context }) => {
    await graphics(context, 'slow');
    const asked = heavy(page);
    const atlas = new Atlas(page);
    await atlas.open('plan=tonghua&lang=zh');
    await expect(page.locator('.light svg')).toContainText('辉南—柳河组团');
    await expect(page.locator('.light-note')).toContainText('没有显卡加速');
    await expect(page.getByRole('button', { name: '三维' })).toBeDisabled();
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => performance.getEntriesByName('atlas:ready').length)).toBe(1);
    atlas.expectClean();
    await page.getByRole('button', { name: '关闭提示' }).click();
    await expect(page.locator('.light-note')).toHaveCount(0);
  });

  test('a data saver is respected', async ({ page, context }) => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const asked = heavy(page);
    await new Atlas(page).open('plan=taizhou-zj&lang=en');
    await expect(page.locator('.light-note')).toContainText('saves data');
    expect(asked).toEqual([]);
  });

  test('a WebView with WebGL 1 alone gets the light stage', async ({ page, context }) => {
    await context.addInitScript(() => {
      const own = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
        return args[0] === 'webgl2' ? null : Reflect.apply(own, this, args);
      } as typeof own;
    });
    const asked = heavy(page);
    await new Atlas(page).open('plan=taizhou-zj&lang=zh');
    await expect(page.locator('.light-note')).toContainText('没有 WebGL');
    expect(asked).toEqual([]);
  });
});

test.describe('by hand', () => {
  test('the address says which, through a reload and “back”; another word gets a note', async ({ page }) => {
    const atlas = new Atlas(page);
    await atlas.open('plan=tonghua&lang=zh&stage=light');
    await page.locator('#panel .rows').getByRole('button', { name: '现代中药制造基地' }).first().click();
    await expect(page).toHaveURL(/at=base-liuhe.*stage=light/);
    await page.goBack();
    await expect(page).toHaveURL(/stage=light/);
    await page.reload();
    await atlas.ready();
    await expect(page.locator('.light')).toBeVisible();
    await atlas.open('plan=taizhou-zj&lang=zh&stage=heavy');
    await expect(page.locator('.notes')).toContainText('stage=“heavy” 无效');
  });

  test('the legend chooses; the place, what is picked and the plan stay, and the next visit knows', async ({
    page,
  }) => {
    const atlas = new Atlas(page);
    await atlas.open('plan=tonghua&lang=zh&stage=light&view=flat&at=core');
    await page.locator('.light').focus();
    for (const key of ['+', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
    await expect.poll(async () => (await camera(page))[2]).toBeGreaterThan(7.5);
    const there = await camera(page);
    const menu = page.getByRole('group', { name: '绘图方式' });
    await menu.getByRole('button', { name: '完整图' }).click();
    await expect(page.locator('.maplibregl-canvas')).toBeVisible();
    await atlas.ready();
    await expectCamera(page, there);
    await expect(page).toHaveURL(/at=core.*stage=full/);
    await menu.getByRole('button', { name: '轻量图' }).click();
    await expect(page.locator('.light svg')).toBeVisible();
    await expectCamera(page, there);
    await page.goto('./?plan=taizhou-zj&lang=zh');
    await atlas.ready();
    await expect(page.locator('.light-note')).toContainText('正在使用轻量图');
    await menu.getByRole('button', { name: '自动' }).click();
    expect(await page.evaluate(() => localStorage.getItem('layout-atlas:stage'))).toBe('');
  });
});

test('a lost context comes back to the same view; one that is lost for good goes on as vectors', async ({ page }) => {
  test.setTimeout(240_000);
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh&stage=full&at=base-liuhe');
  await page.locator('.maplibregl-canvas').focus();
  for (const key of ['+', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(async () => (await camera(page))[3]).toBeCloseTo(42);
  await page.waitForFunction(() => performance.getEntriesByName('atlas:ready').length > 0);
  const there = await camera(page);
  for (const life of ['1', '2']) {
    await page.locator('.maplibregl-canvas').evaluate((canvas, value) => {
      canvas.dataset.life = value;
    }, life);
    await loseContext(page);
    await remounted(page, life);
    await atlas.ready();
    await expectCamera(page, there);
    await expect(page).toHaveURL(/at=base-liuhe/);
  }
  await loseContext(page);
  await expect(page.locator('.light-note')).toContainText('显卡多次中断');
  await atlas.ready();
  await expectCamera(page, [...there.slice(0, 3), 0, 0]);
  await expect(page.locator('.light [data-element="unit-jian"]').first()).toHaveAttribute('opacity', '0.33');
});

test.describe('the light stage', () => {
  test.use({ viewport: { width: 1200, height: 720 } });
  const OPEN = 'plan=tonghua&lang=zh&stage=light';

  test('a list row, the legend, a sector and a phrase show on it', async ({ page }) => {
    await new Atlas(page).open(OPEN);
    await page.locator('#panel .rows').getByRole('button', { name: '现代中药制造基地' }).first().hover();
    await expect(page.locator('.light [data-element="base-liuhe"]').first()).toHaveClass('is-pointed');
    await page.getByRole('button', { name: '显示联系' }).click();
    await expect(page.locator('.light [id$="layer-link"]')).toHaveCount(0);
    await page.getByRole('button', { name: '两组团' }).click();
    await expect(page.locator('.light [data-element="base-liuhe"]').first()).toHaveAttribute('opacity', '0.33');
  });

  test('a drag moves the layer and draws nothing until it rests; the wheel enlarges about the pointer', async ({
    page,
  }) => {
    await new Atlas(page).open(OPEN);
    const picture = page.locator('.light__picture');
    await picture.evaluate((node) => {
      Object.assign(window, { drawn: 0 });
      new MutationObserver(() => Object.assign(window, { drawn: Reflect.get(window, 'drawn') + 1 })).observe(node, {
        childList: true,
      });
    });
    const drawn = () => page.evaluate(() => Reflect.get(window, 'drawn'));
    const before = await camera(page);
    await page.mouse.move(600, 400);
    await page.mouse.down();
    await page.mouse.move(660, 430, { steps: 6 });
    await expect(picture).toHaveAttribute('style', /translate3d\(60px, 30px/);
    expect(await drawn()).toBe(0);
    await page.mouse.up();
    await expect.poll(drawn).toBe(1);
    expect((await camera(page))[0]).toBeLessThan(before[0] ?? 0);
    await expect(page).not.toHaveURL(/at=/);
    await page.mouse.wheel(0, -240);
    await expect.poll(async () => (await camera(page))[2]).toBeCloseTo((before[2] ?? 0) + 1, 3);
  });

  test('a presentation shows its frames, and a click visits', async ({ page }) => {
    await new Atlas(page).open(`${OPEN}&present=1&step=whole`);
    const stage = page.locator('.present .light');
    await expect(stage).toContainText('现代中药制造基地');
    const whole = await page.locator('.present .stage__map').getAttribute('data-camera');
    await page.keyboard.press('PageDown');
    await expect(page.locator('.present .stage__map')).not.toHaveAttribute('data-camera', whole ?? '');
    await expect(page.locator('.present .light [opacity="0.33"]').first()).toBeAttached();
  });

  test('two maps side by side move together', async ({ page }) => {
    await page.goto('./?lang=zh&plan=taizhou-js&beside=taizhou-js&year1=2022&year2=2030&stage=light');
    const maps = page.locator('.pane .stage__map');
    await expect(maps.nth(1)).toHaveAttribute('data-camera', /,/);
    await maps.nth(0).locator('.light').focus();
    await page.keyboard.press('+');
    await expect.poll(async () => (await maps.nth(0).getAttribute('data-camera'))?.split(',')[2]).not.toBe(undefined);
    await expect
      .poll(
        async () => (await maps.nth(1).getAttribute('data-camera')) === (await maps.nth(0).getAttribute('data-camera')),
      )
      .toBe(true);
    const ids = await page.locator('.pane [id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
