import { describe, expect, test } from 'vitest';
import { amountText, boundText, splitBound } from '../../../src/plan/amount.ts';

const amount = (value: number, unit: string, bound = '', valueMax?: number) => ({ value, unit, bound, valueMax });

describe('a number in the plan’s own words', () => {
  test.each([
    [amount(70, '亿元'), '70 亿元', '70 亿元 (CNY 7 bn)'],
    [amount(70, '亿元', '力争'), '力争 70 亿元', 'aim: 70 亿元 (CNY 7 bn)'],
    [amount(230, '亿元', '以上'), '230 亿元以上', '230 亿元 (CNY 23 bn) or more'],
    [amount(12, '%', '以上'), '12%以上', '12% or more'],
    [amount(100, '亿元', '力争…以上'), '力争 100 亿元以上', 'aim: 100 亿元 (CNY 10 bn) or more'],
    [amount(1, '户', '', 3), '1—3 户', '1—3 firms'],
    [amount(1.5, '万亿元', '突破'), '突破 1.5 万亿元', 'above 1.5 万亿元 (CNY 1,500 bn)'],
    [amount(0.3, '亿元'), '0.3 亿元', '0.3 亿元 (CNY 0.03 bn)'],
    [amount(5, '个'), '5 个', '5'],
    [amount(8, '旬'), '8 旬', '8 旬'],
  ])('%o', (given, zh, en) => {
    expect(amountText(given, 'zh')).toBe(zh);
    expect(amountText(given, 'en')).toBe(en);
  });

  test('tightly, English shows the gloss alone', () => {
    expect(amountText(amount(70, '亿元', '力争'), 'en', true)).toBe('aim: CNY 7 bn');
    expect(amountText(amount(70, '亿元', '力争'), 'zh', true)).toBe('力争 70 亿元');
  });

  test('a bound word is split into what stands before and behind the number', () => {
    expect(splitBound('力争…以上')).toEqual({ before: '力争', behind: '以上' });
    expect(splitBound('左右')).toEqual({ before: '', behind: '左右' });
    expect(boundText('力争', 'en')).toBe('aim');
    expect(boundText('力争', 'zh')).toBe('力争');
    expect(boundText('从未见过', 'en')).toBe('从未见过');
  });
});
