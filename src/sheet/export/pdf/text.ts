/** Text of the sheet as PDF text: upright runs, and letters one by one along a path. */
import type { SvgNode } from '../../svg.ts';
import type { Letter, Letters } from './fonts.ts';
import { num, pdfText } from './objects.ts';
import type { Matrix, State } from './state.ts';

export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly state: State;
}

const width = (letters: readonly Letter[], { size, spacing }: State): number =>
  letters.reduce((sum, { advance }) => sum + advance * size + spacing, 0);

function shift(anchor: string, length: number): number {
  return anchor === 'middle' ? -length / 2 : anchor === 'end' ? -length : 0;
}

/** Pieces of one font each. */
function pieces(letters: readonly Letter[]): Letter[][] {
  const all: Letter[][] = [];
  for (const letter of letters) {
    const last = all.at(-1);
    if (last?.[0]?.font === letter.font) last.push(letter);
    else all.push([letter]);
  }
  return all;
}

const matrixText = (m: Matrix): string => m.map(num).join(' ');

/** The operators that show a run; `mode` 0 fills, 1 strokes. */
export function runOperators({ text, x, y, state }: Run, letters: Letters, mode: 0 | 1): string {
  const all = letters.of(text, state.bold);
  let at = x + shift(state.anchor, width(all, state) - state.spacing);
  const shown = pieces(all).map((piece) => {
    const start = `${matrixText([1, 0, 0, -1, at, y])} Tm`;
    at += width(piece, state);
    return `/${piece[0]?.font.name} ${num(state.size)} Tf ${start} <${piece.map(({ code }) => code).join('')}> Tj`;
  });
  return `BT ${mode} Tr ${num(state.spacing)} Tc ${shown.join(' ')} ET`;
}

type Point = readonly [number, number];

/** The corners of a path of straight lines. */
export function cornersOf(data: string): Point[] {
  return [...data.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)]);
}

/** The place at so many units along a line, and its direction there. */
function along(points: readonly Point[], length: number): { at: Point; cos: number; sin: number } | null {
  let left = length;
  for (const [i, to] of points.entries()) {
    const from = points[i - 1];
    if (!from) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const step = Math.hypot(dx, dy);
    if (step > 0 && (left <= step || i === points.length - 1)) {
      const t = left / step;
      return { at: [from[0] + dx * t, from[1] + dy * t], cos: dx / step, sin: dy / step };
    }
    left -= step;
  }
  return null;
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const from = points[i - 1];
    return from ? sum + Math.hypot(x - from[0], y - from[1]) : 0;
  }, 0);
}

/** Letters along a path, round its middle, `dy` below it. One word to whoever searches, though each letter turns. */
export function pathOperators({ text, state, y: dy }: Run, path: string, letters: Letters, mode: 0 | 1): string {
  const points = cornersOf(path);
  const all = letters.of(text, state.bold);
  let at = lengthOf(points) / 2 - (width(all, state) - state.spacing) / 2;
  const shown = all.flatMap(({ font, code, advance }) => {
    const step = advance * state.size;
    const place = along(points, at + step / 2);
    at += step + state.spacing;
    if (!place) return [];
    const {
      at: [x, y],
      cos,
      sin,
    } = place;
    const [left, down] = [-step / 2, dy];
    const origin = [x + cos * left - sin * down, y + sin * left + cos * down] as const;
    return [`/${font.name} ${num(state.size)} Tf ${matrixText([cos, sin, sin, -cos, ...origin])} Tm <${code}> Tj`];
  });
  const words = `/Span<</ActualText ${pdfText(mode === 0 ? text : '')}>>BDC`;
  return `${words} BT ${mode} Tr 0 Tc ${shown.join(' ')} ET EMC`;
}

/** The strings of a text element with their places. */
export function runsOf(node: SvgNode, state: State, inside: (state: State, child: SvgNode) => State): Run[] {
  const x = Number(node.attrs.x ?? 0);
  const y = Number(node.attrs.y ?? 0);
  return node.children.flatMap((child): Run[] => {
    if (typeof child === 'string') return [{ text: child, x, y, state }];
    const text = child.children.filter((one) => typeof one === 'string').join('');
    return [{ text, x: Number(child.attrs.x ?? x), y: Number(child.attrs.y ?? y), state: inside(state, child) }];
  });
}
