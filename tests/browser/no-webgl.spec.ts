/** Without WebGL the map says so, and the list still says everything. */
import { expect, test } from '@playwright/test';

test('a browser without WebGL gets a sentence and the whole list', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('./?plan=tonghua&lang=zh');
  await expect(page.getByRole('alert')).toContainText('WebGL');
  await page.locator('#panel').getByRole('button', { name: '现代中药制造基地' }).first().click();
  await expect(page.locator('#panel')).toContainText('柳河经济开发区');
});
