/** How the map looks, held against kept pictures. `npm run golden` draws them anew; look at them before you commit. */
import { expect, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

/** The part of the page where the plan stands, free of cards and panel: there a lost layer is several per cent. */
const CLIP = { x: 400, y: 60, width: 330, height: 600 };
/** Letters come from the fonts of the machine, so a few pixels may differ. */
const TOLERANCE = { clip: CLIP, maxDiffPixelRatio: 0.012, threshold: 0.25 };

test.use({ viewport: { width: 1200, height: 720 } });

for (const [name, query] of [
  ['tonghua', 'plan=tonghua&lang=zh&theme=light&view=flat'],
  ['zhejiang', 'plan=zhejiang&lang=zh&theme=light'],
  ['taizhou-js', 'plan=taizhou-js&lang=zh&theme=dark'],
] as const) {
  test(`${name} looks as it did`, async ({ page }) => {
    const atlas = new Atlas(page);
    await atlas.open(query);
    await expect(page).toHaveScreenshot(`${name}.png`, TOLERANCE);
  });
}
