/** The numbers with units that stand in a passage, in figures and in words. */
import { NUMERALS, numeral, sameUnit, scaled, UNIT_PATTERN, WORDS } from './units.ts';

export interface Quantity {
  value: number;
  /** Upper end of a range such as 1—3户. */
  valueMax?: number | undefined;
  unit: string;
}

export interface Amount extends Quantity {
  /** Where it stands in the passage, and how long it is. */
  at: number;
  length: number;
  inWords: boolean;
}

const FIGURE = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
/** 1223亿元, 1—3户, 5%—7%. Letters and dots before it make it a name (G303, 2.0). */
const FIGURES = new RegExp(
  `(?<![\\d.A-Za-z])(${FIGURE})(?:\\s*(?:${UNIT_PATTERN})?\\s*[-—–~～－至]{1,2}\\s*(${FIGURE}))?\\s*(${UNIT_PATTERN})`,
  'g',
);
const IN_WORDS = new RegExp(`(?<![\\d.]\\s*)([${NUMERALS}]+)\\s*(${UNIT_PATTERN})`, 'g');
/** 稳居全国前十: a rank without its 位. */
const RANK = /前([一二三四五六七八九十]+)(?![一二三四五六七八九十百千万亿位名个家项强年])/g;
const WHOLE_WORDS = new RegExp(Object.keys(WORDS).join('|'), 'g');

const plain = (figure: string): number => Number(figure.replaceAll(',', ''));

function inFigures(text: string): Amount[] {
  return Array.from(text.matchAll(FIGURES), ({ 0: all, 1: low = '', 2: high, 3: unit = '', index: at }) => ({
    value: plain(low),
    ...(high === undefined ? {} : { valueMax: plain(high) }),
    unit,
    at,
    length: all.length,
    inWords: false,
  }));
}

function inWords(text: string): Amount[] {
  const counted = Array.from(text.matchAll(IN_WORDS), ({ 0: all, 1: words = '', 2: unit = '', index: at }) => {
    return { value: numeral(words), unit, at, length: all.length, inWords: true };
  });
  const ranks = Array.from(text.matchAll(RANK), ({ 0: all, 1: words = '', index: at }) => {
    return { value: numeral(words), unit: '位', at, length: all.length, inWords: true };
  });
  const whole = Array.from(text.matchAll(WHOLE_WORDS), ({ 0: word, index: at }) => {
    return { ...(WORDS[word] ?? { value: 0, unit: '' }), at, length: word.length, inWords: true };
  });
  return [...counted, ...ranks, ...whole];
}

/** Every amount of a passage in the order of the text. */
export function amountsIn(text: string): Amount[] {
  return [...inFigures(text), ...inWords(text)].sort((a, b) => a.at - b.at);
}

/** Whether an amount of the text is the wanted one: the same figure in the same unit; in words, the same worth. */
export function says(amount: Omit<Amount, 'at' | 'length'>, wanted: Quantity): boolean {
  if (amount.valueMax !== wanted.valueMax) return false;
  if (sameUnit(wanted.unit, amount.unit) && amount.value === wanted.value) return true;
  if (!amount.inWords) return false;
  const [factor, base] = scaled(amount.unit);
  const [wantedFactor, wantedBase] = scaled(wanted.unit);
  return base === wantedBase && amount.value * factor === wanted.value * wantedFactor;
}
