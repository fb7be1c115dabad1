/** The table of zones. What finds no room is counted, not shrunk until nobody can read it. */

import { unitText } from '../../plan/amount.ts';
import type { Bilingual, Lang } from '../../plan/schema.ts';
import { shapesAt } from '../shapes.ts';
import { px, svg } from '../svg.ts';
import { firstLang, type SheetLang } from './choice.ts';
import type { PaperInk } from './ink.ts';
import type { Matter } from './matter.ts';
import { heading, rule } from './parts.ts';
import { type Cells, rowsOf, type ZoneRow } from './rows.ts';
import { NOTHING, type Piece, paragraph, row, stack } from './text.ts';
import { both, WORDS } from './words.ts';

export interface Table {
  readonly piece: Piece;
  /** Rows that found no room. */
  readonly left: number;
}

type Column = keyof Cells;

interface Setting {
  readonly width: number;
  readonly lang: SheetLang;
  readonly ink: PaperInk;
  readonly size: number;
  readonly columns: readonly { readonly key: Column; readonly head: Bilingual; readonly width: number }[];
}

/** Sizes of letters, units, the largest that holds all rows is taken; the last is the smallest that may be printed. */
const LETTERS = [13, 12, 11, 10.2];
const MARK = 32;
/** Over and under the words of a row; small letters stand closer. */
const padOf = (size: number): number => (size > 11.5 ? 5 : 3);
const PAD = 5;
const GUTTER = 12;

const SHARES: Readonly<Record<Column, number>> = { name: 0.25, role: 0.34, industries: 0.25, target: 0.16 };

function columnsOf(rows: readonly ZoneRow[], { plan }: Matter, width: number): Setting['columns'] {
  const { columns } = plan.head;
  const target: Bilingual = columns
    ? {
        zh: `${columns.metric}目标`,
        en: `Target: ${columns.en}${columns.unit === '' ? '' : ` (${unitText(columns.unit, 'en')})`}`,
      }
    : WORDS.target;
  const heads = { name: WORDS.name, role: WORDS.role, industries: WORDS.industries, target };
  const said = (key: Column) => key === 'name' || rows.some(({ cells }) => cells.zh[key] !== '');
  const keys = (['name', 'role', 'industries', 'target'] as const).filter(said);
  const whole = keys.reduce((sum, key) => sum + SHARES[key], 0);
  const room = width - GUTTER * (keys.length - 1);
  return keys.map((key) => ({ key, head: heads[key], width: (room * SHARES[key]) / whole }));
}

function cellPiece(cells: ZoneRow['cells'], key: Column, width: number, setting: Setting): Piece {
  const { lang, ink, size } = setting;
  const first = firstLang(lang);
  const say = (one: Lang, quiet: boolean): Piece => {
    const text = cells[one][key];
    const small = quiet ? Math.max(LETTERS.at(-1) ?? size, size * 0.86) : size;
    const color = text === '' || quiet ? ink.quiet : ink.text;
    return paragraph(text === '' ? WORDS.unpublished[one] : text, width, {
      size: small,
      color,
      bold: key === 'name' && !quiet,
      leading: 1.28,
    });
  };
  if (lang !== 'both' || cells.zh[key] === cells.en[key]) return say(first, false);
  return stack([say('zh', false), say('en', true)], 1);
}

function rowPiece({ mark, cells }: ZoneRow, setting: Setting): Piece {
  const { columns, width, ink } = setting;
  const pieces = columns.map((column): Piece => {
    const indent = column.key === 'name' ? MARK : 0;
    const cell = cellPiece(cells, column.key, column.width - indent, setting);
    return { width: column.width, height: cell.height, draw: (x, y) => cell.draw(x + indent, y) };
  });
  const line = row(pieces, GUTTER);
  const pad = padOf(setting.size);
  const height = Math.max(line.height, 19) + pad * 2;
  return {
    width,
    height,
    draw: (x, y) => [
      ...line.draw(x, y + pad),
      shapesAt(mark, [x + 14, y + pad + 9.5], 0.74),
      svg('rect', { x: px(x), y: px(y + height - 0.5), width: px(width), height: 0.5, fill: ink.quiet }),
    ],
  };
}

function headPiece(setting: Setting): Piece {
  const { columns, width, lang, ink, size } = setting;
  const cells = columns.map((column): Piece => {
    const indent = column.key === 'name' ? MARK : 0;
    const words = paragraph(both(column.head, lang), column.width - indent, { size, color: ink.text, bold: true });
    return { width: column.width, height: words.height, draw: (x, y) => words.draw(x + indent, y) };
  });
  const line = row(cells, GUTTER);
  const height = line.height + PAD * 2;
  return {
    width,
    height,
    draw: (x, y) => [
      svg('rect', { x: px(x), y: px(y), width: px(width), height: px(height), fill: ink.head }),
      ...line.draw(x, y + PAD),
      svg('rect', { x: px(x), y: px(y + height - 1), width: px(width), height: 1, fill: ink.line }),
    ],
  };
}

/** Rows from the first on that a height holds; the line about the rest needs its own room. */
function fitting(rows: readonly Piece[], height: number, last: number): number {
  const whole = rows.reduce((sum, one) => sum + one.height, 0);
  if (whole <= height) return rows.length;
  let [count, used] = [0, last];
  for (const one of rows) {
    if (used + one.height > height) break;
    used += one.height;
    count++;
  }
  return count;
}

function notes(rows: readonly ZoneRow[], left: number, { url, plan }: Matter, setting: Setting): Piece[] {
  const { lang, ink, width, size } = setting;
  const quiet = { size, color: ink.quiet };
  const say = (pair: Bilingual, values = {}) => paragraph(both(pair, lang, values, ' · '), width, quiet);
  const rest = url === null ? WORDS.rest : WORDS.restScan;
  const targets = setting.columns.some(({ key }) => key === 'target');
  return [
    ...(left > 0
      ? [paragraph(both(rest, lang, { n: left }, ' · '), width, { ...quiet, color: ink.text, bold: true })]
      : []),
    ...(targets || plan.elements.length === 0 ? [] : [say(WORDS.noTargets)]),
    ...(rows.some(({ derived }) => derived) ? [say(WORDS.derived)] : []),
  ];
}

/** The table within a height; NOTHING where the sheet speaks of no zone. */
export function tablePiece(matter: Matter, width: number, height: number, lang: SheetLang, ink: PaperInk): Table {
  const rows = rowsOf(matter, ink);
  if (rows.length === 0) return { piece: NOTHING, left: 0 };
  const columns = columnsOf(rows, matter, width);
  const title = heading(WORDS.zones, width, lang, ink);
  const tried = LETTERS.map((size) => {
    const setting = { width, lang, ink, size, columns };
    const head = headPiece(setting);
    const all = rows.map((one) => rowPiece(one, setting));
    const foot = stack(notes(rows, 0, matter, setting), 2);
    const more = size * 1.4 + 4;
    const room = height - title.height - 7 - head.height - foot.height - PAD * 2;
    return { setting, head, all, count: fitting(all, room, more) };
  });
  const chosen = tried.find(({ count }) => count === rows.length) ?? tried.at(-1);
  if (!chosen) return { piece: NOTHING, left: rows.length };
  const { setting, head, all, count } = chosen;
  const left = rows.length - count;
  const below = stack(notes(rows.slice(0, count), left, matter, setting), 2);
  const body = stack([head, ...all.slice(0, count), rule(width, ink.line, 1)]);
  const piece = stack([title, stack([body, below], PAD)], 7);
  if (piece.height <= height) return { piece, left };
  return { piece: stack(notes([], rows.length, matter, setting)), left: rows.length };
}
