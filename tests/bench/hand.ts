/** A hand on the map: drags to and fro, and turns the wheel in between, by real input. */
import type { Page } from '@playwright/test';

/** Where the drag begins, as shares of the window: left of the middle, clear of a panel on the right. */
const START = { x: 0.48, y: 0.55 };
const REACH = 120;
const STEPS = 30;

export async function moveMap(page: Page, width: number, height: number, ms: number): Promise<void> {
  const [x, y] = [width * START.x, height * START.y];
  const end = performance.now() + ms;
  const going = () => performance.now() < end;
  await page.mouse.move(x, y);
  for (let turn = 0; going(); turn += 1) {
    await page.mouse.down();
    for (let i = 1; i <= STEPS && going(); i += 1) {
      const along = Math.sin((i / STEPS) * Math.PI) * REACH;
      await page.mouse.move(x + (turn % 2 ? along : -along), y + along / 3);
    }
    await page.mouse.move(x, y);
    await page.mouse.up();
    for (let i = 0; i < 4 && going(); i += 1) await page.mouse.wheel(0, turn % 2 ? 100 : -100);
  }
}
