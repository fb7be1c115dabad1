/** Small parts that several blocks of the sheet use. */
import type { Bilingual } from '../../plan/schema.ts';
import { px, svg } from '../svg.ts';
import type { SheetLang } from './choice.ts';
import type { PaperInk } from './ink.ts';
import { type Piece, setLines } from './text.ts';
import { both } from './words.ts';

/** The name of a block, with a short bar before it. */
export function heading(words: Bilingual, width: number, lang: SheetLang, ink: PaperInk): Piece {
  const text = setLines([both(words, lang)], width - 12, {
    size: 15,
    color: ink.text,
    bold: true,
    spacing: lang === 'en' ? 0 : 0.08,
  });
  return {
    width,
    height: text.height,
    draw: (x, y) => [
      svg('rect', { x: px(x), y: px(y + 3.5), width: 4, height: px(text.height - 7), fill: ink.accent }),
      ...text.draw(x + 12, y),
    ],
  };
}

/** A hair line across a block. */
export function rule(width: number, color: string, weight = 0.6): Piece {
  return {
    width,
    height: weight,
    draw: (x, y) => [svg('rect', { x: px(x), y: px(y), width: px(width), height: weight, fill: color })],
  };
}
