/** The ways into a long plan: search, field of industry, kinds, bars. */
import { expect, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

const OPEN = 'plan=zhejiang&lang=zh';

test('a search meets industries in both languages, marks the hit, and leads to the element and back', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.open(OPEN);
  await page.keyboard.press('/');
  await page.keyboard.type('中药');
  const row = atlas.panel().locator('[data-element="ring-mountain"]');
  await expect(row.locator('mark')).toHaveText('中药');
  await expect(row).toContainText('产业：');
  await row.click();
  await expect(page).toHaveURL(/at=ring-mountain/);
  await atlas.panel().getByRole('button', { name: '返回规划概况' }).click();
  await expect(row.locator('mark')).toHaveText('中药');
  await page.locator('#find').fill('mountain ECO');
  await expect(row).toContainText('Mountain Ecological Medicine Ring');
  await page.locator('#find').fill('没有这样的东西');
  await expect(atlas.panel().getByRole('status')).toContainText('没有找到');
  await page.keyboard.press('Escape');
  await expect(atlas.panel().locator('#elements')).toBeVisible();
  atlas.expectClean();
});

test('a search leads to a remark that is folded away', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open(`${OPEN}&at=core`);
  await atlas.panel().getByRole('button', { name: '在本规划中查找' }).click();
  await page.locator('#find').fill('药品批件有两个数');
  await atlas.panel().locator('.row--text').first().click();
  await expect(page).not.toHaveURL(/at=/);
  await expect(atlas.panel().locator('.remark.is-wanted')).toBeInViewport();
  await expect(atlas.panel().locator('.remark.is-wanted')).toBeFocused();
  atlas.expectClean();
});

test('a field of industry narrows the list, says by what rule, and has an address; Esc and “back” undo it', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.open(OPEN);
  const list = atlas.panel().locator('#elements');
  await list.getByLabel('领域或类别').selectOption({ label: '现代中药产业链' });
  await expect(page).toHaveURL(/sector=modern-tcm/);
  await expect(list.locator('[data-element="ring-mountain"]')).toContainText('现代中药产业链');
  await expect(list.locator('[data-element="belt-pharma"]')).toHaveCount(0);
  await expect(list).toContainText('非规划原文');
  await expect(atlas.panel().locator('.sector-bar')).toContainText('现代中药产业链');

  await list.locator('[data-element="ring-mountain"]').click();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/at=/);
  await expect(page).toHaveURL(/sector=modern-tcm/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sector=/);
  await expect(list.locator('[data-element="belt-pharma"]')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/sector=modern-tcm/);
  await atlas.panel().getByRole('button', { name: '不再突出' }).click();
  await expect(page).not.toHaveURL(/sector=/);
  atlas.expectClean();
});

test('a class of an industry is chosen where it stands, and an unknown one in the address is said', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.open(`${OPEN}&at=ring-marine`);
  await atlas.panel().getByRole('button', { name: /C276/ }).first().click();
  await expect(page).toHaveURL(/sector=C276/);
  await expect(atlas.panel().locator('.sector-bar')).toContainText('生物药品制品制造');
  await page.goto(`./?${OPEN}&sector=C99`);
  await expect(page.locator('body')).toContainText('没有“C99”这一领域或产业类别');
  await expect(page).not.toHaveURL(/sector=/);
});

test('kinds narrow the list and leave the map alone', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open(OPEN);
  const list = atlas.panel().locator('#elements');
  const rings = list.getByRole('button', { name: /^圈/ });
  await rings.click();
  await expect(rings).toHaveAttribute('aria-pressed', 'true');
  await expect(list.locator('.row')).toHaveCount(2);
  await expect(page).not.toHaveURL(/hide=/);
  await list.locator('.row').first().click();
  await atlas.panel().getByRole('button', { name: '返回规划概况' }).click();
  await expect(list.locator('.row')).toHaveCount(2);
});

test('indicators stand as a table and as bars, in words in both', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open(OPEN);
  const section = atlas.panel().locator('#indicators');
  await expect(section.locator('table')).toBeVisible();
  await section.getByRole('button', { name: '图', exact: true }).click();
  await expect(section.locator('table')).toHaveCount(0);
  const output = section.locator('#indicator-industrial-output');
  await expect(output).toContainText('2,151 亿元');
  await expect(output).toContainText('力争 4,000 亿元');
  await expect(output.locator('.bar__span')).toBeVisible();
  const rank = section.locator('#indicator-national-rank');
  await expect(rank).toContainText('前 4');
  await expect(rank.locator('svg.bar__track')).toHaveCount(0);
  atlas.expectClean();
});

test('a remark about an indicator stands beside it: its sentence when pointed at, its place when pressed', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  const sign = atlas
    .panel()
    .locator('#indicator-output')
    .getByRole('button', { name: /原文存疑/ });
  await sign.hover();
  await expect(atlas.panel().locator('.remark-bubble')).toBeVisible();
  await sign.click();
  await expect(atlas.panel().locator('.remark.is-wanted')).toBeInViewport();
});
