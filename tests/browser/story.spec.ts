/** What people do with each plan, in a real browser on the built app. */
import { expect, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

interface Story {
  plan: string;
  sentence: string[];
  /** An element of the list, and what the panel must then say. */
  pick: { name: string; id: string; says: string[] };
  /** What the overview must say. */
  overview: string[];
}

const STORIES: readonly Story[] = [
  {
    plan: 'tonghua',
    sentence: ['一区', '七基地', '十字轴', '两组团'],
    pick: {
      name: '现代中药制造基地',
      id: 'base-liuhe',
      says: ['柳河经济开发区', '吉林紫鑫药业股份有限公司', '现代中药', '规划未公布', '示意'],
    },
    overview: ['230 亿元', '115.3 亿元', '内部讨论稿'],
  },
  {
    plan: 'taizhou-js',
    sentence: ['双核', '四园', '多点', '多带'],
    pick: { name: '港口物流产业园', id: 'park-gangkou', says: ['粮油', '规划未公布', '三、空间布局'] },
    overview: ['力争 2,200 亿元', '力争 3,000 亿元', '预期性'],
  },
  {
    plan: 'taizhou-zj',
    sentence: ['双核', '多点'],
    pick: { name: '椒江绿色药都小镇', id: 'core-jiaojiang', says: ['规划未公布', '空间布局'] },
    overview: ['征求意见稿'],
  },
  {
    plan: 'zhejiang',
    sentence: ['一核', '两带', '两圈'],
    pick: { name: '山区生态医药产业圈', id: 'ring-mountain', says: ['金华', '衢州', '丽水', '中药'] },
    overview: ['4,000 亿元', '一核两轴两圈'],
  },
  {
    plan: 'qiantang',
    sentence: [],
    pick: { name: '“中国医药港”核心区', id: 'core', says: ['规划未公布', '示意'] },
    overview: ['1,000 亿元', '500 亿元', '核酸药'],
  },
];

for (const { plan, sentence, pick, overview } of STORIES) {
  test(`${plan}: the structure is drawn, an element is picked, its words stand in the text`, async ({ page }) => {
    const atlas = new Atlas(page);
    await atlas.open(`plan=${plan}&lang=zh`);
    for (const words of sentence) await expect(page.getByRole('button', { name: words, exact: true })).toBeVisible();
    for (const words of overview) await expect(page.locator('body')).toContainText(words);
    expect(await page.evaluate(() => performance.getEntriesByName('atlas:ready').length)).toBeGreaterThan(0);

    await atlas.panel().locator('.rows').getByRole('button', { name: pick.name }).first().click();
    await expect(page).toHaveURL(new RegExp(`[?&]at=${pick.id}(&|$)`));
    await expect(atlas.panel().getByRole('heading', { level: 2 })).toHaveText(pick.name);
    for (const words of pick.says) await expect(atlas.panel()).toContainText(words);
    atlas.expectClean();
  });
}

test('tonghua: a click on the map picks the base that stands there', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh&view=flat');
  await atlas.clickMap(125.752, 42.288);
  await expect(page).toHaveURL(/at=base-liuhe/);
  await expect(atlas.panel()).toContainText('现代中药制造基地');
});

test('tonghua: the units say their targets, derived ones how they follow, and 港务区 that none is published', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  const says = async (at: string, words: readonly string[]) => {
    await page.goto(`./?plan=tonghua&lang=zh&at=${at}`);
    for (const word of words) await expect(atlas.panel()).toContainText(word);
  };
  await says('core', ['力争 70 亿元', '2025']);
  await says('unit-tonghua-county', ['力争 50 亿元']);
  await says('unit-dongchang', ['力争 30 亿元']);
  await says('unit-liuhe', ['力争 20 亿元', '推算']);
  await says('unit-gangwu', ['1—3 户']);
  await expect(atlas.panel()).not.toContainText('亿元');
});

test('back and forward walk through what was picked', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/at=core/);
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/at=north-zone/);
  await page.goBack();
  await expect(page).toHaveURL(/at=core/);
  await expect(atlas.panel().getByRole('heading', { level: 2 })).toHaveText('通化医药高新区');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/at=/);
});

test('another plan is chosen and drawn on the same stage', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  await page.locator('.header button').first().click();
  await page.getByRole('option', { name: /浙江/ }).click();
  await expect(page).toHaveURL(/plan=zhejiang/);
  await atlas.ready();
  await expect(page.getByRole('button', { name: '两带', exact: true })).toBeVisible();
  atlas.expectClean();
});

test('a bad address leads to the nearest good view and says so', async ({ page }) => {
  const atlas = new Atlas(page);
  await page.goto('./?plan=tonghau&at=nothing&lang=zh');
  await expect(page.locator('body')).toContainText('tonghau');
  await atlas.ready();
  await expect(page).toHaveURL(/plan=tonghua/);
});

test('the language switches in place: sentence, panel, buttons of the map', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  await expect(page.locator('.sentence__words')).toHaveText('一区七基地、十字轴、两组团');
  await expect(page.getByRole('button', { name: '回到全图' })).toBeVisible();
  await page.locator('.tool--word[lang]').click();
  await expect(page.locator('.sentence__words')).toHaveText(
    'One core zone and seven bases, a cross axis, two clusters',
  );
  await expect(page.getByRole('button', { name: 'Back to the whole plan' })).toBeVisible();
  await expect(page).toHaveURL(/lang=en/);
  await page.locator('.tool--word[lang]').click();
  await expect(page.locator('.sentence__words')).toHaveText('一区七基地、十字轴、两组团');
  atlas.expectClean();
});

test('English interface and names', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=en&at=core');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(atlas.panel()).toContainText('CNY 7 bn');
  atlas.expectClean();
});

test.describe('an English browser', () => {
  test.use({ locale: 'en-GB' });
  test('gets English without asking', async ({ page }) => {
    await page.goto('./?plan=zhejiang');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
