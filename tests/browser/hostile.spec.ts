/** A plan whose every word tries to be more than a word: on the page, on the sheet and in every file it stays text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { hostile, hostilePlan } from '../fixtures/hostile-plan.ts';
import { openPackage } from '../office/package.ts';
import { Atlas } from './atlas.ts';
import { Guard } from './guard.ts';
import { copyForDocument, type Made, openFile, pickAll, presentAll, takeOffice, takeSheet } from './walk.ts';

const ID = 'tonghua';
const GOOD: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'geo', 'plans', `${ID}.plan.geojson`), 'utf8'),
);
const TITLE = hostile(String(Reflect.get(Object(Reflect.get(Object(GOOD), 'plan')).shortTitle, 'zh')));

test.describe.configure({ timeout: 240_000 });

/** Elements that only markup from a file could have made, and links that lead anywhere but within the page. */
function foreign(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const made = document.querySelectorAll(
      'iframe, object, embed, math, #root script, #root style, #root link, #root img',
    );
    const links = [...document.querySelectorAll('a')].filter((link) => {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) return false;
      const rel = link.relList;
      return !/^https?:\/\//.test(href) || !rel.contains('noopener') || !rel.contains('noreferrer');
    });
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    return [...made, ...links, ...handlers].map((element) => element.outerHTML.slice(0, 200));
  });
}

/** The SVG of the sheet and the HTML of the clipboard, opened by themselves without any policy. */
async function openAlone(context: BrowserContext, svg: Made | undefined, html: string): Promise<void> {
  const alone = await context.newPage();
  await alone.setContent(Buffer.from(svg?.bytes ?? []).toString());
  expect(await alone.locator('script, foreignObject, image, a, img, iframe').count()).toBe(0);
  await expect(alone.locator('svg').first()).toBeVisible();
  await alone.setContent(html);
  expect(await alone.locator('script, img, iframe, a, svg, style, link').count()).toBe(0);
  await expect(alone.locator('td').first()).toBeVisible();
  await alone.close();
}

/** Every part is whole, and no relation leads out of the file but to the atlas. */
function expectClosed({ name, bytes }: Made, origin: string): void {
  const { xml, problems } = openPackage(bytes);
  expect(problems, name).toEqual([]);
  for (const [path, part] of xml) {
    if (!path.endsWith('.rels')) continue;
    for (const relation of part.getElementsByTagName('Relationship')) {
      if (relation.getAttribute('TargetMode') === 'External')
        expect(relation.getAttribute('Target')).toMatch(new RegExp(`^${origin}`));
    }
  }
}

test('words stay words, in the panel, the presentation, the sheet, the clipboard and every file', async ({
  page,
  context,
}) => {
  const guard = await Guard.watch(context, (url) => url.startsWith('http://localhost') || url.startsWith('file:'));
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (get, canvas, [type, ...rest]: [string, ...unknown[]]) =>
        type.startsWith('webgl') ? null : Reflect.apply(get, canvas, [type, ...rest]),
    });
  });
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  await openFile(page, '<img src=x onerror=hostileRan_(0)>.json', hostilePlan(ID));
  await expect(page).toHaveURL(/plan=own%3A/);
  await atlas.ready();
  await expect(page.locator('.switcher__button')).toContainText(TITLE);

  await pickAll(page, 8);
  expect(await foreign(page)).toEqual([]);
  await presentAll(page);
  await page.locator('.badge').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  const [svg, pdf] = await takeSheet(page);
  const markup = Buffer.from(svg?.bytes ?? []).toString();
  expect(markup).not.toMatch(/<(script|img|iframe|image|foreignObject|a)\b/i);
  expect(Buffer.from(pdf?.bytes ?? []).toString('latin1')).not.toMatch(
    /\/(JavaScript|JS|Launch|EmbeddedFile|OpenAction)\b/,
  );
  for (const file of await takeOffice(page)) expectClosed(file, 'http://localhost');
  const { text, html } = await copyForDocument(page);
  expect(text.split(/[\n\t]/).filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([]);
  await openAlone(context, svg, html);

  await page.goto(
    './?plan=tonghua&lang=zh&at=<img src=x onerror=hostileRan_(90)>&sector="><svg onload=hostileRan_(91)>',
  );
  await atlas.ready();
  expect(await foreign(page)).toEqual([]);
  await guard.expectClean();
});
