/** What a plan can leave as for Office programs. Writers are loaded when they are first asked for. */
import type { BaseMap } from '../../drawing/base.ts';
import type { Palette } from '../../drawing/palette.ts';
import type { Plan } from '../../plan/model.ts';
import type { Bilingual, Lang } from '../../plan/schema.ts';
import { fileName } from '../../sheet/office/clean.ts';
import { contentOf, save } from '../parts/save.ts';
import { copyRich } from './copy-rich.ts';

export interface OfficeContext {
  readonly plan: Plan;
  /** A promise where most files do without it. */
  readonly base: BaseMap | Promise<BaseMap>;
  readonly lang: Lang | 'both';
  readonly palette: Palette;
  /** The picked element. */
  readonly at?: string | null;
  /** Where this view opens; null where there is no such address, as in a file from a stick. */
  readonly url: string | null;
  /** Says how far it is, at a moment where the page may breathe; rejects when the reader has cancelled. */
  readonly tick: (done: number, total: number) => Promise<void>;
}

export interface OfficeTakeaway {
  readonly id: string;
  readonly label: Bilingual;
  /** Needs a picked element. */
  readonly ofElement?: true;
  /** Makes it; resolves to the name of the file, or to '' where none is made. */
  run(context: OfficeContext): Promise<string>;
}

const TYPES = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** These files are in one language; of both, the plan's own. */
const langOf = ({ lang }: OfficeContext): Lang => (lang === 'en' ? 'en' : 'zh');

function handOver(bytes: Uint8Array, title: string, kind: keyof typeof TYPES): string {
  const name = fileName(title, kind);
  save(contentOf([bytes], TYPES[kind]), name);
  return name;
}

async function slides(context: OfficeContext): Promise<string> {
  const [{ deckOf }, { writePptx }, { stepsOf }] = await Promise.all([
    import('../../sheet/office/deck.ts'),
    import('../../sheet/office/pptx.ts'),
    import('../../sheet/office/steps.ts'),
  ]);
  const { plan, palette, url, tick } = context;
  const base = await context.base;
  const lang = langOf(context);
  // Half of the way is the plan of the slides, the other half their file.
  const material = { plan, base, palette, lang, steps: stepsOf(plan, lang), url: url ?? '' };
  const deck = await deckOf(material, (done, of) => tick(done, of * 2));
  const file = await writePptx(deck, (done, of) => tick(of + done, of * 2));
  return handOver(file, plan.head.shortTitle[lang], 'pptx');
}

async function workbook(context: OfficeContext): Promise<string> {
  const [{ sheetsOf }, { writeXlsx }] = await Promise.all([
    import('../../sheet/office/sheets.ts'),
    import('../../sheet/office/xlsx.ts'),
  ]);
  const lang = langOf(context);
  await context.tick(1, 3);
  const sheets = sheetsOf(context.plan, lang);
  await context.tick(2, 3);
  return handOver(await writeXlsx(sheets), context.plan.head.shortTitle[lang], 'xlsx');
}

async function brief(context: OfficeContext, id: string | null): Promise<string> {
  const [{ elementBrief, planBrief }, { writeDocx }] = await Promise.all([
    import('../../sheet/office/brief.ts'),
    import('../../sheet/office/docx.ts'),
  ]);
  const { plan, tick } = context;
  const lang = langOf(context);
  const element = id === null ? undefined : plan.byId.get(id);
  await tick(1, 3);
  const made = element ? elementBrief(plan, element, lang) : planBrief(plan, lang);
  await tick(2, 3);
  const title = element ? element.properties.name[lang] : plan.head.shortTitle[lang];
  return handOver(await writeDocx(made), title, 'docx');
}

/** Raised where the browser lets nothing onto the clipboard. */
const NOT_COPIED: Bilingual = {
  zh: '浏览器不允许写入剪贴板；请点一下页面再试，或改用 Word 简报。',
  en: 'the browser allows nothing onto the clipboard; click the page and try again, or take the Word brief.',
};
const NOT_PICKED: Bilingual = {
  zh: '没有选中要素；请先在图上或列表中点选一个。',
  en: 'no element is picked; pick one on the map or in the list first.',
};

async function copy(context: OfficeContext): Promise<string> {
  const lang = langOf(context);
  // The clipboard is only open for a moment after the click: it takes the promise, not what comes of it.
  const made = import('../../sheet/office/gongwen.ts').then(({ copyForDocument }) =>
    copyForDocument(context.plan, lang),
  );
  if (!(await copyRich(made))) throw new Error(NOT_COPIED[lang]);
  return '';
}

export const officeTakeaways: readonly OfficeTakeaway[] = [
  { id: 'pptx', label: { zh: '演示文稿 PowerPoint', en: 'Slides for PowerPoint' }, run: slides },
  { id: 'xlsx', label: { zh: '数据表 Excel', en: 'Tables for Excel' }, run: workbook },
  {
    id: 'docx',
    label: { zh: '规划简报 Word', en: 'Brief of the plan for Word' },
    run: (context) => brief(context, null),
  },
  {
    id: 'docx-element',
    label: { zh: '选中要素简报 Word', en: 'Brief of the picked element for Word' },
    ofElement: true,
    run: async (context) => {
      if (!context.at) throw new Error(NOT_PICKED[langOf(context)]);
      return brief(context, context.at);
    },
  },
  { id: 'copy', label: { zh: '复制公文用文字和表', en: 'Copy text and table for a document' }, run: copy },
];
