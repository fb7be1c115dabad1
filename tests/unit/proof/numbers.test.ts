import { describe, expect, test } from 'vitest';
import { amountsIn, says } from '../../../src/proof/numbers.ts';
import { equationsIn } from '../../../src/proof/rules.ts';
import { opening, squeeze } from '../../../src/proof/squeeze.ts';
import { numeral, scaled } from '../../../src/proof/units.ts';

const written = (text: string) =>
  amountsIn(text).map(({ value, valueMax, unit }) => `${value}${valueMax === undefined ? '' : `-${valueMax}`}${unit}`);

describe('numbers with units', () => {
  test.each([
    ['产值4000 亿元，占30%以上', ['4000亿元', '30%']],
    ['培育1—3户，增长5%—7%，投资10-50亿元', ['1-3户', '5-7%', '10-50亿元']],
    ['用地1,200亩、厂房180万平方米、5万名、45万亩', ['1200亩', '180万平方米', '5万名', '45万亩']],
    ['高3.5个百分点', ['3.5个百分点']],
    ['国发〔2016〕15号，2020年', ['15号', '2020年']],
    ['百万亩、千亿元、两个、十二项', ['1000000亩', '100000000000元', '2个', '12项']],
    ['进入前四位，稳居前十，列第9名', ['4位', '10位', '9名']],
    ['实现倍增', ['200%']],
    ['G303、IL-17、5G、“113人才”、百亿项目、人二倍体、2.0版', []],
  ])('%s', (text, expected) => expect(written(text)).toEqual(expected));

  test('no amount is read twice from figures with 万 or 亿', () => {
    expect(written('2.5万吨和115.3亿元')).toEqual(['2.5万吨', '115.3亿元']);
  });

  test.each([
    ['十', 10],
    ['四十二', 42],
    ['一百零五', 105],
    ['百万', 1_000_000],
    ['三千二百万', 32_000_000],
    ['两', 2],
  ])('%s is %d', (words, value) => expect(numeral(words)).toBe(value));

  test('万 and 亿 are worth something only before a unit', () => {
    expect([scaled('万亩'), scaled('亿元'), scaled('亩')]).toEqual([
      [1e4, '亩'],
      [1e8, '元'],
      [1, '亩'],
    ]);
  });
});

describe('an amount says a quantity', () => {
  const one = (text: string) => amountsIn(text)[0] ?? { value: 0, unit: '', inWords: false };

  test('in figures: the same figure and unit', () => {
    expect(says(one('70亿元'), { value: 70, unit: '亿元' })).toBe(true);
    expect(says(one('70.0亿元'), { value: 70, unit: '亿元' })).toBe(true);
    expect(says(one('1222.9亿元'), { value: 1223, unit: '亿元' })).toBe(false);
    expect(says(one('70亿元'), { value: 70, unit: '万元' })).toBe(false);
    expect(says(one('7000000000元'), { value: 70, unit: '亿元' })).toBe(false);
    expect(says(one('35户'), { value: 35, unit: '家' })).toBe(false);
  });

  test('in words: the same worth', () => {
    expect(says(one('百万亩'), { value: 100, unit: '万亩' })).toBe(true);
    expect(says(one('十万亩'), { value: 100, unit: '万亩' })).toBe(false);
  });

  test('a range is not one of its ends', () => {
    expect(says(one('1—3户'), { value: 1, unit: '户' })).toBe(false);
    expect(says(one('1—3户'), { value: 1, valueMax: 3, unit: '户' })).toBe(true);
  });
});

test('one spelling for what only looks different', () => {
  expect(squeeze('**东园**（医药 园）“甲”—乙：Ⅱ')).toBe(squeeze('东园(医药\n园)甲–乙:II'));
  expect(opening('一\n\n二三四', 3)).toBe('一 二…');
});

test('equations of a rule', () => {
  expect(equationsIn('70+50+30+4×20=230，故为20')).toEqual([
    { terms: [70, 50, 30, 80], total: 230, numbers: [70, 50, 30, 4, 20] },
  ]);
  expect(equationsIn('没有算式')).toEqual([]);
});
