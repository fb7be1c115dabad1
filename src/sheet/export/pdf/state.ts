/** What an SVG element inherits, as numbers. */
import type { SvgNode } from '../../svg.ts';

/** a b c d e f of a plane transformation, as SVG and PDF both write it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** `translate`, `scale` and `rotate`, which is all that the sheet writes. */
export function matrixOf(transform: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b] = list.split(/[\s,]+/).map(Number);
    if (name === 'translate') matrix = times(matrix, [1, 0, 0, 1, a, b ?? 0]);
    else if (name === 'scale') matrix = times(matrix, [a, 0, 0, b ?? a, 0, 0]);
    else if (name === 'rotate') {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      matrix = times(matrix, [cos, sin, -sin, cos, 0, 0]);
    } else throw new Error(`The transformation “${name}” cannot be written.`);
  }
  return matrix;
}

export interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: string;
  readonly cap: string;
  readonly join: string;
  readonly evenOdd: boolean;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** Of the element and everything round it. */
  readonly opacity: number;
  readonly size: number;
  readonly bold: boolean;
  readonly spacing: number;
  readonly anchor: string;
}

export const START: State = {
  matrix: IDENTITY,
  fill: '#000000',
  stroke: 'none',
  width: 1,
  dash: '',
  cap: 'butt',
  join: 'miter',
  evenOdd: false,
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  size: 16,
  bold: false,
  spacing: 0,
  anchor: 'start',
};

/** The state inside an element. Its own transformation is included. */
export function within(state: State, { attrs }: SvgNode): State {
  const text = (name: string, before: string): string => String(attrs[name] ?? before);
  const number = (name: string, before: number): number => Number(attrs[name] ?? before);
  return {
    matrix: attrs.transform === undefined ? state.matrix : times(state.matrix, matrixOf(String(attrs.transform))),
    fill: text('fill', state.fill),
    stroke: text('stroke', state.stroke),
    width: number('stroke-width', state.width),
    dash: text('stroke-dasharray', state.dash),
    cap: text('stroke-linecap', state.cap),
    join: text('stroke-linejoin', state.join),
    evenOdd: text('fill-rule', state.evenOdd ? 'evenodd' : 'nonzero') === 'evenodd',
    fillOpacity: number('fill-opacity', state.fillOpacity),
    strokeOpacity: number('stroke-opacity', state.strokeOpacity),
    opacity: state.opacity * number('opacity', 1),
    size: number('font-size', state.size),
    bold: attrs['font-weight'] === undefined ? state.bold : Number(attrs['font-weight']) >= 600,
    spacing: number('letter-spacing', state.spacing),
    anchor: text('text-anchor', state.anchor),
  };
}
