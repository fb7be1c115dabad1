/** The table of zones. What finds no room is counted, not shrunk until nobody can read it. */

import type { Bilingual, Lang } from '../../plan/schema.ts';
import { shapesAt } from '../shapes.ts';
import { px, svg } from '../svg.ts';
import { firstLang, type SheetLang } from './choice.ts';
import type { PaperInk } from './ink.ts';
import type { Matter } from './matter.ts';
import { heading, rule } from './parts.ts';
import { type Cells, rowsOf, type ZoneRow } from './rows.ts';
import { NOTHING, type Piece, paragraph, row, stack } from './text.ts';
import { both, filled, WORDS } from './words.ts';

export interface Table {
  readonly piece: Piece;
  /** Rows that found no room. */
  readonly left: number;
}

export interface TableRoom {
  readonly width: number;
  readonly height: number;
  /** The smallest letters that may be printed, units. */
  readonly least: number;
}

type Column = keyof Cells;

interface Setting {
  readonly width: number;
  readonly lang: SheetLang;
  readonly ink: PaperInk;
  readonly size: number;
  /** The smallest letters that may be printed. */
  readonly least: number;
  readonly columns: readonly { readonly key: Column; readonly head: Bilingual; readonly width: number }[];
}

/** Sizes of letters, units: the largest that holds all rows is taken. */
const LETTERS = [13, 12, 11, 10.2, 9.4, 8.6, 7.8, 7];
const MARK = 32;
/** Over and under the words of a row; small letters stand closer. */
const padOf = (size: number): number => (size > 11.5 ? 5 : 3);
const PAD = 5;
const GUTTER = 12;

const SHARES: Readonly<Record<Column, number>> = { name: 0.25, role: 0.34, industries: 0.25, target: 0.16 };

const HEADS: Readonly<Record<Column, Bilingual>> = {
  name: WORDS.name,
  role: WORDS.role,
  industries: WORDS.industries,
  target: WORDS.target,
};

/** A column for whatever the text says of any zone. */
function columnsOf(rows: readonly ZoneRow[], width: number, without: Column | null): Setting['columns'] {
  const said = (key: Column) => key === 'name' || rows.some(({ cells }) => cells.zh[key] !== '');
  const keys = (['name', 'role', 'industries', 'target'] as const).filter((key) => key !== without && said(key));
  const whole = keys.reduce((sum, key) => sum + SHARES[key], 0);
  const room = width - GUTTER * (keys.length - 1);
  return keys.map((key) => ({ key, head: HEADS[key], width: (room * SHARES[key]) / whole }));
}

function cellPiece(cells: ZoneRow['cells'], key: Column, width: number, setting: Setting): Piece {
  const { lang, ink, size } = setting;
  const first = firstLang(lang);
  const say = (one: Lang, quiet: boolean): Piece => {
    const text = cells[one][key];
    const small = quiet ? Math.max(setting.least, size * 0.86) : size;
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
  const height = Math.max(line.height, setting.size * 1.8) + pad * 2;
  return {
    width,
    height,
    draw: (x, y) => [
      ...line.draw(x, y + pad),
      shapesAt(mark, [x + 14, y + pad + setting.size * 0.9], Math.min(0.74, setting.size * 0.072)),
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

/** What stands under the table: the rest, what the columns mean, and what no zone is given. */
function notes(rows: readonly ZoneRow[], left: number, { url, plan }: Matter, setting: Setting): Piece[] {
  const { lang, ink, width, size } = setting;
  const say = (pair: Bilingual, values = {}, loud = false) =>
    paragraph(both(pair, lang, values, ' · '), width, { size, color: loud ? ink.text : ink.quiet, bold: loud });
  const has = (key: Column) => setting.columns.some((column) => column.key === key);
  const { columns } = plan.head;
  const roles = rows.some(({ cells }) => cells.zh.role !== '');
  const metric = columns && { zh: columns.metric, en: columns.en };
  const named = metric && {
    zh: filled(WORDS.targetIs.zh, { metric: metric.zh }),
    en: filled(WORDS.targetIs.en, { metric: metric.en }),
  };
  return [
    ...(left > 0 ? [say(url === null ? WORDS.rest : WORDS.restScan, { n: left }, true)] : []),
    ...(roles && !has('role') ? [say(WORDS.noRoles)] : []),
    ...(has('industries') ? [] : [say(WORDS.noIndustries)]),
    ...(has('target') ? (named ? [say(named)] : []) : [say(WORDS.noTargets)]),
    ...(rows.some(({ derived }) => derived) ? [say(WORDS.derived)] : []),
  ];
}

interface Tried {
  readonly setting: Setting;
  readonly head: Piece;
  readonly rows: readonly Piece[];
  /** Rows that find room. */
  readonly count: number;
}

/** The largest letters that hold all rows, else the smallest. */
function best(tried: readonly Tried[], all: number): Tried | undefined {
  return tried.find(({ count }) => count === all) ?? tried.at(-1);
}

/** Rows of which so many find room make a table; with fewer their roles are left to the panel. */
const ENOUGH = 0.6;

/** The table within a height; NOTHING where the sheet speaks of no zone. */
export function tablePiece(matter: Matter, room: TableRoom, lang: SheetLang, ink: PaperInk): Table {
  const { width, height, least } = room;
  const letters = [...LETTERS.filter((size) => size > least), least];
  const rows = rowsOf(matter, ink);
  if (rows.length === 0) return { piece: NOTHING, left: 0 };
  const title = heading(WORDS.zones, width, lang, ink);
  const trying =
    (without: Column | null) =>
    (size: number): Tried => {
      const setting = { width, lang, ink, size, least, columns: columnsOf(rows, width, without) };
      const [head, all] = [headPiece(setting), rows.map((one) => rowPiece(one, setting))];
      const foot = stack(notes(rows, 0, matter, setting), 2);
      const free = height - title.height - 7 - head.height - foot.height - PAD * 2;
      return { setting, head, rows: all, count: fitting(all, free, size * 1.4 + 4) };
    };
  const full = best(letters.map(trying(null)), rows.length);
  const chosen = full && full.count < rows.length * ENOUGH ? best(letters.map(trying('role')), rows.length) : full;
  if (!chosen) return { piece: NOTHING, left: rows.length };
  const { setting, head, count } = chosen;
  const left = rows.length - count;
  const below = stack(notes(rows, left, matter, setting), 2);
  const body = stack([head, ...chosen.rows.slice(0, count), rule(width, ink.line, 1)]);
  const piece = stack([title, stack([body, below], PAD)], 7);
  if (piece.height <= height) return { piece, left };
  return { piece: stack(notes([], rows.length, matter, setting)), left: rows.length };
}
