/** Every file that leaves the atlas carries the band of a draft, and none once the plan may be published. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { PALETTE } from '../../../src/drawing/palette.ts';
import type { Plan } from '../../../src/plan/model.ts';
import { atlasPages } from '../../../src/sheet/compose/atlas.ts';
import { composeSheet } from '../../../src/sheet/compose/sheet.ts';
import { elementBrief, planBrief } from '../../../src/sheet/office/brief.ts';
import { deckOf } from '../../../src/sheet/office/deck.ts';
import { writeDocx } from '../../../src/sheet/office/docx.ts';
import { copyForDocument } from '../../../src/sheet/office/gongwen.ts';
import { writePptx } from '../../../src/sheet/office/pptx.ts';
import { sheetsOf } from '../../../src/sheet/office/sheets.ts';
import { stepsOf } from '../../../src/sheet/office/steps.ts';
import { writeXlsx } from '../../../src/sheet/office/xlsx.ts';
import { CHOICE, matterOf, wordsIn } from './built.ts';

vi.setConfig({ testTimeout: 60_000 });

const BAND = '内部讨论稿 · 未经地图审核';
const NUMBER = '审图号：浙S（2026）001号';
const draft = matterOf('taizhou-zj');
const { head } = draft.plan;
const approved: Plan = {
  ...draft.plan,
  head: {
    ...head,
    signedBy: { zh: '示例市规划局', en: 'Planning Bureau of Example City' },
    period: { ...head.period, from: 2024 },
    mapApproval: { is: 'number', number: '浙S（2026）001号' },
  },
};

/** All text of the parts of an Office file whose path matches. */
function textOf(file: Uint8Array, part: RegExp): string {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => part.test(path));
  return parts.map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, '')).join('\n');
}

async function slides(plan: Plan): Promise<Uint8Array> {
  const { base } = draft;
  const lang = 'zh';
  return writePptx(await deckOf({ plan, base, palette: PALETTE.light, lang, steps: stepsOf(plan, lang), url: '' }));
}

type Surface = (plan: Plan) => string | Promise<string>;
const SURFACES: Readonly<Record<string, Surface>> = {
  'the sheet, of which PDF, PNG and print are made': (plan) =>
    wordsIn(composeSheet({ ...draft, plan }, CHOICE).svg).join(''),
  'the sheet in grey, without table': (plan) =>
    wordsIn(composeSheet({ ...draft, plan }, { ...CHOICE, ink: 'grey', table: false }).svg).join(''),
  'the master of all slides': async (plan) => textOf(await slides(plan), /slideLayouts\/slideLayout2\.xml$/),
  'every page of the brief of the plan': async (plan) =>
    textOf(await writeDocx(planBrief(plan, 'zh')), /word\/header\d*\.xml$/),
  'every page of the brief of an element': async (plan) => {
    const [first] = plan.elements;
    return first ? textOf(await writeDocx(elementBrief(plan, first, 'zh')), /word\/header\d*\.xml$/) : '';
  },
  'the workbook': async (plan) => textOf(await writeXlsx(sheetsOf(plan, 'zh')), /sharedStrings|sheet1\.xml$/),
  'the copied text': (plan) => copyForDocument(plan, 'zh').text,
  'the copied table': (plan) => copyForDocument(plan, 'zh').html,
};

describe.each(Object.entries(SURFACES))('%s', (_, read) => {
  it('carries the band while the plan may not be published', async () => {
    expect(await read(draft.plan)).toContain(BAND);
  });

  it('carries it for a file of one’s own, whatever that says', async () => {
    expect(await read({ ...approved, own: true })).toContain(BAND);
  });

  it('carries the number and no band once it may', async () => {
    const words = await read(approved);
    expect(words).not.toContain(BAND);
    expect(words).toContain(NUMBER);
  });
});

it('every page of an atlas of sheets has its own', () => {
  const pages = (plan: Plan) => atlasPages({ ...draft, plan }, CHOICE).map((page) => wordsIn(page.draw()).join(''));
  expect(pages(draft.plan).filter((words) => !words.includes(BAND))).toEqual([]);
  const reviewed = pages(approved);
  expect(reviewed.filter((words) => words.includes(BAND) || !words.includes(NUMBER))).toEqual([]);
});

it('a slide without the master does not exist', async () => {
  const file = unzipSync(await slides(draft.plan));
  const rels = Object.entries(file).filter(([path]) => /slides\/_rels\/slide\d+\.xml\.rels$/.test(path));
  expect(rels.length).toBeGreaterThan(3);
  for (const [, bytes] of rels) expect(strFromU8(bytes)).toContain('slideLayout2.xml');
});
