/** Text set in a column: broken by the rules of Chinese and English, measured without a browser. */
import type { Box } from '../labels.ts';
import { textWidth } from '../letters.ts';
import { px, type SvgNode, svg } from '../svg.ts';

/** Something that has its height before it has its place. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): readonly SvgNode[];
}

export interface Lettering {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  /** Distance of lines, shares of the size. */
  readonly leading?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Between letters, shares of the size. */
  readonly spacing?: number;
}

/** Measured widths are right within a few per cent; lines keep that much free. */
const SAFE = 1.03;
/** What a line must not begin with, and what it must not end with. */
const NOT_FIRST = /^[，。、；：！？）”’》〉」』】…—·,.;:!?)\]%℃]/u;
const NOT_LAST = /[（“‘《〈「『【([]$/u;

export const widthOf = (text: string, { size, spacing = 0, bold }: Lettering): number =>
  textWidth(text, size, spacing) * SAFE * (bold ? 1.02 : 1);

/** Words, single Chinese characters, spaces. */
function tokens(text: string): string[] {
  return text.match(/（[^）]{1,6}）|[A-Za-z0-9\u00c0-\u024f'’.,:;&%/+–-]+|\s+|[^\s]/gu) ?? [];
}

/** Pieces that may not be torn apart. */
function bound(text: string): string[] {
  const all: string[] = [];
  for (const token of tokens(text)) {
    const last = all.at(-1);
    if (last !== undefined && last.trim() !== '' && (NOT_FIRST.test(token) || NOT_LAST.test(last))) {
      all[all.length - 1] = last + token;
    } else all.push(token);
  }
  return all;
}

/** A piece that is wider than the column, cut where the column ends. */
function cut(piece: string, width: number, lettering: Lettering): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of piece) {
    if (part !== '' && widthOf(part + sign, lettering) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

/** A text in lines no wider than the column. */
export function broken(text: string, width: number, lettering: Lettering): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string) => widthOf(words.trimEnd(), lettering) <= width;
  const pieces = bound(straightened(text).replace(/\s+/g, ' ').trim()).flatMap((piece) =>
    fits(piece) ? [piece] : cut(piece, width, lettering),
  );
  for (const piece of pieces) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trim());
      line = '';
    }
    line = line === '' ? piece.trimStart() : line + piece;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}

/** The same lines, as even as they can be: for titles. */
export function evenly(text: string, width: number, lettering: Lettering): string[] {
  const count = broken(text, width, lettering).length;
  for (let part = width / count; part < width; part += width / 40) {
    const tried = broken(text, part, lettering);
    if (tried.length === count) return tried;
  }
  return broken(text, width, lettering);
}

/** Chinese fonts draw curly quotes a full square wide, which tears English apart: there they are straight. */
export function straightened(text: string): string {
  if (/[\u2e80-\uffff]/.test(text)) return text.replace(/(?<=[A-Za-z])’(?=[A-Za-z])/g, "'");
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function textNode(words: string, x: number, y: number, { size, color, bold, anchor, spacing }: Lettering): SvgNode {
  const attrs = {
    x: px(x),
    y: px(y),
    'font-size': px(size),
    'font-weight': bold ? 700 : undefined,
    'letter-spacing': spacing ? px(size * spacing) : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill: color,
  };
  return svg('text', attrs, [words]);
}

/** Lines that are broken already. */
export function setLines(words: readonly string[], width: number, lettering: Lettering): Piece {
  const { size, leading = 1.4, anchor = 'start' } = lettering;
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const step = size * leading;
  return {
    width,
    height: words.length * step,
    draw: (x, y) => words.map((line, i) => textNode(line, x + shift, y + i * step + step / 2 + size * 0.36, lettering)),
  };
}

/** A paragraph in a column. */
export function paragraph(text: string, width: number, lettering: Lettering): Piece {
  return setLines(broken(text, width, lettering), width, lettering);
}

/** One under the other. */
export function stack(pieces: readonly Piece[], gap = 0): Piece {
  const filled = pieces.filter(({ height }) => height > 0);
  const height = filled.reduce((sum, piece) => sum + piece.height, 0) + gap * Math.max(0, filled.length - 1);
  return {
    width: Math.max(0, ...filled.map(({ width }) => width)),
    height,
    draw: (x, y) => {
      let at = y;
      return filled.flatMap((piece) => {
        const nodes = piece.draw(x, at);
        at += piece.height + gap;
        return nodes;
      });
    },
  };
}

/** Side by side, tops level. */
export function row(pieces: readonly Piece[], gap = 0): Piece {
  return {
    width: pieces.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, pieces.length - 1),
    height: Math.max(0, ...pieces.map(({ height }) => height)),
    draw: (x, y) => {
      let at = x;
      return pieces.flatMap((piece) => {
        const nodes = piece.draw(at, y);
        at += piece.width + gap;
        return nodes;
      });
    },
  };
}

export const NOTHING: Piece = { width: 0, height: 0, draw: () => [] };

/** A piece in its place. */
export interface Part {
  readonly id: string;
  readonly box: Box;
  readonly nodes: readonly SvgNode[];
}

export function placedAt(id: string, piece: Piece, x: number, y: number): Part {
  return {
    id,
    box: { left: x, top: y, right: x + piece.width, bottom: y + piece.height },
    nodes: piece.draw(x, y),
  };
}
