/**
 * `npm run test:office`: every file of every plan is opened by LibreOffice, turned into a PDF and read back: every name of
 * the plan is in it, a page for each slide, and the code on the last slide leads to the plan. `--keep DIR` keeps the files.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Plan } from '../../src/plan/model.ts';
import { elementBrief, planBrief } from '../../src/sheet/office/brief.ts';
import { writeDocx } from '../../src/sheet/office/docx.ts';
import { writePptx } from '../../src/sheet/office/pptx.ts';
import { sheetsOf } from '../../src/sheet/office/sheets.ts';
import type { Deck } from '../../src/sheet/office/slide.ts';
import { writeXlsx } from '../../src/sheet/office/xlsx.ts';
import { addressOf, PLAN_IDS, readDeck, readPlan } from './material.ts';
import { openPackage } from './package.ts';
import { findOffice, run } from './programs.ts';

const office = findOffice();
const kept = process.argv.indexOf('--keep');
const folder = kept === -1 ? mkdtempSync(join(tmpdir(), 'office-')) : (process.argv[kept + 1] ?? 'office');
mkdirSync(folder, { recursive: true });
const failures: string[] = [];
const check = (holds: boolean, said: string): void => {
  if (!holds) failures.push(said);
};

/** Text of a PDF in the order in which it was written, without the breaks of lines and pages. */
const textOf = (pdf: string): string => run('pdftotext', ['-raw', pdf, '-']).replace(/\s+/g, '');

function toPdf(name: string): string {
  // A profile of its own: another LibreOffice that runs would take the job and not do it.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)]);
  return join(folder, name.replace(/\.\w+$/, '.pdf'));
}

function write(name: string, bytes: Uint8Array): string {
  for (const problem of openPackage(bytes).problems) failures.push(`${name}: ${problem}`);
  writeFileSync(join(folder, name), bytes);
  return toPdf(name);
}

function checkNames(pdf: string, plan: Plan, lang: 'zh' | 'en' = 'zh'): void {
  const text = textOf(pdf);
  for (const { properties } of plan.elements) {
    const name = properties.name[lang].replace(/\s+/g, '');
    check(text.includes(name), `${pdf}: “${properties.name[lang]}” is not in the text`);
  }
}

/** What the code on a page says; pdftoppm writes P6, three bytes a pixel. */
function codeOn(pdf: string, page: number): string | undefined {
  const root = join(folder, 'code');
  run('pdftoppm', ['-r', '100', '-f', String(page), '-l', String(page), '-singlefile', pdf, root]);
  const file = readFileSync(`${root}.ppm`);
  const [head = '', width = '0', height = '0'] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64)) ?? [];
  const rgb = file.subarray(head.length);
  const rgba = new Uint8ClampedArray(Number(width) * Number(height) * 4).map((_, i) =>
    i % 4 === 3 ? 255 : (rgb[(i >> 2) * 3 + (i % 4)] ?? 0),
  );
  return jsQR(rgba, Number(width), Number(height))?.data;
}

function checkSlides(pdf: string, deck: Deck, id: string): void {
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]);
  check(pages === deck.slides.length, `${pdf}: ${pages} pages for ${deck.slides.length} slides`);
  const end = deck.slides.findIndex(({ step }) => step === 'end') + 1;
  check(codeOn(pdf, end) === addressOf(id), `${pdf}: the code on page ${end} does not lead to ${addressOf(id)}`);
}

for (const id of PLAN_IDS) {
  const plan = readPlan(id);
  const deck = await readDeck(id);
  const slides = write(`${id}.pptx`, await writePptx(deck));
  checkNames(slides, plan);
  checkSlides(slides, deck, id);
  checkNames(write(`${id}-en.pptx`, await writePptx(await readDeck(id, 'en', 'dark'))), plan, 'en');
  checkNames(write(`${id}-data.xlsx`, await writeXlsx(sheetsOf(plan, 'zh'))), plan);
  checkNames(write(`${id}-brief.docx`, await writeDocx(planBrief(plan, 'zh'))), plan);
  const [element] = plan.elements;
  if (element) {
    const text = textOf(write(`${id}-element.docx`, await writeDocx(elementBrief(plan, element, 'zh'))));
    check(text.includes(element.properties.name.zh), `${id}: the brief of ${element.id} does not name it`);
  }
  console.log(
    `${id}: opened ${readdirSync(folder).filter((name) => name.startsWith(id) && name.endsWith('.pdf')).length} files`,
  );
}
if (kept === -1) rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.error(failure);
console.log(failures.length === 0 ? 'office files: all hold' : `office files: ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
