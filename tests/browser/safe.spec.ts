/** The atlas under its own policy: no script of others, no string as code, no other origin, no cookie, no trace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { HOSTED } from '../../build/policy.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { textOf } from '../fixtures/text-of-plan.ts';
import { Atlas } from './atlas.ts';
import { Guard } from './guard.ts';
import { DIST, type Host, host } from './host.ts';
import { copyForDocument, giveText, openFile, pickAll, presentAll, takeOffice, takeSheet } from './walk.ts';

const CSV = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'import', 'places.csv'), 'utf8');
const FILE = pathToFileURL(join(DIST, 'layout-atlas.html')).href;

test.use({ serviceWorkers: 'allow', viewport: { width: 1120, height: 700 } });
test.describe.configure({ timeout: 240_000 });

function sourceText(id: string): string {
  const path = join(DIST, 'geo', 'plans', `${id}.plan.geojson`);
  const { plan } = parsePlan(JSON.parse(readFileSync(path, 'utf8')), path);
  if (plan === null) throw new Error(id);
  return textOf(plan);
}

/** Without WebGL: the maps of the way are drawn sooner, and MapLibre has a test of its own below. */
async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    const none = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]): unknown {
      return type.startsWith('webgl') ? null : Reflect.apply(get, this, [type, ...rest]);
    };
    Object.assign(HTMLCanvasElement.prototype, { getContext: none });
  });
}

const allowed = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|Unlicense|OFL-1\.1|ODbL-1\.0|EDL-1\.0)\b/;

/** 开源许可 in the help: every part that the bill of materials names, each under terms that let it be handed on. */
async function readLicences(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('button', { name: '开源许可' }).click();
  const entries = page.locator('.licences summary');
  const { components } = JSON.parse(readFileSync(join(DIST, 'sbom.cdx.json'), 'utf8'));
  await expect(entries).toHaveCount(components.length);
  for (const words of await page.locator('.licences__name').allTextContents()) expect(words).toMatch(allowed);
  await entries.filter({ hasText: 'maplibre-gl' }).click();
  await expect(page.locator('.licences details[open] pre')).toContainText('MapLibre contributors');
  await page.keyboard.press('Escape');
}

/** Open, pick, present, take away, compare, prove, open a file. */
async function walkAll(page: Page, context: BrowserContext, address: string): Promise<void> {
  await withoutWebGl(page);
  const atlas = new Atlas(page);
  await page.goto(`${address}?plan=taizhou-zj&lang=zh`);
  await atlas.ready();
  await readLicences(page);
  await pickAll(page, 4);
  await presentAll(page);
  expect((await takeSheet(page)).map(({ bytes }) => bytes.length > 10_000)).toEqual([true, true, true]);
  expect(await takeOffice(page)).toHaveLength(3);
  expect((await copyForDocument(page)).html).toContain('<table');
  await giveText(page, '原文.docx', sourceText('taizhou-zj'));
  await page.goto(`${address}?plan=taizhou-zj&lang=zh&beside=qiantang`);
  await expect(page.locator('.beside')).toBeVisible();
  const desk = await context.newPage();
  await desk.goto(`${address}?plan=taizhou-zj&lang=zh&present=notes`);
  await expect(desk.locator('.speaker')).toBeVisible();
  await desk.close();
  await page.goto(`${address}?plan=taizhou-zj&lang=zh`);
  await atlas.ready();
  await openFile(page, '园区.csv', CSV);
  await page.getByLabel('规划期末年').fill('2035');
  await page.getByLabel('所在省份').selectOption('420000');
  await page.getByRole('button', { name: '生成规划图' }).click();
  await expect(page).toHaveURL(/plan=own%3A/);
  await atlas.ready();
}

test.describe('hosted', () => {
  let there: Host;

  test.beforeAll(async () => {
    // As the host is told to: the policy goes with every file, and so holds in the workers too.
    there = await host(DIST, { 'content-security-policy': `${HOSTED}; frame-ancestors 'none'` });
  });
  test.afterAll(() => there.close());

  test('everything works under the policy, and nothing else happens', async ({ page, context }) => {
    const guard = await Guard.watch(context, (url) => url.startsWith(there.address));
    await walkAll(page, context, there.address);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toBe(
      `${there.address}sw.js`,
    );
    await guard.expectClean();
  });

  test('no string becomes code, and no worker is started but the atlas’s own', async ({ page }) => {
    await page.goto(`${there.address}?plan=taizhou-zj&lang=zh`);
    await new Atlas(page).ready();
    const refused = await page.evaluate(async () => {
      // The first turn belongs to the test, which may evaluate strings.
      await new Promise((done) => setTimeout(done));
      const tries = {
        innerHTML: () => {
          document.createElement('div').innerHTML = '<b>x</b>';
        },
        outerHTML: () => {
          document.body.outerHTML = '<b>x</b>';
        },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
        write: () => document.write('<b>x</b>'),
        srcdoc: () => {
          document.createElement('iframe').srcdoc = '<b>x</b>';
        },
        parse: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
        fragment: () => document.createRange().createContextualFragment('<b>x</b>'),
        script: () => {
          document.createElement('script').textContent = '1';
        },
        source: () => {
          document.createElement('script').src = './assets/x.js';
        },
        evaluate: () => Reflect.apply(Reflect.get(window, 'eval'), window, ['1']),
        make: () => Reflect.construct(Reflect.get(window, 'Function'), ['return 1']),
        worker: () => new Worker('https://evil.example/w.js'),
        blob: () => new Worker(URL.createObjectURL(new Blob(['1']))),
        data: () => new Worker('data:text/javascript,1'),
        beside: () => new Worker('./geo/index.json'),
        shared: () => new SharedWorker('./icon.svg'),
        policy: () => window.trustedTypes?.createPolicy('other', {}),
        again: () => window.trustedTypes?.createPolicy('default', {}),
      };
      return Object.entries(tries).map(([name, act]) => {
        try {
          act();
          return `${name}: allowed`;
        } catch {
          return `${name}: refused`;
        }
      });
    });
    expect(refused.filter((line) => !line.endsWith(': refused'))).toEqual(['source: allowed']);
  });
});

test.describe('single file', () => {
  test.use({ offline: true });

  test('everything works under the policy, and nothing else happens', async ({ page, context }) => {
    const guard = await Guard.watch(context, (url) => url.startsWith(FILE));
    await walkAll(page, context, FILE);
    await guard.expectClean();
  });
});
