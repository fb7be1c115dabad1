/** The main ways through the atlas, walked one after the other; what is made on the way is given back. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { docxOf } from '../fixtures/docx.ts';

export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function taken(page: Page, act: () => Promise<void>): Promise<Made> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Every element is picked once, from the list to its panel, with the pointer over it. */
export async function pickAll(page: Page, most: number): Promise<void> {
  const rows = page.locator('#panel .rows [data-element]');
  await expect(rows.first()).toBeVisible();
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-element') ?? ''));
  for (const id of [...new Set(ids)].slice(0, most)) {
    const row = page.locator(`#panel .rows [data-element="${id}"]`).first();
    await row.hover();
    await row.click();
    await expect(page).toHaveURL(new RegExp(`at=${id}`));
    await page.keyboard.press('Escape');
  }
}

/** Present from the first step to the last, and leave. */
export async function presentAll(page: Page): Promise<void> {
  await page.keyboard.press('v');
  const screen = page.locator('section.present');
  await expect(screen).toBeVisible();
  for (let before = ''; ; ) {
    const step = (await screen.getAttribute('data-step')) ?? '';
    if (step === before) break;
    before = step;
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('Escape');
  await expect(screen).toHaveCount(0);
}

/** The sheet as SVG, PDF and PNG. */
export async function takeSheet(page: Page): Promise<Made[]> {
  await page.keyboard.press('p');
  await expect(page.locator('.sheet-preview__svg svg, svg.sheet-preview__svg').first()).toBeVisible();
  const dialog = page.getByRole('dialog');
  const made = [];
  await dialog.getByRole('combobox').selectOption('96');
  for (const kind of ['SVG 分层矢量', 'PDF 文件', 'PNG 图片']) {
    made.push(await taken(page, () => page.getByRole('button', { name: kind }).click()));
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return made;
}

/** Slides, workbook and brief. */
export async function takeOffice(page: Page): Promise<Made[]> {
  const made = [];
  for (const id of ['pptx', 'xlsx', 'docx']) {
    const entry = page.locator(`[data-takeaway="${id}"]`);
    if (!(await entry.isVisible())) await page.getByRole('button', { name: '导出' }).click();
    made.push(await taken(page, () => entry.click()));
  }
  return made;
}

/** What the clipboard gets, as text and as HTML. */
export async function copyForDocument(page: Page): Promise<{ text: string; html: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const entry = page.locator('[data-takeaway="copy"]');
  if (!(await entry.isVisible())) await page.getByRole('button', { name: '导出' }).click();
  await entry.click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

/** A file, opened by way of the dialog. */
export async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: '打开规划文件或地点表格（O）' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

/** Words of a source, given to be held against the plan. */
export async function giveText(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(docxOf(text));
  await page.locator('.check-text input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  await expect(page.getByRole('status').filter({ hasText: name }).first()).toBeVisible();
}
