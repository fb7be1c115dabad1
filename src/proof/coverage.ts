/** The numbers of the texts that no fact of the plan cites, and the general rules that explain some of them. */
import type { Plan } from '../plan/model.ts';
import type { Bilingual } from '../plan/schema.ts';
import { amountsOf } from './amounts.ts';
import { type Document, isFootnote, type Passage } from './document.ts';
import { factsOf } from './facts.ts';
import { spotsOf } from './locate.ts';
import { type Amount, says } from './numbers.ts';
import { squeeze } from './squeeze.ts';
import { CALENDAR } from './units.ts';
import type { Verified } from './verify.ts';

export const REASONS = {
  document: { zh: '文号', en: 'document numbers' },
  date: { zh: '年份、日期、年限', en: 'years, dates, spans of time' },
  list: { zh: '榜单名（500强等）', en: 'names of rankings (500强 …)' },
  quoted: { zh: '书名号、引号内的名称', en: 'names in quotation or title marks' },
  footnote: { zh: '脚注', en: 'footnotes' },
  environment: { zh: '发展环境：全球、全国、全省的数', en: 'the setting: figures of world, country, province' },
  history: { zh: '发展基础：历史与现状', en: 'the record: history and present state' },
  name: { zh: '规划文件所列名称的一部分', en: 'part of a name that the plan file has' },
  again: { zh: '同一数值已引自另一处', en: 'the same figure, cited from another place' },
  remark: { zh: '备注里已说明', en: 'told in a remark' },
} as const satisfies Record<string, Bilingual>;
export type Reason = keyof typeof REASONS;

export interface Left {
  /** The number and its unit as written. */
  words: string;
  headings: readonly string[];
  /** 20 characters on either side. */
  context: string;
  reason: Reason | null;
}

export interface Coverage {
  source: string;
  file: string;
  cited: number;
  left: Left[];
}

interface Place {
  plan: Plan;
  document: Document;
  passage: Passage;
  amount: Amount;
  words: string;
}

const under = ({ passage }: Place, pattern: RegExp): boolean => passage.headings.some((one) => pattern.test(one));

/** Whether a place lies between opening and closing marks of its passage. */
function within({ passage, amount }: Place, open: string, close: string): boolean {
  const before = passage.text.slice(0, amount.at);
  const shut = passage.text.indexOf(close, amount.at);
  return before.lastIndexOf(open) > before.lastIndexOf(close) && shut !== -1;
}

/** Whether a text has these words as a number of their own: 6个 is not in 16个. */
function writes(text: string, words: string): boolean {
  const plain = squeeze(text);
  const wanted = squeeze(words);
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + 1)) {
    if (!/[\d.零一二三四五六七八九十百千]/.test(plain[at - 1] ?? '')) return true;
  }
  return false;
}

/** Every name that the plan file has, as one string. */
function namesOf({ head, elements }: Plan): string {
  const terms = [
    ...head.indicators.map(({ metric }) => metric),
    ...head.sectors.flatMap(({ name, industries }) => [name, ...industries.map((one) => one.name)]),
    ...elements.flatMap(({ properties: { name, role, industries } }) => [
      name.zh,
      role?.zh ?? '',
      ...industries.map((one) => one.name),
    ]),
  ];
  return terms.join('|');
}

/** A remark tells of a number when it cites the passage and writes the number, or its locator is the number. */
function remarked({ plan, document, passage, amount, words }: Place): boolean {
  const at = passage.from + amount.at;
  return plan.head.remarks.some(({ text, citations }) =>
    citations.some((citation) => {
      const [spot] = spotsOf(new Map([[document.source, document]]), [citation]);
      if (spot === undefined || spot.passage !== passage) return false;
      const onIt = spot.at < at + amount.length && at < spot.to;
      return onIt || writes(text.zh, words);
    }),
  );
}

/** A plan often says a target twice: a fact with this figure whose metric (four characters of it) stands just before it. */
function again({ plan, passage, amount }: Place): boolean {
  const before = squeeze(
    passage.is === 'row' ? passage.text : passage.text.slice(Math.max(0, amount.at - 30), amount.at),
  );
  return factsOf(plan).some((fact) => {
    if (fact.is !== 'number' || !says(amount, fact)) return false;
    const metric = squeeze(fact.what.zh);
    const size = Math.min(4, metric.length);
    const parts = Array.from({ length: metric.length - size + 1 }, (_, at) => metric.slice(at, at + size));
    return parts.some((part) => before.includes(part));
  });
}

/** In the order in which they are asked; the first that applies names the reason. */
const RULES: readonly (readonly [Reason, (place: Place) => boolean])[] = [
  ['document', ({ amount }) => amount.unit === '号'],
  ['date', ({ amount }) => CALENDAR.has(amount.unit)],
  ['footnote', ({ passage }) => isFootnote(passage)],
  ['remark', remarked],
  ['again', again],
  ['name', ({ plan, words }) => writes(namesOf(plan), words)],
  ['list', ({ amount }) => amount.unit === '强'],
  ['quoted', (place) => within(place, '“', '”') || within(place, '《', '》')],
  ['environment', (place) => under(place, /发展环境|面临形势|发展机遇|形势/) && !under(place, /现实基础(?!与)/)],
  ['history', (place) => under(place, /发展基础|发展现状|现实基础|起草背景/)],
];

/** Small numbers in words (两个, 一条) are grammar, not data; hundreds and more, and ranks, are data. */
function counts({ inWords, value, unit }: Amount): boolean {
  return !inWords || (value >= 100 && unit !== '%' && !CALENDAR.has(unit)) || unit === '位';
}

function leftIn(plan: Plan, document: Document, passage: Passage, amount: Amount): Left {
  const words =
    passage.text.slice(amount.at, amount.at + amount.length).trim() + (passage.is === 'row' ? amount.unit : '');
  const place: Place = { plan, document, passage, amount, words };
  const before = passage.text.slice(Math.max(0, amount.at - 20), amount.at);
  const behind = passage.text.slice(amount.at + amount.length, amount.at + amount.length + 20);
  const [reason = null] = RULES.find(([, applies]) => applies(place)) ?? [];
  const context = `${before}【${words}】${behind}`.replace(/\s+/g, ' ').trim();
  return { words, headings: passage.headings, context, reason };
}

/** For each text of a plan: how many of its numbers are cited, and those that are not. */
export function coverageOf({ plan, documents, cited }: Verified): Coverage[] {
  return [...documents.values()].map((document): Coverage => {
    const places = new Set(cited.filter(({ source }) => source === document.source).map(({ at }) => at));
    const left = document.passages.flatMap((passage) =>
      amountsOf(passage)
        .filter((amount) => counts(amount) && !places.has(passage.from + amount.at))
        .map((amount) => leftIn(plan, document, passage, amount)),
    );
    const file = plan.head.sources.find(({ id }) => id === document.source)?.file ?? document.source;
    return { source: document.source, file, cited: places.size, left };
  });
}
