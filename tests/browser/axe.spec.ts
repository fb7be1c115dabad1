/** axe has nothing to object to, on any view: both languages, both themes, desk and phone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { parsePlan } from '../../src/plan/parse.ts';
import { textOf } from '../fixtures/text-of-plan.ts';
import { Atlas } from './atlas.ts';
import { expectNoFindings } from './axe.ts';
import { withoutWebgl } from './without-webgl.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const CASES = [
  { lang: 'zh', theme: 'light', viewport: DESK },
  { lang: 'en', theme: 'dark', viewport: DESK },
  { lang: 'en', theme: 'light', viewport: PHONE },
  { lang: 'zh', theme: 'dark', viewport: PHONE },
] as const;

const PLAN = 'public/geo/plans/tonghua.plan.geojson';

/** A plan with an element that leans on nothing: there are problems to show. */
function faulty(): Buffer {
  const file = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'fixtures', 'plans', 'valid.plan.geojson'), 'utf8'),
  );
  file.features[1].properties.parent = 'nowhere';
  return Buffer.from(JSON.stringify(file));
}

function textOfPlan(): Buffer {
  const { plan } = parsePlan(JSON.parse(readFileSync(PLAN, 'utf8')), PLAN);
  if (!plan) throw new Error(`${PLAN} cannot be read`);
  return Buffer.from(textOf(plan));
}

async function closeWindow(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

// Several views a test, and each may load a map.
test.describe.configure({ timeout: 240_000 });

for (const { lang, theme, viewport } of CASES) {
  const at = `${lang}, ${theme}, ${viewport.width} px`;
  const view = `lang=${lang}&theme=${theme}`;

  test.describe(at, () => {
    test.use({ viewport });

    // One with the full stage; the others on the light one, which stands sooner. Neither speaks to a screen reader.
    test.beforeEach(async ({ page }) => {
      if (lang === 'zh' && theme === 'light') return;
      await withoutWebgl(page);
    });

    test('the page with its panel and its windows', async ({ page }) => {
      const atlas = new Atlas(page);
      await atlas.open(`plan=tonghua&${view}`);
      await page.locator('.in-words summary').dispatchEvent('click');
      await expect(page.locator('.in-words__text')).toBeAttached();
      await expectNoFindings(page, 'overview');
      await page.keyboard.press('?');
      await expectNoFindings(page, 'help');
      await closeWindow(page);
      await page.keyboard.press('o');
      await expect(page.locator('dialog[open]')).toBeVisible();
      await expectNoFindings(page, 'open a file');
      await closeWindow(page);
      await page.keyboard.press('p');
      await expect(page.locator('.sheet-preview__svg')).toContainText(/./);
      await expectNoFindings(page, 'map sheet');
      await closeWindow(page);
      await page.locator('.switcher__button').click();
      await expect(page.locator('.own')).toBeVisible();
      // What lies behind the list is covered for as long as it is open.
      await expectNoFindings(page, 'plans', '.plans');
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.locator('#find').fill('医药');
      await expect(page.locator('.results .row').first()).toBeVisible();
      await expectNoFindings(page, 'search results');
      await page.locator('.results [data-element]').first().click();
      await expect(page.locator('.element')).toBeVisible();
      await expectNoFindings(page, 'element');
      atlas.expectClean();
    });

    test('a sector, an own file with problems, and the text that bears a plan out', async ({ page }) => {
      const atlas = new Atlas(page);
      await atlas.open(`plan=zhejiang&at=ring-marine&sector=C276&${view}`);
      await expectNoFindings(page, 'element and class of industry');
      await page.keyboard.press('o');
      const chooser = page.waitForEvent('filechooser');
      await page.locator('dialog[open] .button').first().click();
      await (await chooser).setFiles({ name: 'f.plan.geojson', mimeType: 'application/json', buffer: faulty() });
      await expect(page.locator('.badge')).toBeVisible();
      await page.locator('.badge').click();
      await expect(page.locator('dialog[open]')).toBeVisible();
      await expectNoFindings(page, 'problems');
      await atlas.open(`plan=tonghua&${view}`);
      const text = { name: 'tonghua.txt', mimeType: 'text/plain', buffer: textOfPlan() };
      await page.locator('.check-text input[type=file]').setInputFiles(text);
      await expect(page.locator('.counts')).toBeAttached();
      await expectNoFindings(page, 'proof');
      // On a phone the rows lie below the fold of the sheet.
      await page.locator('#elements [data-element=core]').dispatchEvent('click');
      await page.getByRole('button', { name: '以通化医药高新区为产业' }).dispatchEvent('click');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoFindings(page, 'reader of the text');
    });

    test('presentation, its editor, and two plans side by side', async ({ page }) => {
      const atlas = new Atlas(page);
      await page.goto(`./?plan=tonghua&present=1&step=phrase-3&${view}`);
      await atlas.ready();
      await expectNoFindings(page, 'presentation');
      await page.goto(`./?plan=tonghua&present=notes&${view}`);
      await expect(page.locator('.speaker')).toBeVisible();
      await expectNoFindings(page, 'speaker');
      await page.getByRole('button', { name: /编排|Arrange/ }).click();
      await expect(page.locator('.present-editor')).toBeVisible();
      await expectNoFindings(page, 'editor');
      await page.goto(`./?plan=tonghua&beside=zhejiang&${view}`);
      await atlas.ready();
      await expect(page.locator('.pane')).toHaveCount(2);
      await expectNoFindings(page, 'side by side');
    });
  });
}
