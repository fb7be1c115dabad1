/** What a reader chooses for a sheet, and the paper that this means. */
import type { Lang } from '../../plan/schema.ts';

export const SIZES = ['A4', 'A3', 'A1', 'A0', '16:9'] as const;
export type SheetSize = (typeof SIZES)[number];
export const TURNS = ['landscape', 'portrait'] as const;
export type Turn = (typeof TURNS)[number];
export const SHEET_LANGS = ['zh', 'en', 'both'] as const;
export type SheetLang = (typeof SHEET_LANGS)[number];
export const INKS = ['colour', 'grey'] as const;
export type Ink = (typeof INKS)[number];

export interface SheetChoice {
  readonly size: SheetSize;
  readonly turn: Turn;
  readonly lang: SheetLang;
  readonly ink: Ink;
  readonly table: boolean;
  /** 署名 as the reader gives it; '' for none. */
  readonly issuer: string;
  /** 编制日期, year-month-day. */
  readonly date: string;
}

export interface Paper {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Millimetres in one unit of the sheet: letters and signs grow with the paper, since a larger one is read from farther. */
  readonly unit: number;
  /** Between the edge of the paper and the outer frame, mm: printers leave an edge white. */
  readonly edge: number;
  /** The smallest letters of a table, mm: what is read in the hand may be smaller than what hangs on a wall. */
  readonly least: number;
}

/** Long side, short side, unit, edge and smallest letters, mm. A slide has PowerPoint's 13⅓ × 7½ inches. */
const PAPERS: Readonly<Record<SheetSize, readonly [number, number, number, number, number]>> = {
  A4: [297, 210, 0.2, 8, 2.05],
  A3: [420, 297, 0.23, 10, 2.15],
  A1: [841, 594, 0.38, 16, 2.8],
  A0: [1189, 841, 0.5, 20, 3.4],
  '16:9': [338.667, 190.5, 0.22, 5, 2.25],
};

/** A slide lies always. */
export function turnOf({ size, turn }: Pick<SheetChoice, 'size' | 'turn'>): Turn {
  return size === '16:9' ? 'landscape' : turn;
}

export function paperOf(choice: Pick<SheetChoice, 'size' | 'turn'>): Paper {
  const [long, short, unit, edge, least] = PAPERS[choice.size];
  const lies = turnOf(choice) === 'landscape';
  return { width: lies ? long : short, height: lies ? short : long, unit, edge, least };
}

/** The language that comes first on the sheet. */
export const firstLang = (lang: SheetLang): Lang => (lang === 'en' ? 'en' : 'zh');

/** `<短题>-<size>-<lang>`, without what file systems refuse. */
export function fileStem(shortTitle: string, { size, lang }: Pick<SheetChoice, 'size' | 'lang'>): string {
  const title = shortTitle.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
  return [title, size.replace(':', 'x'), lang].join('-');
}
