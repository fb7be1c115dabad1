/** Numbers with the plan's own unit and bound word. The figure is never changed; English adds a gloss. */
import type { Lang } from './schema.ts';

export interface Amount {
  readonly value: number;
  readonly valueMax?: number | undefined;
  readonly unit: string;
  readonly bound: string;
}

/** Bound words that Chinese writes behind the number. */
const BEHIND = ['及以上', '以上', '及以下', '以下', '以内', '左右', '上下'] as const;

const BOUNDS_EN: Readonly<Record<string, string>> = {
  力争: 'aim:',
  力争达到: 'aim:',
  力争达: 'aim:',
  力争不少于: 'aim: at least',
  力争前: 'aim: top',
  前: 'top',
  争取: 'strive for',
  力争突破: 'aim: above',
  力争超过: 'aim: above',
  达到: 'reach',
  达: 'reach',
  突破: 'above',
  超过: 'above',
  超: 'above',
  高于: 'above',
  不少于: 'at least',
  不低于: 'at least',
  至少: 'at least',
  不超过: 'at most',
  不高于: 'at most',
  约: 'about',
  近: 'nearly',
  以上: 'or more',
  及以上: 'or more',
  以下: 'or less',
  及以下: 'or less',
  以内: 'at most',
  左右: 'or so',
  上下: 'or so',
};

const UNITS_EN: Readonly<Record<string, string>> = {
  '%': '%',
  百分点: 'percentage points',
  家: 'firms',
  户: 'firms',
  个: '',
  项: '',
  种: '',
  科: '',
  条: '',
  件: '',
  人: 'people',
  名: 'people',
  万人: '×10,000 people',
  平方公里: 'km²',
  平方千米: 'km²',
  公里: 'km',
  位: '',
  场: 'events',
  岁: 'years',
  万名: '×10,000 people',
  万吨: '×10,000 t',
  亩: 'mu',
  万亩: '×10,000 mu',
  公顷: 'ha',
  万平方米: '×10,000 m²',
};

const BILLIONS: Readonly<Record<string, number>> = { 亿元: 0.1, 万亿元: 1000, 万元: 0.00001 };

/** Split “力争…以上” into what stands before and behind the number. */
export function splitBound(bound: string): { before: string; behind: string } {
  const words = bound.replace(/[…\s、，,/·]+/g, '');
  const behind = BEHIND.find((word) => words.endsWith(word)) ?? '';
  return { before: words.slice(0, words.length - behind.length), behind };
}

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

/** A plain number with thousands separated. */
export function figure(value: number): string {
  return NUMBER.format(value);
}

function range({ value, valueMax }: Amount): string {
  return valueMax === undefined ? figure(value) : `${figure(value)}—${figure(valueMax)}`;
}

function unitGloss(amount: Amount): string {
  const factor = BILLIONS[amount.unit];
  if (factor === undefined) return '';
  const billions = (n: number): string => figure(Number((n * factor).toPrecision(12)));
  const top = amount.valueMax === undefined ? '' : `–${billions(amount.valueMax)}`;
  return `CNY ${billions(amount.value)}${top} bn`;
}

/** The unit alone, as `amountText` writes it, e.g. “亿元” or “CNY bn”. */
export function unitText(unit: string, lang: Lang): string {
  if (lang === 'zh') return unit;
  return unit in BILLIONS ? 'CNY bn' : (UNITS_EN[unit] ?? unit);
}

/** The bound word alone, e.g. “力争” or “aim”. */
export function boundText(bound: string, lang: Lang): string {
  if (lang === 'zh') return bound;
  const { before, behind } = splitBound(bound);
  return [BOUNDS_EN[before] ?? before, BOUNDS_EN[behind] ?? behind].filter(Boolean).join(' ').replace(/:$/, '');
}

/** e.g. “力争 70 亿元以上”; in English “aim: 70 亿元 (CNY 7 bn) or more”. */
export function amountText(amount: Amount, lang: Lang, tightly = false): string {
  const { before, behind } = splitBound(amount.bound);
  const tight = amount.unit === '%' ? '' : ' ';
  if (lang === 'zh') {
    return [before, `${range(amount)}${tight}${amount.unit}${behind}`].filter(Boolean).join(' ');
  }
  const unit = UNITS_EN[amount.unit] ?? amount.unit;
  const gloss = unitGloss(amount);
  const original = `${range(amount)}${unit === '' ? '' : tight}${unit}`;
  const number = gloss === '' ? original : tightly ? gloss : `${original} (${gloss})`;
  const words = [BOUNDS_EN[before] ?? before, number, BOUNDS_EN[behind] ?? behind];
  return words.filter(Boolean).join(' ');
}
