/** With the keyboard alone: every element reached and picked, map and list one to one, the focus never lost. */
import { expect, type Page, test } from '@playwright/test';
import { Atlas } from './atlas.ts';
import { withoutWebgl } from './without-webgl.ts';

// A map is walked through element by element.
test.describe.configure({ timeout: 240_000 });

const said = (page: Page) => page.locator('.stage > p.off-screen[role=status]');

async function toMap(page: Page): Promise<void> {
  await expect(page.locator('#map')).toBeAttached();
  await page.locator('.skip').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#map')).toBeFocused();
}

for (const stage of ['full', 'light'] as const) {
  test(`the keyboard reaches and picks the elements of the map, on the ${stage} stage`, async ({ page }) => {
    if (stage === 'light') await withoutWebgl(page);
    const atlas = new Atlas(page);
    await atlas.open('plan=tonghua&lang=zh&view=flat');
    await toMap(page);
    await page.keyboard.press('PageDown');
    await expect(said(page)).toHaveText('核：通化医药高新区；2025 年医药制造业产值 力争 70 亿元；第 1 项，共 31 项');
    await page.keyboard.press('PageUp');
    await expect(said(page)).toHaveText('已是第一项');
    for (let n = 2; n <= 7; n++) {
      await page.keyboard.press('PageDown');
      await expect(said(page)).toContainText(`第 ${n} 项`);
    }
    await expect(said(page)).toContainText('基地 6 号：现代中药制造基地；目标：规划未公布');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/at=base-liuhe/);
    await expect(atlas.panel()).toContainText('现代中药制造基地');
    await expect(page.locator('#map')).toBeFocused();
    // The walk has brought the base under the crosshair: from there it is found by place as well.
    await page.keyboard.press('ArrowRight');
    await expect(said(page)).not.toBeEmpty();
    await page.keyboard.press('ArrowLeft');
    await expect(said(page)).toContainText('现代中药制造基地');
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp');
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
    await expect(said(page)).toHaveText('此处没有要素');
    await page.keyboard.press('Enter');
    await expect(said(page)).toHaveText('此处没有要素，没有选中');
    await expect(page).toHaveURL(/at=base-liuhe/);
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await expect(page.locator('.crosshair__skip')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#panel')).toBeFocused();
  });
}

test('list and map are one to one in the page', async ({ page }) => {
  await withoutWebgl(page);
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  const list = atlas.panel().locator('#elements');
  const folded = list.locator('button[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
  const ids = (selector: string): Promise<string[]> =>
    page.locator(selector).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-element') ?? ''));
  const rows = await ids('#elements .row');
  const unplaced = await ids('#elements .unplaced .row');
  const placed = rows.filter((id) => !unplaced.includes(id));
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows).toHaveLength(70);
  // What is in sight at once is on the list.
  expect(placed).toEqual(expect.arrayContaining(await ids('.light [data-element]')));
  // And what is on the list is met on the map, in its order, each by its name.
  await toMap(page);
  for (const [i, id] of placed.entries()) {
    await page.keyboard.press('PageDown');
    const name = await list.locator(`[data-element="${id}"] .row__name`).textContent();
    await expect(said(page)).toContainText(name ?? '?');
    await expect(said(page)).toContainText(`第 ${i + 1} 项，共 ${placed.length} 项`);
  }
});

test('the map stands in words for everybody', async ({ page }) => {
  await withoutWebgl(page);
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  await atlas.panel().getByText('用文字描述这张地图').click();
  await expect(atlas.panel()).toContainText('两条轴，沿 G303、G201');
  await expect(atlas.panel()).toContainText('辉南—柳河组团，由辉南县、柳河县组成。');
  await page.getByRole('button', { name: /切换语言/ }).click();
  await expect(atlas.panel()).toContainText('Two axes, along G303 and G201');
});

test('the focus is never lost', async ({ page }) => {
  await withoutWebgl(page);
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  const kept = (step: string) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY'), step).not.toBe('BODY');
  const focusOn = (selector: string) => page.locator(selector).first().focus();

  await focusOn('#elements [data-element=core]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.subject__name')).toBeFocused();
  await focusOn('.element .citation button');
  await page.keyboard.press('Escape');
  await kept('an element is let go from within its panel');
  await page.locator('#elements').getByLabel('领域或类别').selectOption({ index: 1 });
  await focusOn('.sector-bar button[title=不再突出]');
  await page.keyboard.press('Enter');
  await kept('the bar of a sector goes');
  for (const key of ['?', 'o', 'p']) {
    await focusOn('.tool--help');
    await page.keyboard.press(key);
    await expect(page.locator('dialog[open]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect(page.locator('.tool--help'), `window ${key}`).toBeFocused();
  }
  await focusOn('.present-tools__present');
  await page.keyboard.press('Enter');
  await expect(page.locator('section.present')).toBeVisible();
  await kept('a presentation begins');
  await page.keyboard.press('Escape');
  await expect(page.locator('.present-tools__present')).toBeFocused();
  await focusOn('.switcher__button');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/plan=tonghua/);
  await expect(page.locator('.light')).toContainText('扬子江药业集团企业园区');
  await atlas.ready();
  await expect(page.locator('.switcher__button')).toBeFocused();
  await toMap(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('#map')).toBeFocused();
});

test('the focus stays on the map when its context is lost', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=taizhou-zj&lang=zh');
  await toMap(page);
  await page.locator('.stage__map canvas').evaluate((node) => {
    const canvas = node as HTMLCanvasElement;
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.locator('.stage__map canvas')).toHaveCount(1);
  await expect(page.locator('#map')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(said(page)).toContainText('第 1 项');
});

test('single keys can be turned off, and stay off', async ({ page }) => {
  await withoutWebgl(page);
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  await page.keyboard.press('?');
  await page.getByLabel('单个按键作快捷键').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.keyboard.press('v');
  await page.reload();
  await atlas.ready();
  await page.keyboard.press('o');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(page.locator('section.present')).toHaveCount(0);
  await page.getByRole('button', { name: '帮助' }).click();
  await page.getByLabel('单个按键作快捷键').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await expect(page.locator('dialog[open]')).toBeVisible();
});
