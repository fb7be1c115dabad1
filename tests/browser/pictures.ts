/** `npm run pictures`: every plan at three sizes in both themes, and as an A3 sheet → docs/pictures. For people to look at, not a gate. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './find-browser.ts';
import { fullStage } from './full-stage.ts';

const OUT = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const PLANS = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'];
const THEMES = ['light', 'dark'] as const;
const SIZES = {
  wall: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

mkdirSync(OUT, { recursive: true });
const server = await preview({ preview: { port: 4178, strictPort: true } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const theme of THEMES) {
    const phone = size === 'phone';
    const context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      isMobile: phone,
      hasTouch: phone,
    });
    await fullStage(context);
    const page = await context.newPage();
    for (const plan of PLANS) {
      await page.goto(`http://localhost:4178/?plan=${plan}&lang=zh&theme=${theme}`);
      await page.waitForSelector('html[data-atlas=ready]', { state: 'attached', timeout: 90_000 });
      // The one plan with columns: they rise once the stage is ready. A phone shows it flat.
      if (plan === 'tonghua' && !phone) await page.waitForSelector('[data-columns=standing]', { timeout: 90_000 });
      await page.screenshot({ path: join(OUT, `${plan}-${size}-${theme}.png`) });
      console.log(`${plan} ${size} ${theme}`);
    }
    await context.close();
  }
}
await sheets();
await browser.close();
await server.close();

/** The A3 sheet of each plan, as the dialog writes it. */
async function sheets(): Promise<void> {
  const page = await browser.newPage({ locale: 'zh-CN', reducedMotion: 'reduce' });
  await fullStage(page);
  for (const plan of PLANS) {
    await page.goto(`http://localhost:4178/?plan=${plan}&lang=zh&theme=light`);
    await page.waitForSelector('html[data-atlas=ready]', { state: 'attached', timeout: 90_000 });
    await page.keyboard.press('p');
    await page.getByRole('dialog').getByRole('combobox').selectOption('96');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PNG 图片' }).click();
    await (await download).saveAs(join(OUT, `sheet-${plan}.png`));
    console.log(`${plan} sheet`);
  }
}
