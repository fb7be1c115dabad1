/** How the map looks, held against kept pictures. `npm run golden` draws them anew; look at them before you commit. */
import { expect, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

// Letters come from the fonts of the machine, so a share of the pixels may differ; a lost layer is far more than that.
const TOLERANCE = { maxDiffPixelRatio: 0.04, threshold: 0.3, animations: 'disabled' } as const;

test.use({ viewport: { width: 1200, height: 720 } });

for (const [name, query] of [
  ['tonghua', 'plan=tonghua&lang=zh&theme=light&view=flat'],
  ['zhejiang', 'plan=zhejiang&lang=zh&theme=light'],
  ['taizhou-js', 'plan=taizhou-js&lang=zh&theme=dark'],
] as const) {
  test(`${name} looks as it did`, async ({ page }) => {
    const atlas = new Atlas(page);
    await atlas.open(query);
    await expect(page.locator('.app__stage')).toHaveScreenshot(`${name}.png`, TOLERANCE);
  });
}
