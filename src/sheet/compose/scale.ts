/** The scale of a sheet: a round 1:n that is true on the paper, and the bar that shows it. */
import { metresPerPixel } from '../../drawing/mercator.ts';
import { textWidth } from '../letters.ts';
import type { Camera } from '../projection.ts';
import { px, type SvgNode, svg } from '../svg.ts';
import type { PaperInk } from './ink.ts';
import type { Piece } from './text.ts';

/** Numbers that a map's scale begins with. */
const ROUND = [
  1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 9, 10,
];

/** n of 1:n at the camera's latitude, with so many millimetres of paper in a unit. */
export function scaleOf({ centre, zoom }: Camera, unit: number): number {
  return (metresPerPixel(centre[1], zoom) * 1000) / unit;
}

/** The smallest round scale that still shows as much. */
export function rounded(camera: Camera, unit: number): { camera: Camera; n: number } {
  const own = scaleOf(camera, unit);
  const power = 10 ** Math.floor(Math.log10(own));
  const n = (ROUND.find((step) => step * power >= own * 0.999) ?? 10) * power;
  return { camera: { ...camera, zoom: camera.zoom - Math.log2(n / own) }, n: Math.round(n) };
}

/** The longest bar of 1, 2 or 5 and zeros metres in each of four parts that fits into so many units. */
export function barOf(n: number, unit: number, longest: number): { metres: number; units: number } {
  const each = (n * unit) / 1000;
  const part = (longest * each) / 4;
  const power = 10 ** Math.floor(Math.log10(part));
  const metres = 4 * ([5, 2.5, 2].find((step) => step * power <= part) ?? 1) * power;
  return { metres, units: metres / each };
}

const lengthText = (metres: number): string => (metres >= 1000 ? `${metres / 1000}` : `${metres}`);

/** e.g. “1:600 000”, in groups of three. */
export function scaleText(n: number): string {
  return `1:${String(n).replace(/\B(?=(\d{3})+$)/g, ' ')}`;
}

/** Bar, numbers and 1:n with its note. */
export function scalePiece(n: number, unit: number, ink: PaperInk, note: string, longest: number): Piece {
  const { metres, units } = barOf(n, unit, longest);
  const part = units / 4;
  const size = 11;
  const words = scaleText(n);
  const indent = textWidth(words, 13) * 1.08 + 8;
  const number = (x: number, y: number, text: string, anchor = 'middle'): SvgNode =>
    svg('text', { x: px(x), y: px(y), 'font-size': size, 'text-anchor': anchor, fill: ink.text }, [text]);
  const draw = (x: number, y: number): SvgNode[] => {
    const top = y + 34;
    const left = x + 6;
    const boxes = [0, 1, 2, 3].map((i) =>
      svg('rect', {
        x: px(left + i * part),
        y: px(top),
        width: px(part),
        height: 5,
        fill: i % 2 === 0 ? ink.line : ink.paper,
        stroke: ink.line,
        'stroke-width': 0.7,
      }),
    );
    const km = metres >= 1000;
    return [
      svg('text', { x: px(x), y: px(y + 13), 'font-size': 13, fill: ink.text }, [
        svg('tspan', { x: px(x), y: px(y + 13), 'font-weight': 700 }, [words]),
        svg('tspan', { x: px(x + indent), y: px(y + 13), 'font-size': size, fill: ink.quiet }, [note]),
      ]),
      ...boxes,
      number(left, top - 4, '0'),
      number(left + units / 2, top - 4, lengthText(metres / 2)),
      number(left + units, top - 4, `${lengthText(metres)} ${km ? 'km' : 'm'}`),
    ];
  };
  // The same width for every scale: whether the band stands beside it is settled before the scale is known.
  const room = textWidth(scaleText(10_000_000), 13) * 1.08 + 8 + textWidth(note, size) * 1.05;
  return { width: Math.max(longest + 50, room), height: 42, draw };
}
