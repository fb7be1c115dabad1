import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Count, NOUNS, parseSentence } from '../../../src/plan/grammar.ts';

const brief = (sentence: string) => parseSentence(sentence).map(({ text, count, noun }) => [text, count, noun]);

describe('sentences of real plans', () => {
  test.each<[string, [string, Count, string][]]>([
    [
      '一区七基地',
      [
        ['一区', 1, '区'],
        ['七基地', 7, '基地'],
      ],
    ],
    [
      '双核四园多点多带',
      [
        ['双核', 2, '核'],
        ['四园', 4, '园'],
        ['多点', 'open', '点'],
        ['多带', 'open', '带'],
      ],
    ],
    [
      '一核两带两圈',
      [
        ['一核', 1, '核'],
        ['两带', 2, '带'],
        ['两圈', 2, '圈'],
      ],
    ],
    [
      '“双核多点”',
      [
        ['双核', 2, '核'],
        ['多点', 'open', '点'],
      ],
    ],
    [
      '“一区七基地”、“十字轴”、“两组团”',
      [
        ['一区', 1, '区'],
        ['七基地', 7, '基地'],
        ['十字轴', 2, '轴'],
        ['两组团', 2, '组团'],
      ],
    ],
    [
      '2+4+N',
      [
        ['2', 2, ''],
        ['4', 4, ''],
        ['N', 'open', ''],
      ],
    ],
    [
      '“1＋3＋X”',
      [
        ['1', 1, ''],
        ['3', 3, ''],
        ['X', 'open', ''],
      ],
    ],
    [
      '一主两副、三极五廊，若干节点',
      [
        ['一主', 1, '主'],
        ['两副', 2, '副'],
        ['三极', 3, '极'],
        ['五廊', 5, '廊'],
        ['若干节点', 'open', '节点'],
      ],
    ],
    [
      '一体两翼',
      [
        ['一体', 1, '体'],
        ['两翼', 2, '翼'],
      ],
    ],
    [
      '一横一纵',
      [
        ['一横', 1, '横'],
        ['一纵', 1, '纵'],
      ],
    ],
    [
      '一核一轴三极三城',
      [
        ['一核', 1, '核'],
        ['一轴', 1, '轴'],
        ['三极', 3, '极'],
        ['三城', 3, '城'],
      ],
    ],
    [
      '七个产业基地和四大园区',
      [
        ['七个产业基地', 7, '产业基地'],
        ['四大园区', 4, '园区'],
      ],
    ],
    [
      '十二园区，二十节点，１０平台',
      [
        ['十二园区', 12, '园区'],
        ['二十节点', 20, '节点'],
        ['１０平台', 10, '平台'],
      ],
    ],
    [
      '构建“双核多点”的产业空间布局',
      [
        ['双核', 2, '核'],
        ['多点', 'open', '点'],
      ],
    ],
    [
      '“2+4+N”：双核、四园、多点多带',
      [
        ['2', 2, ''],
        ['4', 4, ''],
        ['N', 'open', ''],
        ['双核', 2, '核'],
        ['四园', 4, '园'],
        ['多点', 'open', '点'],
        ['多带', 'open', '带'],
      ],
    ],
    [
      '一核两轴两圈',
      [
        ['一核', 1, '核'],
        ['两轴', 2, '轴'],
        ['两圈', 2, '圈'],
      ],
    ],
    [
      '融入长三角一体化和“一带一路”，服务双循环，构建一核两带',
      [
        ['一核', 1, '核'],
        ['两带', 2, '带'],
      ],
    ],
    [
      '以东区为核心，一核引领、两带支撑',
      [
        ['一核', 1, '核'],
        ['两带', 2, '带'],
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(brief(sentence)).toEqual(expected);
  });

  test('a noun says which kinds it may stand for, an unknown one none', () => {
    expect(parseSentence('七基地')[0]?.kinds).toEqual(['base']);
    expect(parseSentence('一区')[0]?.kinds).toContain('core');
    expect(parseSentence('三产业园区')[0]?.kinds).toEqual(['park']);
    expect(parseSentence('三梦想')[0]).toMatchObject({ noun: '梦想', kinds: [] });
  });

  test('ordinals and Latin words are no counts', () => {
    expect(parseSentence('第一基地，CXO、ICGEB')).toEqual([]);
  });

  test('each count knows where it stands', () => {
    const sentence = '形成“十字轴”、两组团';
    for (const { text, at } of parseSentence(sentence)) expect(sentence.slice(at, at + text.length)).toBe(text);
  });
});

const DIGITS = '〇一二三四五六七八九';

/** 1–99 in Chinese numerals. */
function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const unit = ones === 0 ? '' : (DIGITS[ones] ?? '');
  if (tens === 0) return unit;
  return `${tens === 1 ? '' : DIGITS[tens]}十${unit}`;
}

const count = fc.oneof(
  fc.constantFrom<[string, Count]>(
    ['多', 'open'],
    ['N', 'open'],
    ['X', 'open'],
    ['若干', 'open'],
    ['两', 2],
    ['双', 2],
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.boolean())
    .map(([n, arabic]): [string, Count] => [arabic ? `${n}` : chinese(n), n]),
);
const noun = fc
  .tuple(fc.constantFrom('', '产业', '生态'), fc.constantFrom(...Object.keys(NOUNS)))
  .map((parts) => parts.join(''));
const phrase = fc.record({ count, measure: fc.constantFrom('', '个', '条', '大'), noun });

describe('any sentence built from counts and nouns', () => {
  test('is read back as it was built', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('', '、', '，', '”“', '+'),
        (phrases, join) => {
          const words = phrases.map((part) => part.count[0] + part.measure + part.noun);
          const read = parseSentence(words.join(join));
          expect(read.map(({ text }) => text)).toEqual(words);
          expect(read.map((item) => item.count)).toEqual(phrases.map((part) => part.count[1]));
          expect(read.map((item) => item.noun)).toEqual(phrases.map((part) => part.noun));
          for (const { kinds } of read) expect(kinds.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a bare formula too', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 6 }), (counts) => {
        const read = parseSentence(counts.map(([word]) => word).join('+'));
        expect(read.map((item) => item.count)).toEqual(counts.map(([, value]) => value));
      }),
    );
  });

  test('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (sentence) => {
        for (const { text, at } of parseSentence(sentence)) expect(sentence.slice(at, at + text.length)).toBe(text);
      }),
    );
  });
});
