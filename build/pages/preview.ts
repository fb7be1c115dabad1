/** The picture that a chat shows beside a link to a plan's page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { BaseMap } from '../../src/drawing/base.ts';
import { viewBounds } from '../../src/drawing/frame.ts';
import { PALETTE } from '../../src/drawing/palette.ts';
import { t } from '../../src/i18n/t.ts';
import type { Plan } from '../../src/plan/model.ts';
import { standingOf } from '../../src/plan/publish.ts';
import type { Lang } from '../../src/plan/schema.ts';
import { textWidth, wrapped } from '../../src/sheet/letters.ts';
import { drawPicture, pictureSvg } from '../../src/sheet/map.ts';
import { type SvgNode, svg, toMarkup } from '../../src/sheet/svg.ts';
import { sceneOf } from './picture.ts';

/** What chats ask for. */
const SIZE = { width: 1200, height: 630 };
/** Words stand on the left. */
const COLUMN = 430;
const MARGIN = 44;
const PALETTE_OF_PAPER = PALETTE.light;

export interface PreviewMatter {
  readonly plan: Plan;
  readonly base: BaseMap;
  readonly lang: Lang;
  /** The region and the years. */
  readonly region: string;
}

export interface Previews {
  /** A PNG. */
  draw(matter: PreviewMatter): Uint8Array;
}

/** `fonts`: the folder with the fonts of the sheets. */
export async function openPreviews(fonts: string): Promise<Previews> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(readFileSync(wasm));
  const fontBuffers = ['regular', 'bold'].map((name) => readFileSync(join(fonts, `noto-sans-sc-${name}.ttf`)));
  return {
    draw: (matter) =>
      new Resvg(toMarkup(previewSvg(matter)), { font: { fontBuffers, defaultFontFamily: 'Noto Sans SC' } })
        .render()
        .asPng(),
  };
}

/** The map with its title and sentence beside it. */
export function previewSvg(matter: PreviewMatter): SvgNode {
  const map = mapOf(matter);
  const { ink, ground } = PALETTE_OF_PAPER;
  return svg('svg', { ...map.attrs, lang: undefined, 'font-family': 'Noto Sans SC' }, [
    svg('rect', { ...SIZE, fill: ground.neighbour }),
    ...map.children,
    svg('rect', { width: COLUMN, height: SIZE.height, fill: ink.halo }),
    ...wordsOf(matter),
  ]);
}

function mapOf({ plan, base, lang }: PreviewMatter): SvgNode {
  const margins = { top: 30, right: 30, bottom: 30, left: COLUMN + 30 };
  const bounds = viewBounds(plan, base.planArea) ?? [100, 25, 120, 45];
  const screen = { size: SIZE, margins, cards: [], narrow: false };
  const options = sceneOf({ plan, base, lang, palette: PALETTE_OF_PAPER }, bounds, screen);
  return pictureSvg(drawPicture(options), options);
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** Lines at most; more end in “…”. */
  readonly most: number;
}

function wordsOf({ plan, lang, region }: PreviewMatter): SvgNode[] {
  const { head } = plan;
  const { ink, kind } = PALETTE_OF_PAPER;
  const sentence = head.sentence === null ? '' : lang === 'zh' ? head.sentence.text : head.sentence.en;
  const lines: readonly Line[] = [
    { text: t(lang, 'brand'), size: 22, bold: true, color: kind.core, most: 1 },
    { text: head.title[lang], size: 26, bold: false, color: ink.quiet, most: 4 },
    { text: sentence, size: 40, bold: true, color: ink.label, most: 5 },
  ];
  const foot = [
    { text: region, y: SIZE.height - MARGIN - 26, fill: ink.quiet },
    { text: standingOf(plan)[lang], y: SIZE.height - MARGIN + 4, fill: kind.core },
  ].map(({ text, ...place }) => svg('text', { x: MARGIN, 'font-size': 17, ...place }, [text]));
  let y = MARGIN + 20;
  const told = lines.flatMap(({ text, size, bold, color, most }) => {
    const rows = shortened(rowsOf(text, (COLUMN - 2 * MARGIN) / size), most);
    const nodes = rows.map((row, i) =>
      svg(
        'text',
        { x: MARGIN, y: y + i * size * 1.35, 'font-size': size, 'font-weight': bold ? 700 : 400, fill: color },
        [row],
      ),
    );
    y += rows.length * size * 1.35 + 26;
    return nodes;
  });
  return [...told, ...foot];
}

/** Lines that end at a comma where they can. */
function rowsOf(text: string, widest: number): readonly string[] {
  const rows: string[] = [];
  for (const part of text.split(/(?<=[、，,])\s*/)) {
    const last = rows.at(-1);
    const joined = last === undefined ? part : `${last}${/,$/.test(last) ? ' ' : ''}${part}`;
    if (last !== undefined && textWidth(joined, 1) <= widest) rows[rows.length - 1] = joined;
    else rows.push(part);
  }
  return rows.flatMap((row) => wrapped(row, widest));
}

function shortened(rows: readonly string[], most: number): readonly string[] {
  return rows.length <= most ? rows : [...rows.slice(0, most - 1), `${rows[most - 1] ?? ''}…`];
}
