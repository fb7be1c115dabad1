/** An atlas 图集: contents, the whole plan, then each phrase of its sentence, a sheet each. */
import { standingOf } from '../../plan/publish.ts';
import type { Bilingual } from '../../plan/schema.ts';
import { FONTS } from '../map.ts';
import { px, type SvgNode, svg } from '../svg.ts';
import { type Paper, paperOf, type SheetChoice, type SheetLang } from './choice.ts';
import { inkOf, type PaperInk } from './ink.ts';
import type { Matter } from './matter.ts';
import { composeSheet } from './sheet.ts';
import { broken, evenly, type Lettering, type Piece, paragraph, setLines, stack } from './text.ts';
import { both, lines, WORDS } from './words.ts';

export interface AtlasPage {
  readonly id: string;
  readonly title: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Drawn when it is its turn: a page takes a moment. */
  draw(): SvgNode;
}

interface Chapter {
  readonly title: Bilingual;
  readonly phrase: number | null;
}

function chapters({ plan }: Matter): Chapter[] {
  const phrases = plan.head.sentence?.phrases ?? [];
  return [
    { title: WORDS.whole, phrase: null },
    ...phrases.map(({ text, en }, phrase) => ({ title: { zh: text, en }, phrase })),
  ];
}

const idOf = (n: number): string => `page-${n}`;

/** One line of the contents: the title, dots, the number of the page; the whole line leads there. */
function contentsLine(title: Bilingual, n: number, width: number, lang: SheetLang, ink: PaperInk): Piece {
  const lettering: Lettering = { size: 17, color: ink.text, leading: 1.5 };
  const words = paragraph(both(title, lang, {}, '　'), width - 60, lettering);
  const number = setLines([String(n)], 40, { ...lettering, anchor: 'end' });
  const height = words.height + 12;
  return {
    width,
    height,
    draw: (x, y) => [
      svg('a', { href: `#${idOf(n)}` }, [
        svg('rect', { x: px(x), y: px(y), width: px(width), height: px(height), fill: 'none' }),
        ...words.draw(x, y + 6),
        ...number.draw(x + width - 40, y + height - number.height - 6),
        svg('path', {
          d: `M${px(x)} ${px(y + height)}L${px(x + width)} ${px(y + height)}`,
          fill: 'none',
          stroke: ink.quiet,
          'stroke-width': 0.7,
          'stroke-dasharray': '1.5 3',
        }),
      ]),
    ],
  };
}

function title(text: string, width: number, size: number, ink: PaperInk, bold: boolean, color = ink.text): Piece {
  const lettering = { size, color, bold, anchor: 'middle', leading: 1.35 } as const;
  return setLines(evenly(text, width, lettering), width, lettering);
}

function contentsBody(matter: Matter, choice: SheetChoice, width: number, ink: PaperInk): Piece {
  const { lang } = choice;
  const { head } = matter.plan;
  const [first = '', second] = lines(head.title, lang);
  const sentence = head.sentence && { zh: head.sentence.text, en: head.sentence.en };
  const list = chapters(matter).map((chapter, i) => contentsLine(chapter.title, i + 2, width, lang, ink));
  return stack(
    [
      title(first, width, 34, ink, true),
      ...(second === undefined ? [] : [title(second, width, 17, ink, false, ink.quiet)]),
      ...(sentence ? [title(both(sentence, lang, {}, ' · '), width, 19, ink, true, ink.accent)] : []),
      title(both(WORDS.atlas, lang), width, 17, ink, false, ink.quiet),
      title(both(standingOf(matter.plan), lang, {}, ' · '), width, 14, ink, true, ink.accent),
      setLines([''], width, { size: 30, color: ink.text }),
      title(both(WORDS.contents, lang), width, 20, ink, true),
      ...list,
    ],
    8,
  );
}

function contentsPage(matter: Matter, choice: SheetChoice, paper: Paper, of: number): SvgNode {
  const ink = inkOf(choice.ink);
  const [width, height] = [paper.width / paper.unit, paper.height / paper.unit];
  const edge = paper.edge / paper.unit;
  const frame = (by: number, weight: number) =>
    svg('rect', {
      x: px(by),
      y: px(by),
      width: px(width - by * 2),
      height: px(height - by * 2),
      fill: 'none',
      stroke: ink.line,
      'stroke-width': weight,
    });
  const body = contentsBody(matter, choice, Math.min(width * 0.62, 900), ink);
  const number = both(WORDS.page, choice.lang, { n: 1, of }, ' · ');
  const foot = setLines(broken(number, width, { size: 11, color: ink.text }), width, {
    size: 11,
    color: ink.text,
    anchor: 'middle',
  });
  const attrs = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${px(width)} ${px(height)}`,
    width: `${paper.width}mm`,
    height: `${paper.height}mm`,
    'font-family': FONTS,
  };
  return svg('svg', attrs, [
    svg('rect', { width: px(width), height: px(height), fill: ink.paper }),
    frame(edge, 3.2),
    frame(edge + 8, 0.8),
    ...body.draw((width - body.width) / 2, Math.max(edge + 40, (height - body.height) * 0.4)),
    ...foot.draw(0, height - edge - 12 - foot.height),
  ]);
}

/** The pages of the atlas of a plan, in order. */
export function atlasPages(matter: Matter, choice: SheetChoice): AtlasPage[] {
  const paper = paperOf(choice);
  const all = chapters(matter);
  const of = all.length + 1;
  const size = { width: paper.width, height: paper.height };
  const contents: AtlasPage = {
    ...size,
    id: idOf(1),
    title: both(WORDS.contents, choice.lang),
    draw: () => contentsPage(matter, choice, paper, of),
  };
  const sheets = all.map(
    ({ title: name, phrase }, i): AtlasPage => ({
      ...size,
      id: idOf(i + 2),
      title: both(name, choice.lang),
      draw: () => composeSheet({ ...matter, phrase, page: { n: i + 2, of } }, choice).svg,
    }),
  );
  return [contents, ...sheets];
}
