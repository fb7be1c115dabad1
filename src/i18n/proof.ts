/** The words of the proof and of its reader, in both languages; loaded with them and not with the page. */
import type { Lang } from '../plan/schema.ts';
import { fill, type Params } from './t.ts';

const zh = {
  title: '核对原文',
  intro: '选择或拖入规划文本（.docx、.txt、.md），图上的名称、数字、出处逐条到原文里找。',
  privacy: '文件只在本机浏览器中读取，不上传，关闭页面即清除。',
  choose: '选择文本文件',
  chooseOther: '换一份或再加一份',
  shipped: '用本站附带的原文核对',
  drop: '松开即核对',
  busy: '正在读取和核对…',
  result: '核对结果',
  found: '已核对',
  missing: '未找到',
  several: '多处',
  facts: '事实 {n} 项',
  citations: '出处 {n} 条',
  fits: '定位词 {found}/{asked}',
  shippedName: '本站附带',
  forget: '移除这份文本',
  allFound: '全部事实都在原文里找到。',
  openFacts: '未找到或有多处的事实',
  looseCitations: '未找到或有多处的出处',
  headings: '标题路径不全的出处',
  headingsWhy: '定位词找到了，但它之前没有这些标题；文件的章节标题可能与定稿不同。',
  headingMissing: '缺标题 {which}',
  times: '{n} 处',
  goTo: '查看{name}',
  passage: '看原文',
  reader: '原文',
  previous: '上一处',
  next: '下一处',
  close: '关闭',
  position: '{at} / {of}',
  occurrence: '第 {nth} 处，共 {of} 处',
  legendWords: '图上所列',
  legendLocator: '定位词',
  elsewhere: '所引段落里没有这个名称；它在原文的这一处。',
  wordsMissing: '这个段落里没有找到图上所列的内容。',
  noHeading: '（没有标题）',
  plan: '规划概况',
  remark: '原文存疑',
} as const;

export type ProofKey = keyof typeof zh;

const en: Readonly<Record<ProofKey, string>> = {
  title: 'Check against the text',
  intro: 'Choose or drop the text of the plan (.docx, .txt, .md): every name, number and citation is looked up in it.',
  privacy: 'The file is read in this browser only, is sent nowhere, and is gone when the page is closed.',
  choose: 'Choose a text file',
  chooseOther: 'Choose another',
  shipped: 'Check against the text that this site ships',
  drop: 'Let go to check',
  busy: 'Reading and checking…',
  result: 'Result',
  found: 'found',
  missing: 'not found',
  several: 'several',
  facts: 'Facts: {n}',
  citations: 'Citations: {n}',
  fits: '{found} of {asked} locators',
  shippedName: 'shipped with this site',
  forget: 'Remove this text',
  allFound: 'Every fact stands in the text.',
  openFacts: 'Facts not found, or in several places',
  looseCitations: 'Citations not found, or in several places',
  headings: 'Citations whose heading path is not complete',
  headingsWhy:
    'The locator was found, but these headings do not stand before it; headings that Word numbers have no number in its text.',
  headingMissing: 'no heading {which}',
  times: '{n} places',
  goTo: 'Go to {name}',
  passage: 'Passage',
  reader: 'The text',
  previous: 'Previous place',
  next: 'Next place',
  close: 'Close',
  position: '{at} / {of}',
  occurrence: 'Place {nth} of {of}',
  legendWords: 'what the atlas says',
  legendLocator: 'locator',
  elsewhere: 'The cited passage does not have this name; it stands here in the text.',
  wordsMissing: 'What the atlas says was not found in this passage.',
  noHeading: '(no heading)',
  plan: 'the plan',
  remark: 'the doubts',
};

const TABLES = { zh, en };

/** A message of the proof in one language. */
export function tp(lang: Lang, key: ProofKey, params: Params = {}): string {
  return fill(TABLES[lang][key], params);
}
