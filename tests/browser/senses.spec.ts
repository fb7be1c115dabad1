/** With large letters, page zoom, colours of one's own, another language, by voice: the same plan. */
import { expect, type Page, test } from '@playwright/test';
import { Atlas } from './atlas.ts';
import { withoutWebgl } from './without-webgl.ts';

test.describe.configure({ timeout: 240_000 });

/** Boxes of the page that are wider than what they stand in, and buttons that leave the screen. */
function spills(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [
      document.documentElement,
      ...document.querySelectorAll('.panel__body, .header, .sentence, dialog[open]'),
    ];
    const scrolls = wide
      .filter((node) => node.scrollWidth > node.clientWidth + 1)
      .map((node) => `wide ${node.className}`);
    const out = [...document.querySelectorAll('.header button, .header a:focus')].filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      return width > 0 && node.checkVisibility() && (left < 0 || right > innerWidth + 1);
    });
    return [...scrolls, ...out.map((node) => `out ${node.className}`)];
  });
}

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test(`large letters by button and by address, nothing cut off at ${width} px`, async ({ page }) => {
    await withoutWebgl(page);
    await page.setViewportSize({ width, height });
    const atlas = new Atlas(page);
    await atlas.open('plan=tonghua&lang=zh&at=base-liuhe');
    const letters = (): Promise<number> =>
      page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('.subject__name') as Element).fontSize),
      );
    const onMap = (): Promise<number> =>
      page.evaluate(() => Number(document.querySelector('.light text')?.getAttribute('font-size')));
    const [usual, small] = [await letters(), await onMap()];
    await page.getByRole('button', { name: /大字版/ }).click();
    await expect(page).toHaveURL(/[?&]text=large(&|$)/);
    await expect.poll(letters).toBeCloseTo(usual * 1.4, 0);
    await expect.poll(onMap).toBeGreaterThan(small * 1.3);
    expect(await spills(page)).toEqual([]);
    await expect(page.locator('.switcher__now')).toBeVisible();
    await page.goto('./?plan=tonghua&lang=zh');
    await atlas.ready();
    await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
    await page.getByRole('button', { name: /大字版/ }).click();
    await expect(page).not.toHaveURL(/text=/);
    await expect(page.locator('html')).toHaveAttribute('data-text', 'usual');
  });
}

for (const [what, width, height] of [
  ['200 % on a laptop', 683, 384],
  ['400 %', 320, 256],
] as const) {
  test(`a page at ${what} scrolls one way and keeps every word within reach`, async ({ page }) => {
    await withoutWebgl(page);
    await page.setViewportSize({ width, height });
    const atlas = new Atlas(page);
    await atlas.open('plan=tonghua&lang=en&at=base-liuhe');
    // On its side the panel stands beside the map and is not raised.
    const raise = page.getByRole('button', { name: 'Raise the panel' });
    if (await raise.isVisible()) await raise.click();
    expect(await spills(page)).toEqual([]);
    const last = atlas.panel().locator('.element .section').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
  });
}

test('colours of one’s own: states, rings and swatches are still told apart', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    forcedColors: 'active',
    ...(baseURL ? { baseURL } : {}),
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await withoutWebgl(page);
  await new Atlas(page).open('plan=tonghua&lang=zh&view=3d');
  const ground = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor);
  const pressed = await ground('.segment__option[aria-pressed=true]');
  expect(pressed).not.toBe(await ground('.segment__option[aria-pressed=false]'));
  const dots = await page.locator('.swatch circle').evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
  expect(new Set(dots).size).toBeGreaterThan(2);
  await page.locator('.switcher__button').focus();
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(ring).toBe('solid');
  await context.close();
});

test('more contrast and less motion are heard', async ({ browser, baseURL }) => {
  const token = (page: Page, name: string): Promise<string> =>
    page.evaluate((key) => getComputedStyle(document.documentElement).getPropertyValue(key).trim(), name);
  const more = { contrast: 'more', reducedMotion: 'reduce', serviceWorkers: 'block' } as const;
  const context = await browser.newContext({ ...more, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await withoutWebgl(page);
  await new Atlas(page).open('plan=tonghua&lang=zh&theme=light');
  expect(await token(page, '--ink')).toBe('#000');
  expect(await token(page, '--motion')).toBe('0s');
  await context.close();
});

interface Spoken {
  readonly text: string;
  readonly lang: string;
}

test('an element is read aloud by a voice of the device, and by no other', async ({ page }) => {
  await withoutWebgl(page);
  await page.addInitScript(() => {
    const spoken: { text: string; lang: string }[] = [];
    const voice = (lang: string, localService: boolean) => ({ lang, localService, default: false, name: lang });
    const talk = {
      getVoices: () => [voice('zh-CN', true), voice('en-GB', false)],
      speak: (words: { text: string; lang: string }) => spoken.push({ text: words.text, lang: words.lang }),
      cancel: () => spoken.push({ text: 'stopped', lang: '' }),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    class Words {
      lang = '';
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: talk });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
    Object.defineProperty(window, 'spoken', { value: spoken });
  });
  const spoken = (): Promise<Spoken[]> => page.evaluate(() => Reflect.get(window, 'spoken'));
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh&at=base-liuhe');
  await page.getByRole('button', { name: '用本机语音朗读“现代中药制造基地”' }).click();
  await expect(atlas.panel().getByRole('status').filter({ hasText: '正在朗读' })).toBeAttached();
  const lines = await spoken();
  expect(lines[0]).toEqual({ text: '基地 6 号：现代中药制造基地。', lang: 'zh-CN' });
  expect(lines.map(({ text }) => text)).toContain('发展目标：规划未公布。');
  await page.getByRole('button', { name: '停止朗读' }).click();
  expect((await spoken()).at(-1)?.text).toBe('stopped');
  // The only English voice would send the words away.
  await page.getByRole('button', { name: /切换语言/ }).click();
  await expect(atlas.panel()).toContainText('Base for Modern Chinese Medicine Manufacturing');
  await expect(page.locator('.read-aloud')).toHaveCount(0);
});

test('without a voice there is no button that would do nothing', async ({ page }) => {
  await withoutWebgl(page);
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh&at=base-liuhe');
  await expect(atlas.panel()).toContainText('现代中药制造基地');
  await expect(page.locator('.read-aloud')).toHaveCount(0);
});

test('Chinese words in an English page say that they are Chinese', async ({ page }) => {
  await withoutWebgl(page);
  const atlas = new Atlas(page);
  for (const query of ['plan=tonghua', 'plan=tonghua&at=base-liuhe', 'plan=zhejiang&at=core', 'plan=qiantang']) {
    await atlas.open(`${query}&lang=en`);
    const bare = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { currentNode } = walker;
        const parent = currentNode.parentElement;
        // Units of money stand in the numbers of both languages.
        const words = (currentNode.textContent ?? '').replaceAll(/万?亿?元/g, '');
        if (!/[\u4e00-\u9fff]/.test(words) || !parent || parent.closest('noscript')) continue;
        if (!parent.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')) found.push(words);
      }
      return found;
    });
    expect(bare, query).toEqual([]);
  }
});
