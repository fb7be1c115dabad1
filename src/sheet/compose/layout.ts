/** Where everything stands on the paper. Blocks are measured first; the map gets what they leave. */
import type { Box } from '../labels.ts';
import type { Size } from '../projection.ts';
import { type Paper, type SheetChoice, turnOf } from './choice.ts';
import { factsPiece } from './facts.ts';
import { bandPiece, footPiece, headPiece } from './head.ts';
import type { PaperInk } from './ink.ts';
import { legendPiece } from './legend.ts';
import { aspectOf, type MapPart } from './map-part.ts';
import type { Matter } from './matter.ts';
import { rowsOf } from './rows.ts';
import { scalePiece } from './scale.ts';
import { type Table, tablePiece } from './table.ts';
import { NOTHING, type Part, type Piece, placedAt } from './text.ts';
import { both, WORDS } from './words.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly outer: Rect;
  readonly inner: Rect;
  readonly map: Rect;
  readonly blocks: readonly { readonly id: string; readonly box: Box }[];
}

export interface Drawn {
  readonly layout: Layout;
  readonly map: MapPart;
  readonly parts: readonly Part[];
  readonly left: number;
}

/** Units between blocks, between the two frames, and from the frame to what stands in it. */
const GAP = 16;
const FRAMES = 8;
const PAD = 14;

type DrawMap = (size: Size) => MapPart;

interface Desk {
  readonly matter: Matter;
  readonly choice: SheetChoice;
  readonly paper: Paper;
  readonly ink: PaperInk;
  readonly drawMap: DrawMap;
  /** Between title and sources. */
  readonly body: Rect;
}

function shrunk({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: width - by * 2, height: height - by * 2 };
}

/** The strip under the map: scale at its left, the band at its right, or under the scale where there is no room. */
function strip(desk: Desk, n: number, width: number): { height: number; parts(x: number, y: number): Part[] } {
  const { matter, choice, paper, ink } = desk;
  const scale = scalePiece(n, paper.unit, ink, both(WORDS.scaleAt, choice.lang), Math.min(260, width * 0.45));
  const band = bandPiece(matter.plan, choice.lang, ink, width);
  const beside = scale.width + band.width + GAP <= width;
  const height = beside ? Math.max(scale.height, band.height) : scale.height + band.height + 8;
  const parts = (x: number, y: number): Part[] => [
    placedAt('scale', scale, x, y),
    beside
      ? placedAt('band', band, x + width - band.width, y + (height - band.height) / 2)
      : placedAt('band', band, x, y + scale.height + 8),
  ];
  return { height, parts };
}

interface Placing {
  readonly map: Rect;
  readonly drawn: MapPart;
  readonly parts: readonly Part[];
  readonly left: number;
}

/** The map over its strip in a column. */
function mapColumn(desk: Desk, column: Rect): { map: Rect; drawn: MapPart; parts: Part[] } {
  // How high the strip is does not depend on the number in it.
  const { height } = strip(desk, 1_000_000, column.width);
  const map = { ...column, height: column.height - height - 10 };
  const drawn = desk.drawMap(map);
  return { map, drawn, parts: strip(desk, drawn.n, column.width).parts(column.x, map.y + map.height + 10) };
}

function tableFor({ matter, choice, ink, paper }: Desk, width: number, height: number): Table {
  if (!choice.table) return { piece: NOTHING, left: 0 };
  return tablePiece(matter, { width, height, least: paper.least / paper.unit }, choice.lang, ink);
}

const hasTable = ({ matter, choice, ink }: Desk): boolean => choice.table && rowsOf(matter, ink).length > 0;

/** How wide the column beside the map is: a tall plan leaves more of the paper to the table than a broad one. */
function sideWidth(desk: Desk): number {
  const { matter, choice, body } = desk;
  if (!hasTable(desk)) return Math.max(body.width * 0.24, 300);
  const least = choice.lang === 'both' ? 0.4 : 0.37;
  // A few rows need no more than the least.
  if (rowsOf(matter, desk.ink).length < 10) return Math.max(body.width * least, 420);
  const own = (body.height * 0.9 * aspectOf(matter) * 1.25) / body.width;
  return Math.max(body.width * Math.min(0.52, Math.max(least, 1 - own)), 420);
}

/** Legend and facts in a column that is wide enough for both of them to find room in its height. */
function sideBlocks(desk: Desk): { width: number; legend: Piece; facts: Piece } {
  const { matter, choice, ink, body } = desk;
  const blocks = (width: number) => ({
    width,
    legend: legendPiece(matter, width, choice.lang, ink),
    facts: factsPiece(matter, choice, width, ink),
  });
  const own = sideWidth(desk);
  const tried = [1, 1.15, 1.3, 1.5, 1.75, 2, 2.3].map((k) => blocks(Math.min(own * k, body.width * 0.6)));
  const fits = tried.find(({ legend, facts }) => legend.height + facts.height + GAP <= body.height);
  return fits ?? tried.at(-1) ?? blocks(own);
}

/** Map at the left, everything else in a column at its right. */
function lying(desk: Desk): Placing {
  const { body } = desk;
  const { width, legend, facts } = sideBlocks(desk);
  const x = body.x + body.width - width;
  const top = body.y + legend.height + GAP;
  const table = tableFor(desk, width, body.height - legend.height - facts.height - GAP * 2);
  const column = mapColumn(desk, { ...body, width: body.width - width - GAP });
  return {
    map: column.map,
    drawn: column.drawn,
    left: table.left,
    parts: [
      ...column.parts,
      placedAt('legend', legend, x, body.y),
      ...(table.piece.height > 0 ? [placedAt('table', table.piece, x, top)] : []),
      placedAt('facts', facts, x, body.y + body.height - facts.height),
    ],
  };
}

/** Share of a standing sheet that is the map's at least. */
const MAP_SHARE = 0.48;

/** Map over legend and facts side by side, the table under them across the sheet. */
function standing(desk: Desk): Placing {
  const { matter, choice, ink, body } = desk;
  const right = Math.max(body.width * 0.4, 330);
  const side = body.width - right - GAP * 1.5;
  const legend = legendPiece(matter, side, choice.lang, ink);
  const facts = factsPiece(matter, choice, right, ink);
  const strip = Math.max(legend.height, facts.height);
  const table = tableFor(desk, body.width, body.height * (1 - MAP_SHARE) - strip - GAP * 2);
  const lower = strip + (table.piece.height > 0 ? table.piece.height + GAP : 0);
  const column = mapColumn(desk, { ...body, height: body.height - lower - GAP });
  const y = body.y + body.height - lower;
  return {
    map: column.map,
    drawn: column.drawn,
    left: table.left,
    parts: [
      ...column.parts,
      placedAt('legend', legend, body.x, y),
      placedAt('facts', facts, body.x + body.width - right, y),
      ...(table.piece.height > 0 ? [placedAt('table', table.piece, body.x, y + strip + GAP)] : []),
    ],
  };
}

/** The whole sheet in units of its viewBox. */
export function layoutOf(matter: Matter, choice: SheetChoice, paper: Paper, ink: PaperInk, drawMap: DrawMap): Drawn {
  const edge = paper.edge / paper.unit;
  const outer = shrunk({ x: 0, y: 0, width: paper.width / paper.unit, height: paper.height / paper.unit }, edge);
  const inner = shrunk(outer, FRAMES);
  const room = shrunk(inner, PAD);
  const head = headPiece(matter, room.width, choice.lang, ink);
  const foot = footPiece(matter, room.width, choice.lang, ink);
  const y = room.y + head.height + 12;
  const bottom = room.y + room.height - foot.height;
  const body = { ...room, y, height: bottom - 10 - y };
  const desk = { matter, choice, paper, ink, drawMap, body };
  const { map, drawn, parts, left } = turnOf(choice) === 'landscape' ? lying(desk) : standing(desk);
  const all = [placedAt('head', head, room.x, room.y), ...parts, placedAt('foot', foot, room.x, bottom)];
  const blocks = all.map(({ id, box }) => ({ id, box }));
  return { layout: { outer, inner, map, blocks }, map: drawn, parts: all, left };
}
