/** Without WebGL the same plan is drawn in vectors, and can be picked, moved and enlarged. */
import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('./?plan=tonghua&lang=zh');
  await page.waitForSelector('html[data-atlas=ready]', { state: 'attached' });
});

test('the map says so and stands with every name of the sentence', async ({ page }) => {
  await expect(page.getByRole('status').filter({ hasText: 'WebGL' })).toBeVisible();
  const map = page.locator('.light');
  for (const name of ['现代中药制造基地', '辉南—柳河组团', 'G303', '70 亿元']) await expect(map).toContainText(name);
  await expect(map.locator('image')).toHaveCount(0);
});

test('a click on a mark picks it, and the rest steps back', async ({ page }) => {
  await page.locator('.light [data-element="base-liuhe"] text').first().click();
  await expect(page).toHaveURL(/at=base-liuhe/);
  await expect(page.locator('#panel')).toContainText('柳河经济开发区');
  await expect(page.locator('.light [data-element="unit-jian"]').first()).toHaveAttribute('opacity', '0.33');
});

test('dragging moves the map and picks nothing; keys and buttons enlarge it', async ({ page }) => {
  const scale = page.locator('.light__scale');
  const name = page.locator('.light text', { hasText: '现代中药制造基地' });
  const before = await name.boundingBox();
  const [width, height] = [page.viewportSize()?.width ?? 0, page.viewportSize()?.height ?? 0];
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.down();
  await page.mouse.move(width / 2 + 60, height / 2 + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round(((await name.boundingBox())?.x ?? 0) - (before?.x ?? 0))).toBe(60);
  await expect(page).not.toHaveURL(/at=/);
  const length = await scale.textContent();
  await page.getByRole('button', { name: '放大' }).click();
  await expect(scale).not.toHaveText(length ?? '');
  await page.getByRole('button', { name: '回到全图' }).click();
  await expect(scale).toHaveText(length ?? '');
});
