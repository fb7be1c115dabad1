import { describe, expect, test } from 'vitest';
import { type Passage, parseDocument, passageAt } from '../../../src/proof/document.ts';
import { headingLevel } from '../../../src/proof/headings.ts';
import { amountsInRow } from '../../../src/proof/table.ts';
import { governing, yearFrom } from '../../../src/proof/years.ts';
import { planOf, TEXT } from './example.ts';

const document = parseDocument('text', TEXT);
const at = (words: string): Passage => {
  const passage = passageAt(document, TEXT.indexOf(words));
  if (passage === undefined) throw new Error(words);
  return passage;
};
const row = (passage: Passage) => amountsInRow(passage).map(({ value, unit, year }) => `${year}:${value}${unit}`);

describe('headings', () => {
  test.each([
    ['## 一、现实基础', 1],
    ['（一）园区。', 2],
    ['（7） 实施行动', 2],
    ['1.提高“养”的能力', 3],
    ['# 某省规划', 0],
    ['前    言', 1],
    ['表 1 主要指标', 4],
    ['1.政策扶持。国家已提出。', null],
    ['2025年实现产值', null],
    ['普通的一段。', null],
  ])('%s is %s', (line, level) => expect(headingLevel(line)).toBe(level));

  test('stand over what follows them', () => {
    expect(at('东园（').headings).toEqual(['三、空间布局', '（一）园区。']);
    expect(at('2025年实现').headings).toEqual(['一、发展基础']);
  });

  test('a caption stands over its rows, not over the paragraph behind', () => {
    const { passages } = parseDocument('t', `一、甲\n表1 指标\n序号\t2025\n${'一段话'.repeat(12)}。`);
    expect(passages.map(({ headings }) => headings.at(-1))).toEqual(['一、甲', '表1 指标', '表1 指标', '一、甲']);
  });
});

describe('paragraphs', () => {
  test('broken off by a page or a line, are one again', () => {
    expect(at('其他两园').text).toContain('15%左右');
    expect(at('做强').text).toContain('示例医药有限公司');
  });

  test('that end are not joined', () => {
    expect(at('——规模').text).not.toContain('种植');
  });
});

describe('rows', () => {
  test('whose cells stand on lines of their own take year and unit from header and label', () => {
    expect(row(at('规上企业利润'))).toEqual(['2025:5亿元', '2030:12亿元']);
    expect(row(at('研发机构数'))).toEqual(['2025:7个', '2030:23个']);
  });

  test('end where the next label stands, even without a blank line', () => {
    const text = '\t主要指标\n\t2025年\n\t2030年\n\n\t企业利润总额\n\t5\n\t12\n\t2\n\t研发机构总数\n\t7\n\t23\n';
    const { passages } = parseDocument('t', text);
    expect(passages.at(1)?.text).not.toContain('23');
    expect(passages.at(-1)?.text).toContain('23');
  });

  test('on one line are lined up at the right; unit in a column of its own', () => {
    const { passages } = parseDocument('t', '序号\t类型\t指标\t单位\t2020\t2025\n2\t\t年均增长\t%\t--\t年均增长13%');
    expect(passages.map(row).at(-1)).toEqual(['2025:13%']);
  });

  test('know nothing of the header of an earlier table', () => {
    const { passages } = parseDocument('t', '指标\t2020\n甲指标名\t1\n二、新的一章\n乙指标名\t2');
    expect(passages.map(row).at(-1)).toEqual(['null:2']);
  });
});

describe('years', () => {
  const { head } = planOf();
  const from = (words: string, year: number, tense: 'actual' | 'target') =>
    yearFrom({ document, passage: at(words), head }, year, tense);

  test('到…年 governs what follows, up to the next', () => {
    const { text } = at('——规模');
    expect(governing(text, text.indexOf('70亿'))).toBe(2028);
    expect(governing(text, text.indexOf('100亿'))).toBe(2030);
    expect(governing(text, 3)).toBeNull();
  });

  test('come from the paragraph, the section, the period, or nowhere', () => {
    expect(from('——规模', 2030, 'target')).toBe('paragraph');
    expect(from('——种植', 2030, 'target')).toBe('section');
    expect(from('用地1200', 2030, 'target')).toBe('period');
    expect(from('用地1200', 2030, 'actual')).toBeNull();
    expect(from('用地1200', 2027, 'target')).toBeNull();
  });

  test('a five-year plan gives the year of an aim', () => {
    const short = parseDocument('t', '“十四五”期间，力争获批10个。');
    const [passage] = short.passages;
    const within = passage && { document: short, passage, head };
    expect(within && yearFrom(within, 2025, 'target')).toBe('paragraph');
    expect(within && yearFrom(within, 2024, 'target')).toBeNull();
  });
});
