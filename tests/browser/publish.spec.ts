/** The band of a draft on every screen, whole and over nothing; gone once the plan may be published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { DIST } from './host.ts';

const BAND = '内部讨论稿 · 未经地图审核';
const NUMBER = '审图号：浙S（2026）001号';

/** From now on the plan has everything that a public build needs. */
async function approve(page: Page): Promise<void> {
  const path = join(DIST, 'geo', 'plans', 'taizhou-zj.plan.geojson');
  const file = JSON.parse(readFileSync(path, 'utf8'));
  file.plan.mapApproval = { is: 'number', number: '浙S（2026）001号' };
  file.plan.signedBy = { zh: '示例市规划局', en: 'Planning Bureau of Example City' };
  file.plan.period.from = 2024;
  await page.route('**/plans/taizhou-zj.plan.geojson', (route) => route.fulfill({ json: file }));
}

const ready = (page: Page) => page.waitForSelector('html[data-atlas=ready]', { state: 'attached' });
const noWebgl = (page: Page) =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });

/** Each screen, and where on it the line stands. */
const SCREENS: readonly (readonly [name: string, query: string, line: string, size: [number, number], light?: true])[] =
  [
    ['map', '', '.source-line__approval', [1366, 768]],
    ['map on a light stage', '', '.source-line__approval', [1366, 768], true],
    ['map on a phone', '', '.source-line__approval', [390, 844]],
    ['map on a phone laid down', '', '.source-line__approval', [844, 390]],
    ['presentation', '&present=1&step=whole', '.present__approval', [1366, 768]],
    ['presentation without a map', '&present=1&step=end', '.present__approval', [1366, 768]],
    ['kiosk', '&kiosk=1&every=500', '.present__approval', [1366, 768]],
    ['comparison', '&beside=taizhou-zj&year1=2026&year2=2030', '.pane__approval', [1366, 768]],
  ];

/** Whole in the window, every character of it, and nothing over it. */
async function expectInSight(page: Page, line: string): Promise<void> {
  const all = page.locator(line);
  await expect.poll(() => all.count()).toBeGreaterThan(0);
  const inSight = await all.evaluateAll((lines) =>
    lines.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const whole = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return whole && one.scrollWidth <= one.clientWidth + 1 && (over === one || one.contains(over));
    }),
  );
  expect(new Set(inSight)).toEqual(new Set([true]));
}

for (const [name, query, line, [width, height], light] of SCREENS) {
  test(`${name}: the band stands whole, and goes with the approval`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    if (light) await noWebgl(page);
    await page.goto(`./?plan=taizhou-zj&lang=zh${query}`);
    if (!query.includes('end')) await ready(page);
    await expectInSight(page, line);
    for (const text of await page.locator(line).allTextContents()) expect(text).toContain(BAND);
    await approve(page);
    await page.reload();
    if (!query.includes('end')) await ready(page);
    await expect(page.locator(line).first()).toHaveText(NUMBER);
    await expect(page.locator('body')).not.toContainText(BAND);
  });
}

test('an own file carries the band, whatever it says of itself; the panel says why', async ({ page }) => {
  const path = join(DIST, '..', 'tests', 'fixtures', 'plans', 'valid.plan.geojson');
  const file = JSON.parse(readFileSync(path, 'utf8'));
  file.plan.mapApproval = { is: 'number', number: '浙S（2026）001号' };
  file.plan.signedBy = { zh: '示例市规划局', en: 'Planning Bureau of Example City' };
  await page.goto('./?plan=taizhou-zj&lang=zh');
  await ready(page);
  const buffer = Buffer.from(JSON.stringify(file));
  await page.getByRole('button', { name: '打开规划文件或地点表格（O）' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles({ name: 'x.plan.geojson', mimeType: 'application/json', buffer });
  await expect(page).toHaveURL(/plan=own%3A/);
  await expect(page.locator('.source-line__approval')).toContainText(BAND);
  await expect(page.locator('#panel')).toContainText('公开前尚缺：本机打开的文件');
});
