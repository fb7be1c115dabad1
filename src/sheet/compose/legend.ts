/** 图例: what is on the sheet and nothing else, in the order of the sentence; what the base map shows comes last. */
import { figures } from '../../drawing/columns.ts';
import { type LegendEntry, legend } from '../../drawing/legend.ts';
import type { Shape } from '../../drawing/symbol.ts';
import { unitText } from '../../plan/amount.ts';
import type { Bilingual } from '../../plan/schema.ts';
import { shapesAt } from '../shapes.ts';
import type { SheetLang } from './choice.ts';
import type { PaperInk } from './ink.ts';
import type { Matter } from './matter.ts';
import { heading } from './parts.ts';
import { NOTHING, type Piece, paragraph, row, stack } from './text.ts';
import { both, filled, WORDS } from './words.ts';

interface Entry {
  readonly label: Bilingual;
  readonly swatch: readonly Shape[];
}

const LINE = [
  [-12, 4],
  [-4, 0],
  [4, 1],
  [12, -4],
] as const;

/** On paper a figure is a circle, as on the flat map. */
function circle({ plan }: Matter, { palette }: PaperInk): Entry[] {
  const columns = plan.head.columns;
  if (!columns) return [];
  const zh = { metric: columns.metric, unit: columns.unit };
  const en = { metric: columns.en, unit: unitText(columns.unit, 'en') };
  const paint = { fill: palette.figure.column, stroke: palette.figure.side, width: 1.4 };
  return [
    {
      label: { zh: filled(WORDS.circle.zh, zh), en: filled(WORDS.circle.en, en) },
      swatch: [{ is: 'circle', r: 10, ...paint }],
    },
  ];
}

function grounds({ base }: Matter, { palette: { ground } }: PaperInk): Entry[] {
  const line = (stroke: string, width: number, dash?: readonly number[]): Shape => ({
    is: 'path',
    closed: false,
    points: LINE,
    stroke,
    width,
    ...(dash ? { dash } : {}),
  });
  const all: Entry[] = [];
  if (base.roads.features.length > 0) all.push({ label: WORDS.road, swatch: [line(ground.road, 2)] });
  if (base.seams.geometry.coordinates.length > 0) {
    all.push({ label: WORDS.seam, swatch: [line(ground.seam, 0.9, [4, 2.5])] });
  }
  if (base.water.features.length > 0 || base.rivers.features.length > 0) {
    const box = { is: 'box', w: 22, h: 13, r: 0, fill: ground.water, stroke: ground.shore, width: 0.8 } as const;
    all.push({ label: WORDS.water, swatch: base.water.features.length > 0 ? [box] : [line(ground.shore, 2)] });
  }
  return all;
}

/** What paper leaves out of a plan that is too large for one file. */
function apart(count: number): Entry['label'] {
  return { zh: `另有 ${count} 个要素未画，见网页`, en: `${count} more elements are not drawn; see the web page` };
}

function entries(matter: Matter, ink: PaperInk): Entry[] {
  const { plan, hidden, year, seen } = matter;
  const shown = ({ kind }: LegendEntry) =>
    kind === 'figure' ||
    kind === 'schematic' ||
    kind === 'unpublished' ||
    kind === 'crowd' ||
    (!hidden.has(kind) && seen?.has(kind) !== false);
  const missing = figures(plan, year, 'zh')?.figures.some(({ value }) => value === null) ?? false;
  const kinds = legend(plan, ink.palette).filter(shown);
  return [
    ...kinds.flatMap((entry) => {
      if (entry.kind === 'figure') return circle(matter, ink);
      if (entry.kind === 'crowd' && plan.crowd) return [{ ...entry, label: apart(plan.crowd.count) }];
      return entry.kind === 'unpublished' && !missing ? [] : [entry];
    }),
    ...grounds(matter, ink),
  ];
}

const SWATCH = 38;

function entryPiece({ label, swatch }: Entry, width: number, lang: SheetLang, ink: PaperInk): Piece {
  const words = paragraph(both(label, lang), width - SWATCH, { size: 12, color: ink.text, leading: 1.3 });
  const height = Math.max(words.height, 25);
  return {
    width,
    height,
    draw: (x, y) => [
      shapesAt(swatch, [x + 15, y + height / 2], 0.95),
      ...words.draw(x + SWATCH, y + (height - words.height) / 2),
    ],
  };
}

const GAP = 12;

/** The legend in as many columns as the width allows. */
export function legendPiece(matter: Matter, width: number, lang: SheetLang, ink: PaperInk): Piece {
  const all = entries(matter, ink);
  if (all.length === 0) return NOTHING;
  const columns = Math.min(all.length, Math.max(1, Math.floor(width / (lang === 'zh' ? 170 : 220))));
  const each = (width - GAP * (columns - 1)) / columns;
  const pieces = all.map((entry) => entryPiece(entry, each, lang, ink));
  const deep = Math.ceil(pieces.length / columns);
  const cells = Array.from({ length: columns }, (_, i) => {
    const column = stack(pieces.slice(i * deep, (i + 1) * deep), 5);
    return { ...column, width: each };
  });
  return stack([heading(WORDS.legend, width, lang, ink), row(cells, GAP)], 7);
}
