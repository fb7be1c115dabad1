/** The units that plans count in, and the numbers that they write in words. */

/** Longest first, so that 万亩 is not read as 亩. Calendar words and 号 are here to be told apart from amounts. */
export const UNITS = [
  ...['万亿元', '亿元', '万元', '亿美元', '万美元', '美元', '元'],
  ...['万平方米', '平方米', '平方公里', '平方千米', '公里', '千米', '公顷', '万亩', '亩', '万吨', '吨'],
  ...['万人次', '人次', '万人', '人', '万名', '名', '万家', '家', '万户', '户', '万个', '个百分点', '百分点', '个'],
  ...['种', '科', '属', '项', '条', '件', '张', '场', '位', '岁', '台', '套', '处', '座', '所', '倍', '强', '%', '％'],
  ...['世纪', '年代', '年', '月', '日', '号'],
].sort((a, b) => b.length - a.length);

/** 113人才, 百亿项目 and 二倍体 are words of their own. */
const NOT_BEFORE: Readonly<Record<string, string>> = { 人: '才均工民参类', 项: '目', 倍: '体', 名: '企校医城' };

export const UNIT_PATTERN = UNITS.map((unit) => {
  const letters = NOT_BEFORE[unit];
  return letters === undefined ? unit : `${unit}(?![${letters}])`;
}).join('|');

/** Units of the calendar and of numbering: they count nothing. */
export const CALENDAR: ReadonlySet<string> = new Set(['世纪', '年代', '年', '月', '日']);

/** Units that a text may write instead of the plan file's: 第9名 for a rank of 9 位. */
const ALSO: Readonly<Record<string, readonly string[]>> = { 位: ['名'], '%': ['％'] };

/** Whether a text's unit says the plan file's. */
export function sameUnit(wanted: string, written: string): boolean {
  return wanted === written || (ALSO[wanted]?.includes(written) ?? false);
}

/** What 万 and 亿 before a unit are worth: [10000, 亩] for 万亩. */
export function scaled(unit: string): [factor: number, base: string] {
  const worth: readonly [string, number][] = [
    ['万亿', 1e12],
    ['亿', 1e8],
    ['万', 1e4],
  ];
  const [prefix, factor] = worth.find(([word]) => unit.startsWith(word) && unit.length > word.length) ?? ['', 1];
  return [factor, unit.slice(prefix.length)];
}

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

export const NUMERALS = '零一二两三四五六七八九十百千万亿';

/** The value of a number in words: 四 → 4, 十二 → 12, 百万 → 1000000. */
export function numeral(words: string): number {
  let [total, group, digit] = [0, 0, 0];
  for (const sign of words.replaceAll('两', '二')) {
    const place = PLACES[sign];
    const worth = GROUPS[sign];
    if (place !== undefined) {
      group += (digit || 1) * place;
      digit = 0;
    } else if (worth !== undefined) {
      total = (total + (group + digit || 1)) * worth;
      [group, digit] = [0, 0];
    } else digit = DIGITS.indexOf(sign);
  }
  return total + group + digit;
}

/** Words that are a number with its unit: 较2019年实现倍增 is 200 % of it. */
export const WORDS: Readonly<Record<string, { value: number; unit: string }>> = {
  倍增: { value: 200, unit: '%' },
  翻一番: { value: 200, unit: '%' },
  翻番: { value: 200, unit: '%' },
  一半: { value: 50, unit: '%' },
};
