/** Which year a number of the text is about, as far as the text says so. */
import type { PlanHead } from '../plan/schema.ts';
import { type Document, type Passage, sectionOf } from './document.ts';
import type { Span } from './thread.ts';

/** First and last year of the five-year plans. */
const FIVE_YEARS: Readonly<Record<string, readonly [number, number]>> = {
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};

const inFigures = (year: number): RegExp => new RegExp(`(?<!\\d)${year}(?!\\d)`);

/** Whether a text writes a year in figures. */
export function writesYear(text: string, year: number): boolean {
  return inFigures(year).test(text);
}

/** Where a passage first writes a year in figures, by its place in the whole text. */
export function yearSpans({ text, from }: Passage, year: number): Span[] {
  const at = text.search(inFigures(year));
  return at === -1 ? [] : [{ from: from + at, to: from + at + String(year).length }];
}

function inFiveYears(text: string, year: number): boolean {
  return Object.entries(FIVE_YEARS).some(([name, years]) => years.includes(year) && text.includes(name));
}

/** 到2025年 governs what follows, up to the next such word. */
const BY = /到\s*((?:19|20)\d{2})\s*年/g;

/** The year that governs a place of a passage, or null where none is set before it. */
export function governing(text: string, at: number): number | null {
  const [, year] = Array.from(text.slice(0, at).matchAll(BY)).at(-1) ?? [];
  return year === undefined ? null : Number(year);
}

interface Within {
  document: Document;
  passage: Passage;
  head: PlanHead;
}

export type YearFrom = 'paragraph' | 'heading' | 'section' | 'period';

/** A measured value is of its base year; an aim is for the end of the plan or its 远景; a claim may be of either. */
export type Tense = 'actual' | 'target' | 'claim';

/** What gives a number of a paragraph its year: the nearest of paragraph, heading, section and the plan's own period. */
export function yearFrom(spot: Within, year: number, tense: Tense): YearFrom | null {
  const { document, passage, head } = spot;
  const says = (text: string) => writesYear(text, year) || (tense !== 'actual' && inFiveYears(text, year));
  if (says(passage.text)) return 'paragraph';
  if (passage.headings.some(says)) return 'heading';
  const section = passage.headings.length > 0 ? sectionOf(document, passage) : [];
  if (section.some(({ text }) => says(text))) return 'section';
  const { base, to, vision } = head.period;
  const period = { actual: [base], target: [to, vision], claim: [base, to, vision] };
  return period[tense].includes(year) ? 'period' : null;
}
