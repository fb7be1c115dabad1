/** One bad file through everything: readers, check, shapes, drawing, sheet, tables, proof. Throws where any of it does. */

import { PLAIN_GROUND } from '../../src/drawing/base.ts';
import { draw } from '../../src/drawing/drawing.ts';
import { PALETTE } from '../../src/drawing/palette.ts';
import { ribbons } from '../../src/drawing/ribbons.ts';
import { checkPlan } from '../../src/plan/check.ts';
import type { Plan } from '../../src/plan/model.ts';
import { outline } from '../../src/plan/outline.ts';
import { search, searchIndex } from '../../src/plan/search.ts';
import { parseDocument } from '../../src/proof/document.ts';
import { provePlan } from '../../src/proof/prove.ts';
import { composeSheet } from '../../src/sheet/compose/sheet.ts';
import { elementBrief, planBrief } from '../../src/sheet/office/brief.ts';
import { deckOf } from '../../src/sheet/office/deck.ts';
import { copyForDocument } from '../../src/sheet/office/gongwen.ts';
import { sheetsOf } from '../../src/sheet/office/sheets.ts';
import { stepsOf } from '../../src/sheet/office/steps.ts';
import { toMarkup } from '../../src/sheet/svg.ts';
import { settle } from '../../src/store/settle.ts';
import { readUrl, writeUrl } from '../../src/store/view.ts';
import { answerTo } from '../unit/safety/bad/answer.ts';
import { CHOICE } from '../unit/sheet/built.ts';
import type { Chance } from './chance.ts';
import type { Case } from './seeds.ts';

/** Seconds of the processor for one case. */
const PATIENCE = 10;

/** A number that is none, in a place where one is drawn by; an element that the sheet never makes. Words are escaped. */
const BAD_MARKUP =
  /\s(?:d|x|y|x1|y1|x2|y2|r|cx|cy|width|height|transform|points|font-size)="[^"]*(?:NaN|Infinity|undefined)|<(?:script|img|iframe|image|a)\b/;

function expectMarkup(markup: string): void {
  const bad = BAD_MARKUP.exec(markup);
  if (bad) throw new Error(`in the markup: ${markup.slice(Math.max(0, bad.index - 80), bad.index + 200)}`);
}

async function surfaces(plan: Plan, roll: Chance): Promise<void> {
  const lang = roll.one(['zh', 'en'] as const);
  const { marks } = draw(plan, { lang, year: null, hidden: new Set() });
  ribbons(marks.lines, roll.one([4, 9, 14]));
  outline(plan);
  search(searchIndex(plan), roll.one(['核', 'y', '七基地', '2025']), lang);
  sheetsOf(plan, lang);
  copyForDocument(plan, lang);
  planBrief(plan, lang);
  const [first] = plan.elements;
  if (first) elementBrief(plan, first, lang);
  provePlan(
    plan,
    new Map(plan.head.sources.map(({ id }) => [id, parseDocument(id, '一、目标\n产值70亿元。', 'tolerant')])),
  );
  if (roll.oneIn(4)) {
    const choice = {
      ...CHOICE,
      lang: roll.one(['zh', 'en', 'both'] as const),
      size: roll.one(['A4', 'A3', '16:9'] as const),
    };
    const matter = {
      plan,
      base: PLAIN_GROUND,
      credits: [],
      year: null,
      hidden: new Set<never>(),
      url: null,
      phrase: null,
      page: null,
    };
    expectMarkup(toMarkup(composeSheet(matter, choice).svg));
  }
  if (roll.oneIn(12)) {
    await deckOf({ plan, base: PLAIN_GROUND, palette: PALETTE.light, lang, steps: stepsOf(plan, lang), url: '' });
  }
}

/** Hold a case against the atlas. Resolves to what it answered. */
export async function hold({ bytes, name }: Case, roll: Chance): Promise<string> {
  const before = process.cpuUsage().user;
  const { is, settled } = await answerTo(bytes, name);
  if (settled) {
    checkPlan(settled.plan, name);
    await surfaces(settled.plan, roll);
  }
  if (Reflect.get({}, 'polluted') !== undefined) throw new Error('a prototype was changed');
  const seconds = (process.cpuUsage().user - before) / 1e6;
  if (seconds > PATIENCE) throw new Error(`took ${seconds.toFixed(1)} s`);
  return is;
}

/** An address leads to a view that can be written again. */
export function holdAddress(query: string): void {
  const { view, notes } = readUrl(`?${query}`, { lang: 'zh', theme: 'light' });
  const plans = [{ id: 'tonghua', shortTitle: { zh: '通化', en: 'Tonghua' } }];
  const settled = settle(view, { plans, plan: null });
  const again = readUrl(writeUrl(settled.view), { lang: 'zh', theme: 'light' });
  if (again.view.plan !== 'tonghua') throw new Error(`led to ${again.view.plan}`);
  for (const { text } of [...notes, ...settled.notes])
    if (text.zh === '' || text.en === '') throw new Error('no words');
}
