import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/proof/document.ts';
import { type Excerpt, excerptOf } from '../../../src/proof/excerpt.ts';
import { numberKey } from '../../../src/proof/keys.ts';
import { provePlan } from '../../../src/proof/prove.ts';
import { planOf, TEXT } from './example.ts';

const document = parseDocument('text', TEXT, 'tolerant');
const { facts } = provePlan(planOf(), new Map([['text', document]]));

function excerpt(key: string): Excerpt {
  const [place] = facts.get(key)?.places ?? [];
  if (place === undefined) throw new Error(key);
  return excerptOf(document, place);
}
const cited = ({ passages }: Excerpt) => passages.find((one) => one.cited)?.runs ?? [];

test('a paragraph between its neighbours, with locator and fact told apart', () => {
  const one = excerpt(numberKey('output', '产值', { year: 2030, value: 100 }));
  expect(one.headings).toEqual(['二、发展目标']);
  expect(one.passages.map(({ is }) => is)).toEqual(['prose', 'heading', 'prose', 'prose', 'prose']);
  const [pieces = []] = cited(one);
  const marked = pieces.filter(({ mark }) => mark !== null).map(({ text, mark }) => `${mark} ${text}`);
  expect(marked).toEqual(['locator 到2030年，产值', 'words 力争', 'words 100亿元', 'words 以上']);
});

test('lines that a page broke are one, and no character is lost', () => {
  const [pieces = []] = cited(excerpt(numberKey('east', '产值', { year: 2030, value: 20 })));
  const text = pieces.map((piece) => piece.text).join('');
  expect(text).toContain('其他两园力争达到20亿元');
  expect(TEXT.replaceAll('\n', '')).toContain(text);
});

test('a row under the row that heads it, cell by cell', () => {
  const one = excerpt(numberKey('profit', '规上企业利润', { year: 2030, value: 12 }));
  const rows = one.passages.filter(({ is }) => is === 'row');
  const told = rows.map(({ runs }) => runs.map((run) => run.map(({ text }) => text).join('')).join('|'));
  expect(told[0]).toBe('类别|序号|主要指标|2025年|2030年|属 性');
  expect(cited(one)[4]).toEqual([
    { text: '力争', mark: 'words' },
    { text: '12', mark: 'words' },
  ]);
});

test('far down a table the heading row is still there', () => {
  const lines = Array.from({ length: 9 }, (_, i) => `第${i}项指标名称\t${i}\t${i + 20}`);
  const table = parseDocument('t', `指标\t2020\t2025\n${lines.join('\n')}`);
  const from = table.passages[7]?.from ?? 0;
  const { passages } = excerptOf(table, { source: 't', from, locator: null, words: [] });
  expect(passages.map((one) => one.from)[0]).toBe(0);
  expect(passages).toHaveLength(6);
});

test('a place of no passage shows nothing', () => {
  expect(excerptOf(document, { source: 'text', from: -1, locator: null, words: [] }).passages).toEqual([]);
});
