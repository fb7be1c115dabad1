/** The items of a slide in the writer's terms. */
import type PptxGenJS from 'pptxgenjs';
import { plain } from './clean.ts';
import { CELL } from './layout.ts';
import {
  type ChartItem,
  type Deck,
  type Fill,
  type FreeItem,
  type Line,
  type PresetItem,
  points,
  type Rect,
  type SlideItem,
  type TableItem,
  type TextItem,
} from './slide.ts';

/** On every Windows; who lacks it gets 等线, which the theme names. */
export const CHINESE_FONT = 'Microsoft YaHei';
/** Latin letters of a Chinese font are wide and loose: English decks have their own. */
const FONTS = { zh: CHINESE_FONT, en: 'Arial' } as const;
/** The font of a deck. */
export const fontOf = ({ lang }: Pick<Deck, 'lang'>): string => FONTS[lang];
/** Lines stand so far apart, shares of the size: exactly, so that fonts with tall lines do not break the page. */
const LEADING = 1.3;

/** Inches of px. */
export const inches = (px: number): number => px / 96;
/** “RRGGBB” of “#rrggbb”. */
export const hex = (color: string): string => color.replace('#', '').toUpperCase();
/** A box as the writer takes it. */
export const place = ({ x, y, width, height }: Rect) => ({
  x: inches(x),
  y: inches(y),
  w: inches(width),
  h: inches(height),
});
const fillOf = ({ color, transparency = 0 }: Fill) => ({ color: hex(color), transparency: Math.round(transparency) });

function lineOf(line: Line | null) {
  if (line === null) return {};
  const dash = line.dash === undefined ? {} : { dashType: line.dash };
  return { line: { ...fillOf(line), width: points(line.width), ...dash } };
}

type Slide = PptxGenJS.Slide;

/** What every item is written with. */
export interface Writer {
  readonly pptx: PptxGenJS;
  readonly deck: Deck;
  readonly locale: string;
  readonly font: string;
}

function addPreset(
  { pptx, locale, font }: Writer,
  slide: Slide,
  { name, shape, box, fill, line, text }: PresetItem,
): void {
  const own = {
    ...place(box),
    objectName: plain(name),
    ...(fill ? { fill: fillOf(fill) } : {}),
    ...lineOf(line),
    ...(shape === 'roundRect' ? { rectRadius: inches(Math.min(box.width, box.height) * 0.18) } : {}),
  };
  if (text === undefined) {
    slide.addShape(pptx.ShapeType[shape], own);
    return;
  }
  slide.addText(text.words, {
    ...own,
    shape: pptx.ShapeType[shape],
    fontFace: font,
    fontSize: text.size,
    bold: true,
    color: hex(text.color),
    align: 'center',
    valign: 'middle',
    margin: 0,
    wrap: false,
    lang: locale,
  });
}

/** The box of all points, at least a hundredth of an inch each way: a shape without extent cannot be picked. */
function extent({ paths }: FreeItem): Rect {
  const all = paths.flatMap((path) => path.points);
  const reach = (of: (p: readonly [number, number]) => number) =>
    all.reduce(([low, high], p) => [Math.min(low, of(p)), Math.max(high, of(p))] as const, [
      Infinity,
      -Infinity,
    ] as const);
  const [left, right] = reach(([x]) => x);
  const [top, bottom] = reach(([, y]) => y);
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

const CUSTOM: string = 'custGeom';
/** The writer's types leave out the one shape that has points. */
const isShape = (name: string): name is PptxGenJS.SHAPE_NAME => name === CUSTOM;

function addFree(slide: Slide, item: FreeItem): void {
  const box = extent(item);
  const outline = item.paths.flatMap(({ points: path, closed }) => [
    ...path.map(([x, y], i) => ({ x: inches(x - box.x), y: inches(y - box.y), moveTo: i === 0 })),
    ...(closed ? [{ close: true as const }] : []),
  ]);
  if (!isShape(CUSTOM)) return;
  slide.addShape(CUSTOM, {
    ...place(box),
    objectName: plain(item.name),
    ...(item.fill ? { fill: fillOf(item.fill) } : {}),
    ...lineOf(item.line),
    points: outline,
  });
}

function addText({ locale, font }: Writer, slide: Slide, item: TextItem): void {
  const { name, box, lines, size, color, bold, align, valign, wraps, angle, halo } = item;
  slide.addText(
    lines.map((text) => ({ text: plain(text), options: { breakLine: true } })),
    {
      ...place(box),
      objectName: plain(name),
      isTextBox: true,
      fontFace: font,
      fontSize: size,
      color: hex(color),
      bold,
      align,
      valign,
      wrap: wraps,
      margin: 0,
      lineSpacing: size * (wraps ? LEADING : 1.18),
      lang: locale,
      ...(angle === undefined ? {} : { rotate: angle }),
      ...(halo === undefined ? {} : { glow: { size: 4, opacity: 0.85, color: hex(halo) } }),
    },
  );
}

function addTable({ deck: { tones }, locale, font }: Writer, slide: Slide, item: TableItem): void {
  const { name, box, widths, heights, head, rows, right, size } = item;
  const border = { type: 'solid', pt: 0.75, color: hex(tones.rule) } as const;
  const cell = (text: string, column: number, heading: boolean) => ({
    text: plain(text),
    options: {
      bold: heading,
      align: right.includes(column) ? ('right' as const) : ('left' as const),
      valign: heading ? ('middle' as const) : ('top' as const),
      color: hex(tones.ink),
      fill: { color: hex(heading ? tones.band : tones.ground) },
      fontFace: font,
      fontSize: size,
      lineSpacing: size * LEADING,
      lang: locale,
    },
  });
  const { x, y, w } = place(box);
  slide.addTable(
    [head.map((text, i) => cell(text, i, true)), ...rows.map((row) => row.map((text, i) => cell(text, i, false)))],
    {
      x,
      y,
      w,
      colW: widths.map(inches),
      rowH: heights.map(inches),
      margin: [inches(CELL.y), inches(CELL.x), inches(CELL.y), inches(CELL.x)],
      border: [border, border, border, border],
      objectName: plain(name),
    },
  );
}

/** What a screen reader says of a chart: its values, one after the other. */
function chartWords({ title, labels, series }: ChartItem): string {
  const rows = labels.map((label, i) => `${label} ${series.map(({ values }) => values[i] ?? '—').join(' / ')}`);
  return plain([title, ...rows].join('; '));
}

/** Letters of a chart's parts. */
function chartLetters(face: string, color: string) {
  const size = 18;
  return {
    catAxisLabelFontFace: face,
    catAxisLabelFontSize: size,
    catAxisLabelColor: color,
    dataLabelFontFace: face,
    dataLabelFontSize: size,
    dataLabelColor: color,
    titleFontFace: face,
    titleFontSize: size,
    titleColor: color,
    legendFontFace: face,
    legendFontSize: size,
    legendColor: color,
  };
}

function addChart({ pptx, deck: { tones }, font }: Writer, slide: Slide, item: ChartItem): void {
  const { name, box, title, labels, series } = item;
  const shown = series.map(({ name: one, values }) => ({
    name: plain(one),
    labels: labels.map(plain),
    // The writer takes a gap for an empty cell; its types know numbers only.
    values: values.map((value) => value ?? Number.NaN),
  }));
  slide.addChart(pptx.ChartType.bar, shown, {
    ...place(box),
    ...chartLetters(font, hex(tones.ink)),
    objectName: plain(name),
    altText: chartWords(item),
    barDir: 'bar',
    // Few bars stay slim.
    barGapWidthPct: labels.length * series.length > 6 ? 60 : 150,
    valAxisHidden: true,
    valAxisMinVal: 0,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelFormatCode: 'General',
    chartColors: series.map(({ color }) => hex(color)),
    showTitle: true,
    title: plain(title),
    showLegend: series.length > 1,
    legendPos: 'b',
  });
}

/** Puts one item on a slide, above those before it. */
export function addItem(writer: Writer, slide: Slide, item: SlideItem): void {
  if (item.is === 'preset') addPreset(writer, slide, item);
  else if (item.is === 'free') addFree(slide, item);
  else if (item.is === 'text') addText(writer, slide, item);
  else if (item.is === 'table') addTable(writer, slide, item);
  else addChart(writer, slide, item);
}
