/** Files for Office programs, made in the page as a reader makes them. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { attr, elementsOf, openPackage } from '../office/package.ts';
import { Atlas } from './atlas.ts';

async function take(page: Page, id: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-takeaway="${id}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Without WebGL the page is ready sooner; the files do not depend on it. */
async function open(page: Page, query: string): Promise<Atlas> {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const atlas = new Atlas(page);
  await atlas.open(query);
  await page.getByRole('button', { name: '导出' }).click();
  return atlas;
}

test('slides, workbook and brief are files without a loose end', async ({ page }) => {
  const atlas = await open(page, 'plan=tonghua&lang=zh');
  const slides = await take(page, 'pptx');
  expect(slides.name).toBe('通化生物医药产业集群.pptx');
  const { xml, problems } = openPackage(slides.bytes);
  expect(problems).toEqual([]);
  const names = elementsOf(xml.get('ppt/slides/slide2.xml'), 'p:cNvPr').map((one) => attr(one, 'name'));
  expect(names).toContain('轴：纵向产业带');
  await expect(page.getByRole('status').filter({ hasText: '已生成：' })).toBeVisible();

  const book = await take(page, 'xlsx');
  expect(openPackage(book.bytes).problems).toEqual([]);
  const brief = await take(page, 'docx');
  expect(openPackage(brief.bytes).problems).toEqual([]);
  atlas.expectClean();
});

test('a picked element has a brief of its own', async ({ page }) => {
  await open(page, 'plan=tonghua&lang=zh&at=base-liuhe');
  const { name, bytes } = await take(page, 'docx-element');
  expect(name).toBe('现代中药制造基地.docx');
  const text = elementsOf(openPackage(bytes).xml.get('word/document.xml'), 'w:t').map((t) => t.textContent);
  expect(text.join('')).toContain('柳河经济开发区');
});

test('text and table go onto the clipboard, as text and as HTML', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'plan=tonghua&lang=zh');
  await page.locator('[data-takeaway="copy"]').click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return [await read('text/plain'), await read('text/html')];
  });
  expect(text).toContain('通化医药高新区：2025 年医药制造业产值力争 70 亿元');
  expect(html).toContain('<table');
});

test('a file can be stopped, and the next one is made', async ({ page }) => {
  await open(page, 'plan=tonghua&lang=zh');
  // The base map is held back, so that there is time to stop.
  let release = (): void => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/geo/base/*', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.locator('[data-takeaway="pptx"]').click();
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已停止' })).toBeVisible();
  release();
  const book = await take(page, 'xlsx');
  expect(book.name).toContain('.xlsx');
});

test('says in a sentence what failed', async ({ page }) => {
  await open(page, 'plan=tonghua&lang=zh');
  await page.route('**/geo/base/*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.locator('[data-takeaway="pptx"]').click();
  await expect(page.getByRole('status').filter({ hasText: '未能完成' })).toContainText('HTTP 404');
});
