/** What goes wrong round the atlas: storage that is full, forbidden, spoilt or silent, and files of a gigabyte. */
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { BAD_STORED } from '../unit/safety/bad/words.ts';
import { Atlas } from './atlas.ts';
import { openFile } from './walk.ts';

const PLAN = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'plans', 'valid.plan.geojson'), 'utf8');

test.beforeEach(async ({ page }) => {
  // None of it depends on how the map is drawn.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
});

async function start(page: Page, query = 'plan=taizhou-zj&lang=zh'): Promise<Atlas> {
  const atlas = new Atlas(page);
  await atlas.open(query);
  return atlas;
}

/** The plan stands, the page says how long it will, and its file is given back to the letter. */
async function expectShown(page: Page): Promise<void> {
  await expect(page).toHaveURL(/plan=own%3Avalid/, { timeout: 40_000 });
  await expect(page.getByRole('button', { name: '两基地', exact: true })).toBeVisible();
  await expectGivenBack(page);
}

async function expectGivenBack(page: Page): Promise<void> {
  await page.locator('.switcher__button').click();
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 40_000 }),
    page.getByRole('button', { name: '导出原文件' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toBe(PLAN);
  await page.keyboard.press('Escape');
}

const DATABASES: Readonly<Record<string, () => void>> = {
  absent: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  forbidden: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  },
  silent: () => {
    // A request that nobody ever answers, as with another tab in the way.
    Object.assign(IDBFactory.prototype, { open: () => new EventTarget() });
  },
  full: () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  /** Each write is taken and then undone. */
  'failing as it is written': () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const request = put.call(this, value, key);
      this.transaction.abort();
      return request;
    };
  },
};

for (const [what, break_] of Object.entries(DATABASES)) {
  test(`a database that is ${what} takes nothing off the screen`, async ({ page }) => {
    await page.addInitScript(break_);
    const atlas = await start(page);
    await openFile(page, 'valid.plan.geojson', PLAN);
    await expect(page.getByText('只在本页关闭前可用')).toBeVisible({ timeout: 40_000 });
    await expectShown(page);
    atlas.expectClean();
  });
}

test('a database that fails after the plan was kept: the file is still given back, and what is not deleted is said', async ({
  page,
}) => {
  const atlas = await start(page);
  await openFile(page, 'valid.plan.geojson', PLAN);
  await expect(page).toHaveURL(/plan=own%3Avalid/);
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('closing', 'InvalidStateError');
    };
  });
  await expectShown(page);
  await page.locator('.switcher__button').click();
  await page.getByRole('button', { name: '移除' }).click();
  await expect(page.getByText('浏览器没有删掉它的副本')).toBeVisible();
  atlas.expectClean();
});

test('records that somebody else wrote are passed over, and the good ones stay', async ({ page }) => {
  await start(page);
  await openFile(page, 'valid.plan.geojson', PLAN);
  await expect(page).toHaveURL(/plan=own%3Avalid/);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('layout-atlas');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction('own-plans', 'readwrite').objectStore('own-plans');
          const good: unknown[] = [null, 17, 'x', [], {}, { id: 'own:x' }, { id: 'own:y', title: '<img src=x>' }];
          for (const [i, value] of good.entries()) store.put(value, `entry own:bad-${i}`);
          store.put('not a record', 'record own:bad-1');
          store.put({ original: 'x', clean: 1 }, 'record own:bad-2');
          store.put(new Date(), 5);
          store.transaction.oncomplete = () => resolve();
        };
      }),
  );
  await page.reload();
  const atlas = new Atlas(page);
  await atlas.ready();
  await expectShown(page);
  await page.locator('.switcher__button').click();
  await expect(page.getByRole('region', { name: '我的规划' }).getByRole('listitem')).toHaveCount(1);
  await page.goto('./?plan=own:bad-2&lang=zh');
  await expect(page.getByText('本浏览器里没有规划“own:bad-2”')).toBeVisible();
});

test('without local storage the atlas starts, changes its light, makes a sheet and is arranged', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }
  });
  const atlas = await start(page);
  await page.getByRole('button', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'A4' }).click();
  await page.getByLabel('署名').fill('某某局');
  await expect(page.locator('.sheet-preview__svg')).toContainText('某某局');
  await page.goto('./?lang=zh&plan=taizhou-zj&present=notes');
  await page.getByRole('button', { name: '编排' }).click();
  const rows = page.locator('.present-editor__step');
  await rows.nth(1).getByRole('button', { name: '隐藏' }).click();
  await expect(rows.nth(1)).toHaveClass(/is-hidden/);
  await expect(page.locator('.present-editor')).toContainText('不允许保存');
  atlas.expectClean();
});

test('values in local storage that nobody of ours wrote do not stop the start', async ({ page }) => {
  const keys = ['theme', 'sheet', 'presentation:taizhou-zj', 'notes:taizhou-zj'].map((key) => `layout-atlas:${key}`);
  const values = BAD_STORED.map(([, value]) => value.slice(0, 10_000));
  const atlas = await start(page);
  for (const value of values.filter((_, i) => i % 3 === 0)) {
    await page.evaluate(
      ([all, bad]) => {
        for (const key of all) localStorage.setItem(key, bad);
      },
      [keys, value] as const,
    );
    await page.goto('./?lang=zh&plan=taizhou-zj&present=1');
    await expect(page.locator('section.present')).toHaveAttribute('data-step', 'title');
  }
  atlas.expectClean();
});

test('a file of a gigabyte is answered at once and not read, in the map and in the proof', async ({ page }, info) => {
  const path = info.outputPath('大.csv');
  const file = openSync(path, 'w');
  writeSync(file, '名称,经度,纬度\n');
  ftruncateSync(file, 2 ** 30);
  closeSync(file);
  const atlas = await start(page);
  await page.getByRole('button', { name: '打开规划文件或地点表格（O）' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles(path);
  await expect(page.getByRole('alert')).toContainText('文件有 1024.0 MB，最多打开 64.0 MB');
  await expect(page.getByRole('alert')).toContainText('没有读取');
  await page.keyboard.press('Escape');
  await page.locator('.check-text input[type=file]').setInputFiles(path);
  await expect(page.getByRole('status').filter({ hasText: '大.csv' })).toContainText('40 MB');
  atlas.expectClean();
});
