/** The sheet leaves the browser as files that other programs open: read back with poppler, jsQR and by hand. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { unzlibSync } from 'fflate';
import jsQR from 'jsqr';
import { parsePlan } from '../../src/plan/parse.ts';
import { Atlas } from './atlas.ts';
import { findTool, output, POPPLER } from './find-tools.ts';

const ID = 'tonghua';

function zoneNames(): string[] {
  const path = `public/geo/plans/${ID}.plan.geojson`;
  const { plan } = parsePlan(JSON.parse(readFileSync(path, 'utf8')), path);
  const zones = plan?.elements.filter(
    ({ properties: { industries, targets } }) => industries.length + targets.length > 0,
  );
  return zones?.map(({ properties }) => properties.name.zh) ?? [];
}

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('p');
  await expect(page.locator('.sheet-preview__svg')).toContainText('一区七基地、十字轴、两组团');
}

async function download(page: Page, button: string): Promise<{ path: string; name: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { path: await file.path(), name: file.suggestedFilename() };
}

/** Width, height and pixels of a PNG as the sheet writes it: RGB, unfiltered. */
function readPng(path: string): { width: number; height: number; pixels: Uint8ClampedArray } {
  const file = readFileSync(path);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const isData = file.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = unzlibSync(Buffer.concat(parts));
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * (width * 3 + 1) + 1 + x * 3;
      pixels.set(rows.subarray(from, from + 3), (y * width + x) * 4);
    }
  }
  return { width, height, pixels };
}

/** The sheet needs no WebGL; without it the page is ready much sooner. */
const NO_WEBGL = `
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (type, ...rest) {
    return type.startsWith('webgl') ? null : get.call(this, type, ...rest);
  };
`;

test.beforeEach(async ({ page }) => {
  await page.addInitScript({ content: NO_WEBGL });
});

test('SVG with layers, PDF with its own letters, PNG of the right size whose code leads back', async ({ page }) => {
  findTool(POPPLER);
  const atlas = new Atlas(page);
  await atlas.open(`plan=${ID}&lang=zh&theme=light`);
  await openDialog(page);

  const svg = await download(page, 'SVG 分层矢量');
  expect(svg.name).toBe('通化生物医药产业集群-A3-zh.svg');
  const markup = readFileSync(svg.path, 'utf8');
  expect(markup).not.toContain('<image');
  for (const layer of ['核', '轴', '基地', '组团', '图例']) expect(markup).toContain(`inkscape:label="${layer}"`);

  const pdf = await download(page, 'PDF 文件');
  const text = output('pdftotext', '-enc', 'UTF-8', pdf.path, '-').replace(/\s/g, '');
  for (const words of ['通化市生物医药产业集群规划（2020—2025年）', '一区七基地、十字轴、两组团', ...zoneNames()]) {
    expect(text).toContain(words.replace(/\s/g, ''));
  }
  expect(text).not.toContain('〓');
  const fonts = output('pdffonts', pdf.path).trim().split('\n').slice(2);
  expect(fonts).toHaveLength(2);
  // Name with the mark of a subset, embedded, subset, with its table of characters.
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSansSC\S+ +CID TrueType +Identity-H +yes yes yes/);
  expect(output('pdfinfo', pdf.path)).toMatch(/Page size: +1190\.55 x 841\.89 pts \(A3\)/);

  await page.getByRole('dialog').getByRole('combobox').selectOption('96');
  const png = readPng((await download(page, 'PNG 图片')).path);
  expect([png.width, png.height]).toEqual([1587, 1123]);
  const code = jsQR(png.pixels, png.width, png.height);
  expect(code?.data).toBe(`${page.url().split('?')[0]}?plan=${ID}&lang=zh&theme=light`);
  atlas.expectClean();
});

test('a long job shows how far it is and stops when it is told to', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open(`plan=${ID}&lang=zh`);
  await openDialog(page);
  await page.getByRole('button', { name: 'A0' }).click();
  await page.getByRole('dialog').getByRole('combobox').selectOption('600');
  await page.getByRole('button', { name: 'PNG 图片' }).click();
  await expect(page.locator('.sheet-job progress')).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已取消，没有生成文件')).toBeVisible();
  atlas.expectClean();
});

test('the choices last, and the browser prints the sheet alone on its paper', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.open(`plan=${ID}&lang=zh`);
  await openDialog(page);
  await page.getByRole('button', { name: 'A4' }).click();
  await page.getByLabel('署名').fill('某某工业和信息化局');
  await page.reload();
  await atlas.ready();
  await openDialog(page);
  await expect(page.locator('.sheet-preview__svg')).toContainText('某某工业和信息化局');
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: '打印…' }).click();
  await expect(page.locator('.print-sheet svg')).toBeAttached();
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = Buffer.from(file)
    .toString('latin1')
    .match(/\/Type \/Page\b/g);
  expect(pages).toHaveLength(1);
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(file).toString('latin1'));
  expect(Number(box?.[1])).toBeCloseTo(842, -1);
  expect(Number(box?.[2])).toBeCloseTo(595, -1);
});
