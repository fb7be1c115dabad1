/** A stranger's file in the app: opened, drawn, kept, given back, removed; and the page answers whatever is opened. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const PLAN = join(FIXTURES, 'plans', 'valid.plan.geojson');
const CSV = join(FIXTURES, 'import', 'places.csv');

// Each test loads the map more than once.
test.describe.configure({ timeout: 180_000 });

async function start(page: Page): Promise<Atlas> {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  return atlas;
}

/** Choose a file in the dialog. */
async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole('button', { name: '打开规划文件或地点表格（O）' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles(file);
}

/** Hold a file over the page, and let it go. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([text, name]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], name ?? '', { type: 'text/csv' }));
      return transfer;
    },
    [readFileSync(path, 'utf8'), name],
  );
  await page.dispatchEvent('.app', 'dragover', { dataTransfer: data });
  await expect(page.getByText('松开以打开文件')).toBeVisible();
  await page.dispatchEvent('.app', 'drop', { dataTransfer: data });
  await expect(page.getByText('松开以打开文件')).toBeHidden();
}

async function downloaded(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

async function openSwitcher(page: Page): Promise<void> {
  await page.locator('.switcher__button').click();
  await expect(page.getByRole('region', { name: '我的规划' })).toBeVisible();
}

test('a plan file: drawn, there after a reload, given back to the letter, removed and brought back', async ({
  page,
}) => {
  const atlas = await start(page);
  await choose(page, PLAN);
  await expect(page).toHaveURL(/plan=own%3Avalid/);
  await expect(page.locator('.switcher__own')).toHaveText('我的');
  await expect(page.getByRole('button', { name: '两基地', exact: true })).toBeVisible();

  await page.reload();
  await atlas.ready();
  await expect(page.getByRole('heading', { level: 2, name: '示例', exact: true })).toBeVisible();

  await openSwitcher(page);
  expect(await downloaded(page, '导出原文件')).toBe(readFileSync(PLAN, 'utf8'));
  const clean = JSON.parse(await downloaded(page, '导出 .plan.geojson'));
  expect(clean.features.length).toBe(JSON.parse(readFileSync(PLAN, 'utf8')).features.length);

  await page.getByRole('button', { name: '移除' }).click();
  await expect(page).toHaveURL(/plan=tonghua/);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page).toHaveURL(/plan=own%3Avalid/);
  await openSwitcher(page);
  await page.getByRole('button', { name: '移除' }).click();
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
  await page.goto('./?plan=own:valid&lang=zh');
  await expect(page.getByText('本浏览器里没有规划“own:valid”')).toBeVisible();
  atlas.expectClean();
});

test('a table that is dropped becomes a plan once its columns are named, and is given back as it was', async ({
  page,
}) => {
  const atlas = await start(page);
  await drop(page, CSV, '园区.csv');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('列“名称”的含义')).toHaveValue('name');
  await expect(dialog.getByLabel('列“经度”的含义')).toHaveValue('lng');
  await dialog.getByLabel('列“所属”的含义').selectOption('');
  await dialog.getByLabel('坐标系').selectOption('GCJ-02');
  await dialog.getByRole('button', { name: '生成规划图' }).click();
  await expect(dialog.getByRole('alert')).toContainText('规划期末年');
  await dialog.getByLabel('规划期末年').fill('2035');
  await dialog.getByLabel('所在省份').selectOption('420000');
  await dialog.getByRole('button', { name: '生成规划图' }).click();

  await expect(page).toHaveURL(/plan=own%3A/);
  await atlas.ready();
  const panel = atlas.panel();
  await expect(panel).toContainText('至 2035 年');
  // Markup of a file is text on the page.
  await expect(panel.getByRole('button', { name: '<b>江北物流节点</b>' })).toBeVisible();
  await panel.getByRole('button', { name: '东湖生物医药产业园' }).click();
  for (const words of ['生物药', '创新药', '由 GCJ-02 转为 WGS84', '第 2 行', '规划未公布']) {
    await expect(panel).toContainText(words);
  }

  await page.locator('.badge').click();
  await page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: '谜' })
    .getByRole('button', { name: '在图上查看' })
    .click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('未定名片区');

  await page.reload();
  await atlas.ready();
  await openSwitcher(page);
  expect(await downloaded(page, '导出原文件')).toBe(readFileSync(CSV, 'utf8'));
  atlas.expectClean();
});

test('a pasted table is read like a file; a file of the same id asks first', async ({ page }) => {
  const atlas = await start(page);
  await choose(page, PLAN);
  await expect(page).toHaveURL(/plan=own%3Avalid$|plan=own%3Avalid&/);
  const text = readFileSync(PLAN, 'utf8').replaceAll('示例规划', '新的示例规划');
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.getByRole('button', { name: '两份都保留' }).click();
  await expect(page).toHaveURL(/plan=own%3Avalid-2/);
  await expect(page.locator('.sentence__title')).toHaveText('新的示例规划');
  await openSwitcher(page);
  await expect(page.getByRole('region', { name: '我的规划' }).getByRole('listitem')).toHaveCount(2);
  atlas.expectClean();
});

test('what is good of a broken plan is drawn, what is bad is listed; without a head it is refused with the list', async ({
  page,
}) => {
  const atlas = await start(page);
  const plan = JSON.parse(readFileSync(PLAN, 'utf8'));
  plan.features[1].properties.kind = '基地';
  plan.features.find((feature: { properties: { place?: string } }) => feature.properties.place).properties.place =
    'nowhere';
  const file = (value: unknown, name: string) => ({ name, mimeType: '', buffer: Buffer.from(JSON.stringify(value)) });
  await choose(page, file(plan, 'broken.json'));
  await expect(page).toHaveURL(/plan=own%3Avalid/);
  await page.locator('.badge').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('没有 "基地" 这种要素');
  await expect(dialog).toContainText('features.1.properties.kind');
  await dialog.getByRole('listitem').filter({ hasText: 'nowhere' }).getByRole('button', { name: '在图上查看' }).click();
  await expect(atlas.panel()).toContainText('未定位');

  delete plan.plan.period;
  await choose(page, file(plan, 'headless.json'));
  await expect(page.getByRole('alert')).toContainText('只有作者才能填写');
  await expect(page.getByRole('alert')).toContainText('plan.period');
  atlas.expectClean();
});

test('without storage the plan is shown all the same, and the page says how long', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  const atlas = await start(page);
  await choose(page, PLAN);
  await expect(page).toHaveURL(/plan=own%3Avalid/);
  await expect(page.getByText('只在本页关闭前可用')).toBeVisible();
  await expect(page.getByRole('button', { name: '两基地', exact: true })).toBeVisible();
  await openSwitcher(page);
  expect(await downloaded(page, '导出原文件')).toBe(readFileSync(PLAN, 'utf8'));
  atlas.expectClean();
});

/** What the page's own thread did while `act` ran: its longest task, ms, and the frames that were drawn. */
async function whileReading(page: Page, act: () => Promise<void>): Promise<{ longest: number; frames: number }> {
  await page.evaluate(() => {
    const seen = { longest: 0, frames: 0 };
    Reflect.set(window, 'seen_', seen);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    const tick = (): void => {
      seen.frames++;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => Reflect.get(window, 'seen_'));
}

test('50 MB: an answer, and the page goes on', async ({ page }, info) => {
  await start(page);
  const row = `东湖生物医药产业园,产业园,114.412,30.507,${'生物药、'.repeat(45)}\n`;
  const path = info.outputPath('large.csv');
  const head = '名称,类型,经度,纬度,主导产业\n';
  writeFileSync(path, head + row.repeat(90_000));
  expect(statSync(path).size).toBeGreaterThan(50 * 1024 * 1024);
  const { longest, frames } = await whileReading(page, async () => {
    await choose(page, path);
    await expect(page.getByRole('dialog')).toContainText('图上画前 20000 行', {
      timeout: 120_000,
    });
  });
  // Reading it takes seconds; none of them is taken from the page.
  expect(longest).toBeLessThan(1000);
  expect(frames).toBeGreaterThan(5);
});

test('50 MB can be stopped while it is read', async ({ page }, info) => {
  await start(page);
  const path = info.outputPath('large.json');
  const feature = JSON.stringify({
    type: 'Feature',
    id: 'a',
    geometry: null,
    properties: { kind: 'node', note: 'x'.repeat(900) },
  });
  writeFileSync(path, `{"type":"FeatureCollection","plan":{},"features":[${Array(50_000).fill(feature).join(',')}]}`);
  await choose(page, path);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible();
});
