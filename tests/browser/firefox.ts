/** The atlas in a real Firefox: hosted, as a single file, and without WebGL. Run with `node --test`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox, openScreen, type Screen } from './find-firefox.ts';
import { FULL_STAGE } from './full-stage.ts';
import { DIST, type Host, host } from './host.ts';
import { asFile, WORKER_SAYS, workerPage } from './worker-page.ts';

const FILE = pathToFileURL(join(DIST, 'layout-atlas.html')).href;
/** Software WebGL on a busy machine takes its time. */
const PATIENCE = { timeout: 90_000 };

let there: Host;
let screen: Screen;
let firefox: Browser;

before(async () => {
  there = await host(DIST);
  screen = await openScreen();
  firefox = await start({});
});

after(async () => {
  await firefox?.close();
  screen?.close();
  await there?.close();
});

function start(prefs: Record<string, unknown>): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    env: screen.env,
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN, zh', 'ui.prefersReducedMotion': 1, ...prefs },
  });
}

interface Sight {
  readonly page: Page;
  /** Complaints, and what was asked of any host. */
  readonly errors: string[];
  readonly asked: string[];
}

/** A page at an address, once its plan stands. */
async function open(browser: Browser, address: string): Promise<Sight> {
  const page = await browser.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluateOnNewDocument(FULL_STAGE);
  await page.setViewport({ width: 1120, height: 600 });
  await page.goto(address);
  await standing(page);
  return { page, errors, asked };
}

async function standing(page: Page): Promise<void> {
  await page.waitForSelector('html[data-atlas=ready]', PATIENCE);
}

/** Pick an element in the list, and see it in address and panel. */
async function pick(page: Page, name: string, id: string): Promise<void> {
  await page.locator(`#panel .rows ::-p-text(${name})`).click();
  await page.waitForFunction((at) => location.search.includes(`at=${at}`), PATIENCE, id);
  await page.waitForFunction((text) => document.querySelector('#panel h2')?.textContent === text, PATIENCE, name);
}

test('hosted: 通化 stands with its columns, and an element is picked', async () => {
  const { page, errors, asked } = await open(firefox, `${there.address}?plan=tonghua&lang=zh`);
  assert.equal(await page.$eval('.sentence__words', (words) => words.textContent), '一区七基地、十字轴、两组团');
  assert.equal(await page.$('.light-note'), null, 'WebGL is there');
  await pick(page, '现代中药制造基地', 'base-liuhe');
  assert.deepEqual(errors, []);
  const origin = new URL(there.address).origin;
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url)),
    [],
  );
  await page.close();
});

test('single file: opens from a folder, asks nobody, and comes back to the same view', async () => {
  const { page, errors, asked } = await open(firefox, FILE);
  assert.equal(await page.$('.light-note'), null, 'WebGL is there');
  await pick(page, '现代中药制造基地', 'base-liuhe');
  await page.reload();
  await standing(page);
  await page.waitForFunction(() => document.querySelector('#panel h2')?.textContent === '现代中药制造基地', PATIENCE);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(FILE) && !/^(data|blob):/.test(url)),
    [],
  );
  await page.close();
});

test('single file: a worker starts and reads the page’s files', async () => {
  const page = await firefox.newPage();
  await asFile(await workerPage(), async (address) => {
    await page.goto(address);
    await page.waitForFunction(
      (said) => said.every((words) => document.body.textContent?.includes(words)),
      PATIENCE,
      WORKER_SAYS,
    );
  });
  await page.close();
});

test('without WebGL: the plan is drawn in vectors and says so', async () => {
  const bare = await start({ 'webgl.disabled': true });
  try {
    const { page } = await open(bare, `${FILE}?plan=zhejiang&lang=zh`);
    assert.match(await page.$eval('.light-note', (note) => note.textContent ?? ''), /WebGL/);
    assert.match(await page.$eval('.light', (map) => map.textContent ?? ''), /杭州/);
  } finally {
    await bare.close();
  }
});

/** A page of a plan on a phone, in a Firefox of its own. */
async function onPhone(prefs: Record<string, unknown>, path: string, look: (page: Page) => Promise<void>) {
  const own = await start(prefs);
  try {
    const page = await own.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${there.address}${path}`);
    await look(page);
  } finally {
    await own.close();
  }
}

/** Nothing leads out of the window to the side. */
async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.header, .sentence, #panel, .first__list li')]
      .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
      .map((part) => part.className),
  );
  assert.deepEqual(wide, []);
}

test('without JavaScript, at 390 px: map, sentence and list are there', async () => {
  await onPhone({ 'javascript.enabled': false }, 'plans/tonghua/', async (page) => {
    // Where pages run no script only what is evaluated at once is answered.
    const text = (selector: string) => page.evaluate((at) => document.querySelector(at)?.textContent ?? '', selector);
    assert.match(await text('.first__map--phone'), /G303/);
    assert.match(await text('#e-core'), /力争 70 亿元/);
    await fits(page);
  });
});

test('in forced colours, at 390 px: the plan stands', async () => {
  await onPhone({ 'browser.display.document_color_use': 2 }, 'plans/zhejiang/?stage=light', async (page) => {
    await standing(page);
    assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
    await fits(page);
  });
});

test('with letters of twice the size, at 390 px: nothing is cut off', async () => {
  const prefs = { 'font.size.variable.x-western': 32, 'font.size.variable.zh-CN': 32, 'intl.accept_languages': 'en' };
  await onPhone(prefs, 'plans/tonghua/en/?stage=light', async (page) => {
    await standing(page);
    const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    assert.ok(size >= 32, `letters of ${size} px`);
    await fits(page);
  });
});
