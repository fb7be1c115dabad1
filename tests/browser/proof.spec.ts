/** 核对原文: a reader gives the text of a plan, sees what it bears out, and reads the passages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { allCitations } from '../../src/plan/citations.ts';
import type { Plan } from '../../src/plan/model.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { parseDocument } from '../../src/proof/document.ts';
import { provePlan } from '../../src/proof/prove.ts';
import { type Summary, summaryOf } from '../../src/proof/summary.ts';
import { docxOf } from '../fixtures/docx.ts';
import { textOf } from '../fixtures/text-of-plan.ts';
import { Atlas } from './atlas.ts';

const PLANS = join(import.meta.dirname, '..', '..', 'dist', 'geo', 'plans');

function readPlan(id: string): Plan {
  const { plan } = parsePlan(JSON.parse(readFileSync(join(PLANS, `${id}.plan.geojson`), 'utf8')), id);
  if (plan === null) throw new Error(id);
  return plan;
}

const plan = readPlan('tonghua');
const TEXT = textOf(plan);
const [source = { id: '' }] = plan.head.sources;
const expected: Summary = summaryOf(
  provePlan(plan, new Map([[source.id, parseDocument(source.id, TEXT, 'tolerant')]])),
);

const LOCATORS = new Set(allCitations(plan).map(({ citation }) => citation.locator)).size;

const file = (name: string, words: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(words),
});
const chooser = (page: Page) => page.locator('.check-text input[type=file]');
const rowOf = (page: Page, name: string) => page.locator('.counts').getByRole('row', { name });

async function openPlan(page: Page, more = 'lang=zh'): Promise<Atlas> {
  const atlas = new Atlas(page);
  await atlas.open(`plan=tonghua&view=flat&${more}`);
  return atlas;
}

test('a Word file is read, matched and held against the plan; passages open; nothing leaves the browser', async ({
  page,
}) => {
  const atlas = await openPlan(page);
  await expect(atlas.panel().locator('.proof-mark')).toHaveCount(0);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !/\/(?:assets\/|icon\.svg)/.test(request.url())) sent.push(request.url());
  });
  await chooser(page).setInputFiles(file('通化规划.docx', docxOf(TEXT)));
  await expect(page.getByRole('status').filter({ hasText: '通化规划.docx' })).toContainText(
    `${LOCATORS} 个定位词中有 ${LOCATORS} 个`,
  );
  const { facts } = expected;
  const counts = [facts.found, facts.missing, facts.several].map(String);
  await expect(rowOf(page, '事实').getByRole('cell')).toHaveText(counts);
  expect(facts.found).toBeGreaterThan(100);

  await atlas.panel().locator('[data-element=core]').click();
  const citation = atlas.panel().locator('.citation').filter({ hasText: '以通化医药高新区为产业' });
  await expect(citation.getByRole('img', { name: '已在原文中核对' })).toBeVisible();
  const opener = citation.getByRole('button', { name: '以通化医药高新区为产业' });
  await opener.click();
  const reader = page.getByRole('dialog');
  await expect(reader).toContainText('四、发展布局');
  await expect(reader.locator('.passage__locator').first()).toBeVisible();
  await expect(reader.locator('.is-cited mark').filter({ hasText: '通化医药高新区' }).first()).toBeVisible();
  await expect(reader).toContainText('1 / 2');
  await page.keyboard.press('ArrowRight');
  await expect(reader).toContainText('2 / 2');
  await page.keyboard.press('Escape');
  await expect(reader).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(page).toHaveURL(/at=core/);
  expect(sent).toEqual([]);
  atlas.expectClean();
});

test('what the text lacks is listed, leads to its fact, and has its mark there', async ({ page }) => {
  const atlas = await openPlan(page);
  const spoilt = TEXT.replaceAll('以通化医药高新区为产业', '另外的话');
  await chooser(page).setInputFiles(file('改过.txt', spoilt));
  // More than a few are folded.
  const folded = page.locator('.open-facts:not([open]) > summary');
  await page.locator('.open-facts').first().waitFor();
  while ((await folded.count()) > 0) await folded.first().click();
  const missing = page.locator('.open-fact').filter({ hasText: '以通化医药高新区为产业' }).first();
  await expect(missing.getByRole('img', { name: '原文中未找到' })).toBeVisible();
  await missing.getByRole('button', { name: '查看通化医药高新区' }).click();
  await expect(page).toHaveURL(/at=core/);
  const citation = atlas.panel().locator('.citation').filter({ hasText: '以通化医药高新区为产业' });
  await expect(citation.getByRole('img', { name: '原文中未找到' })).toBeVisible();
  await expect(citation.getByRole('button', { name: '以通化医药高新区为产业' })).toHaveCount(0);
});

test('a fact says so where it stands, and opens its passage', async ({ page }) => {
  const atlas = await openPlan(page);
  await chooser(page).setInputFiles(file('text.txt', TEXT));
  const growth = atlas.panel().locator('.check').filter({ hasText: '年均增长12%以上' });
  await growth.getByRole('button', { name: /^已在原文中核对/ }).click();
  await expect(page.getByRole('dialog').locator('.is-cited mark')).toContainText(['12%']);
});

test('a text dropped on the panel is taken; another document, a PDF, a broken file are refused in words', async ({
  page,
}) => {
  const atlas = await openPlan(page, 'lang=en');
  const status = page.locator('.check__notice');
  await chooser(page).setInputFiles(file('notice.txt', '关于召开会议的通知'));
  await expect(status).toContainText('hardly any locator of this plan');
  await chooser(page).setInputFiles(file('plan.pdf', '%PDF-1.7'));
  await expect(status).toContainText('This is a PDF');
  await chooser(page).setInputFiles(file('plan.docx', 'PK\u0003\u0004 broken'));
  await expect(status).toContainText('damaged or incomplete');
  await expect(page.locator('.result')).toHaveCount(0);
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.md'));
    return data;
  }, TEXT);
  await page.locator('.check-text').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(rowOf(page, 'Facts').getByRole('cell').first()).toHaveText(String(expected.facts.found));
  await page.getByRole('button', { name: 'Remove this text' }).click();
  await expect(page.locator('.result')).toHaveCount(0);
  await expect(atlas.panel().locator('.proof-mark')).toHaveCount(0);
  atlas.expectClean();
});

test('a text that the host ships is fetched when the reader asks, and not before', async ({ page }) => {
  await page.route('**/geo/index.json', async (route) => {
    const response = await route.fetch();
    const index = await response.json();
    for (const entry of index.plans) {
      if (entry.id === 'tonghua') entry.sources = [{ id: source.id, file: 'sources/tonghua-1.txt' }];
    }
    await route.fulfill({ response, json: index });
  });
  let asked = 0;
  await page.route('**/geo/sources/tonghua-1.txt', async (route) => {
    asked += 1;
    await route.fulfill({ contentType: 'text/plain', body: Buffer.from(TEXT) });
  });
  await openPlan(page);
  const button = page.getByRole('button', { name: '用本站附带的原文核对' });
  await expect(button).toBeVisible();
  expect(asked).toBe(0);
  await button.click();
  await expect(rowOf(page, '事实').getByRole('cell').first()).toHaveText(String(expected.facts.found));
  expect(asked).toBe(1);
});
