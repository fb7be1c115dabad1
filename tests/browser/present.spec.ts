/** A plan presented in a real browser: every key, a reload in the middle, a question from the room, the speaker's window. */
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

const screen = (page: Page): Locator => page.locator('section.present');

async function atStep(page: Page, step: string): Promise<void> {
  await expect(screen(page)).toHaveAttribute('data-step', step);
}

/** Open a presentation; the steps can be moved before the map stands. */
async function present(page: Page, query: string, step: string): Promise<void> {
  await page.goto(`./?lang=zh&present=1&${query}`);
  await atStep(page, step);
}

test('every key moves the presentation, and none leaves it', async ({ page }) => {
  const atlas = new Atlas(page);
  await present(page, 'plan=tonghua', 'title');
  const moves: readonly (readonly [key: string, step: string])[] = [
    ['PageDown', 'whole'],
    ['ArrowRight', 'phrase-1'],
    ['ArrowDown', 'phrase-2'],
    ['Space', 'at-base-dongchang'],
    ['Enter', 'at-base-erdaojiang'],
    ['PageUp', 'at-base-dongchang'],
    ['ArrowLeft', 'phrase-2'],
    ['ArrowUp', 'phrase-1'],
    ['Backspace', 'whole'],
    ['Shift+Space', 'title'],
    ['ArrowLeft', 'title'],
    ['End', 'end'],
    ['PageDown', 'end'],
    ['Home', 'title'],
  ];
  for (const [key, step] of moves) {
    await page.keyboard.press(key);
    await atStep(page, step);
  }
  await page.keyboard.type('12');
  await expect(page.locator('.present__count')).toHaveText('12');
  await page.keyboard.press('Enter');
  await atStep(page, 'phrase-3');
  await expect(page).toHaveURL(/[?&]step=phrase-3(&|$)/);
  atlas.expectClean();
});

test('black, white, help, laser, spotlight and pen come and go', async ({ page }) => {
  await present(page, 'plan=taizhou-zj&step=whole', 'whole');
  for (const [key, veil] of [
    ['.', 'black'],
    ['b', 'black'],
    ['w', 'white'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(`[data-veil=${veil}]`)).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.locator('[data-veil]')).toHaveCount(0);
    await atStep(page, 'whole');
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('region', { name: '演示按键' })).toContainText('PageDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '演示按键' })).toHaveCount(0);
  await page.keyboard.press('l');
  await page.mouse.move(800, 300);
  await expect(page.locator('.present-pointer__dot')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.locator('.present-pointer--spot')).toBeVisible();
  await page.keyboard.press('d');
  await page.mouse.down();
  await page.mouse.move(900, 360, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('.present-pointer__ink polyline')).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await expect(page.locator('.present-pointer__ink polyline')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.present-pointer')).toHaveCount(0);
  await atStep(page, 'phrase-1');
});

test('a reload in the middle lands on the same step', async ({ page }) => {
  await present(page, 'plan=tonghua&step=phrase-4', 'phrase-4');
  await page.keyboard.press('PageUp');
  await atStep(page, 'phrase-3');
  await page.reload();
  await atStep(page, 'phrase-3');
  await expect(page.locator('.present-caption__title')).toHaveText('十字轴');
});

test('a name typed in initials is flown to, and Backspace returns to the interrupted step', async ({ page }) => {
  const atlas = new Atlas(page);
  await present(page, 'plan=tonghua&step=phrase-1', 'phrase-1');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill('xdzyzz');
  await expect(page.getByRole('option', { name: '现代中药制造基地' })).toBeVisible();
  await page.keyboard.press('Enter');
  await atStep(page, 'at-base-liuhe');
  await expect(page).toHaveURL(/step=phrase-1&visit=base-liuhe/);
  await expect(page.locator('.present__visiting')).toContainText('一区');
  await page.reload();
  await atStep(page, 'at-base-liuhe');
  await page.keyboard.press('Backspace');
  await atStep(page, 'phrase-1');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await atStep(page, 'phrase-1');
  atlas.expectClean();
});

test('Esc and the back button return to the same place', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&at=base-liuhe&lang=zh&theme=light');
  const before = page.url();
  const map = page.locator('.app .stage__map');
  const camera = await map.getAttribute('data-camera');
  for (const leave of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await page.keyboard.press('v');
    await atStep(page, 'title');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await atStep(page, 'phrase-1');
    await leave();
    await expect(screen(page)).toHaveCount(0);
    await expect(page).toHaveURL(before);
    await expect(atlas.panel().getByRole('heading', { level: 2 })).toHaveText('现代中药制造基地');
  }
  expect(await map.getAttribute('data-camera')).toBe(camera);
  await page.goForward();
  await atStep(page, 'phrase-1');
  atlas.expectClean();
});

test('a phrase that was lit is still lit after the presentation', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=tonghua&lang=zh');
  const phrase = page.getByRole('button', { name: '两组团', exact: true });
  await phrase.click();
  await page.getByRole('button', { name: '演示' }).click();
  await atStep(page, 'title');
  await page.keyboard.press('End');
  await atStep(page, 'end');
  await page.keyboard.press('Escape');
  await expect(phrase).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: '演示' })).toBeFocused();
});

const SECRET = '会上先不提港务区';

/** All that a page is sent. */
function listen(page: Page): string[] {
  const bodies: string[] = [];
  page.on('response', (response) => {
    void response.text().then(
      (text) => bodies.push(text),
      () => undefined,
    );
  });
  return bodies;
}

async function speaker(context: BrowserContext): Promise<Page> {
  const window = await context.newPage();
  await window.goto('./?lang=zh&plan=tonghua&present=notes&step=whole');
  await window.getByRole('button', { name: '编排' }).click();
  const notes = window.getByLabel('备注（只有讲者看得到）');
  await notes.fill(SECRET);
  await notes.blur();
  await expect(window.locator('.is-picked .flag')).toHaveText('备注');
  await window.getByRole('button', { name: '讲稿' }).click();
  return window;
}

test('the speaker’s window has the notes and moves the screen, which never has them', async ({ page, context }) => {
  const bodies = listen(page);
  const desk = await speaker(context);
  await present(page, 'plan=tonghua', 'title');
  await desk.getByRole('button', { name: '下一步' }).click();
  await atStep(page, 'whole');
  await expect(desk.locator('.speaker__notes')).toContainText(SECRET);
  await expect(desk.locator('.speaker__alone')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(desk.locator('.speaker')).toHaveAttribute('data-step', 'phrase-1');
  await desk.getByRole('button', { name: '黑屏' }).click();
  await expect(page.locator('[data-veil=black]')).toBeVisible();
  await desk.getByRole('button', { name: '黑屏' }).click();
  await expect(page.locator('[data-veil]')).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await atStep(page, 'whole');
  expect(await page.content()).not.toContain(SECRET);
  expect(bodies.length).toBeGreaterThan(3);
  expect(bodies.join('\n')).not.toContain(SECRET);
  expect(
    await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
  ).not.toContainEqual(expect.stringContaining('notes.json'));
});

test('steps are hidden, moved, added and undone in the browser, and come out as JSON for the plan file', async ({
  page,
}) => {
  await page.goto('./?lang=zh&plan=taizhou-zj&present=notes');
  await page.getByRole('button', { name: '编排' }).click();
  const rows = page.locator('.present-editor__step');
  const json = page.getByLabel('presentation（粘贴到规划文件的 plan 里）');
  await expect(json).toHaveValue('"presentation": []');
  await rows.nth(1).getByRole('button', { name: '隐藏' }).click();
  await expect(rows.nth(1)).toHaveClass(/is-hidden/);
  await rows.nth(2).getByRole('button', { name: '下移' }).click();
  await expect(rows.nth(3)).toContainText('双核');
  await rows.nth(0).getByRole('button', { name: '在此后加一步' }).click();
  await expect(rows.nth(1)).toContainText('新的一步');
  await expect(json).toHaveValue(/"step": "add-1",\s+"title": \{\s+"zh": "新的一步"/);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rows.nth(1)).not.toContainText('新的一步');
  await present(page, 'plan=taizhou-zj', 'title');
  await page.keyboard.press('PageDown');
  await atStep(page, 'phrase-2');
});

test('a kiosk goes on by itself, goes round, and waits when it is touched', async ({ page }) => {
  await page.clock.install();
  await page.goto('./?lang=zh&plan=taizhou-zj&kiosk=1&every=500&step=remarks-1');
  const seen = [];
  await atStep(page, 'remarks-1');
  for (let i = 0; i < 4; i++) {
    await page.clock.fastForward(501_000);
    await expect(screen(page)).not.toHaveAttribute('data-step', String(seen.at(-1) ?? 'remarks-1'));
    seen.push(await screen(page).getAttribute('data-step'));
    if (seen.at(-1) === 'title') break;
  }
  expect(seen.at(-1)).toBe('title');
  await page.keyboard.press('PageDown');
  await atStep(page, 'whole');
  await expect(page.locator('.present__paused')).toBeVisible();
  await page.clock.fastForward(501_000);
  await atStep(page, 'whole');
  await page.clock.fastForward(1_100_000);
  await expect(page.locator('.present__paused')).toHaveCount(0);
  await page.clock.fastForward(501_000);
  await atStep(page, 'phrase-1');
});

test('the year control goes through published years, and says what a year has no figure for', async ({ page }) => {
  await present(page, 'plan=tonghua&step=targets', 'targets');
  const years = page.getByRole('group', { name: '已公布年份' });
  await expect(years.getByRole('button')).toHaveText(['全部年份', '2019', '2025']);
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/now=2019/);
  await expect(page.locator('.present-outputs')).toContainText('115.3 亿元');
  await expect(page.locator('.present-outputs')).not.toContainText('230');
  await expect(page.locator('.present-outputs')).toContainText('2019 年分区产值：规划未公布');
  await page.keyboard.press(']');
  await expect(page.locator('.present-outputs')).toContainText('力争 70 亿元');
  await page.keyboard.press(']');
  await expect(page).not.toHaveURL(/now=/);
});

test('two plans side by side look at the same place, and Esc leaves to the one', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open('plan=taizhou-zj&lang=zh&theme=light');
  const before = page.url();
  await page.getByRole('button', { name: '并排' }).click();
  await page.getByRole('menuitem', { name: '浙江省医药产业' }).click();
  await expect(page).toHaveURL(/beside=zhejiang/);
  const maps = page.locator('.beside .stage__map');
  await expect(maps).toHaveCount(2);
  const cameras = () => maps.evaluateAll((all) => all.map((map) => map.getAttribute('data-camera')));
  await expect.poll(async () => new Set(await cameras()).size).toBe(1);
  const first = (await cameras())[0];
  await page.keyboard.press('1');
  await expect.poll(async () => (await cameras()).every((one) => one !== null && one !== first)).toBe(true);
  await expect.poll(async () => new Set(await cameras()).size).toBe(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.beside')).toHaveCount(0);
  await expect(page).toHaveURL(before);
  atlas.expectClean();
});

test('two years of one plan: each side has its own figures, and none that is not published', async ({ page }) => {
  await page.goto('./?lang=zh&plan=taizhou-js&beside=taizhou-js&year1=2022&year2=2030');
  const panes = page.locator('.pane');
  await expect(panes.nth(0)).toContainText('1,223 亿元');
  await expect(panes.nth(0)).not.toContainText('3,000');
  await expect(panes.nth(1)).toContainText('力争 3,000 亿元');
  await panes.nth(0).getByLabel('年份').selectOption('2025');
  await expect(page).toHaveURL(/year1=2025/);
  await expect(panes.nth(0)).toContainText('力争 2,200 亿元');
});

test('two plans without a place in common move apart', async ({ page }) => {
  await page.goto('./?lang=zh&plan=tonghua&beside=qiantang');
  await expect(page.locator('.beside__foot')).toContainText('两图各自移动');
});

for (const [width, height] of [
  [1920, 1080],
  [1024, 768],
  [2560, 1080],
  [3840, 2160],
  [390, 844],
] as const) {
  test(`${width}×${height}: the caption does not cover what it speaks of, and is large enough`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await present(page, 'plan=tonghua&step=at-base-liuhe', 'at-base-liuhe');
    await new Atlas(page).ready();
    const [x, y] = await placeOf(page, 125.752, 42.288);
    const caption = await page.locator('.present-caption').boundingBox();
    if (!caption) throw new Error('the caption has no box');
    const inside = x > caption.x && x < caption.x + caption.width && y > caption.y && y < caption.y + caption.height;
    expect(inside).toBe(false);
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    const least = width < 500 ? 15 : (24 * Math.min(width / 1440, height / 1080)) | 0;
    for (const step of ['title', 'phrase-2', 'targets', 'sectors-1', 'indicators-1', 'remarks-1', 'end']) {
      await page.goto(`./?lang=zh&present=1&plan=tonghua&step=${step}`);
      await atStep(page, step);
      expect(await smallest(page)).toBeGreaterThanOrEqual(least);
    }
  });
}

/** Where a place is on the screen; the map must be flat. */
async function placeOf(page: Page, lng: number, lat: number): Promise<[number, number]> {
  const map = page.locator('.present .stage__map');
  const [cx = 0, cy = 0, zoom = 0] = ((await map.getAttribute('data-camera')) ?? '').split(',').map(Number);
  const box = await map.boundingBox();
  if (!box) throw new Error('the map has no box');
  const world = 512 * 2 ** zoom;
  const north = (degrees: number): number => {
    const sin = Math.sin((degrees * Math.PI) / 180);
    return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world;
  };
  return [box.x + box.width / 2 + ((lng - cx) / 360) * world, box.y + box.height / 2 + north(lat) - north(cy)];
}

/** Size of the smallest letters of a step, CSS pixels. */
function smallest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.present') ?? document.body, NodeFilter.SHOW_TEXT);
    let least = Infinity;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('.present__stage, .off-screen, svg')) continue;
      least = Math.min(least, Number.parseFloat(getComputedStyle(parent).fontSize));
    }
    return least;
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a finger turns the pages', async ({ page, context }) => {
    await present(page, 'plan=taizhou-zj', 'title');
    const cdp = await context.newCDPSession(page);
    const swipe = async (from: number, to: number): Promise<void> => {
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 200 }] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: (from + to) / 2, y: 204 }] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y: 206 }] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(300, 120);
    await atStep(page, 'whole');
    await swipe(120, 300);
    await atStep(page, 'title');
  });
});
