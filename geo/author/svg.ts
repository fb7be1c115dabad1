/** A mark as an SVG file: the same shapes that the map, the legend and the sheet draw. Pure. */
import type { Shape } from '../../src/drawing/symbol.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

interface Paint {
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: readonly number[];
}

function paint({ fill = 'none', stroke, width = 0, dash }: Paint): string {
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width}"`;
  return `fill="${fill}"${line}${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`;
}

const short = (n: number): number => Math.round(n * 100) / 100;

function piece(shape: Shape): string {
  switch (shape.is) {
    case 'circle':
      return `<circle r="${shape.r}" ${paint(shape)}/>`;
    case 'box':
      return `<rect x="${-shape.w / 2}" y="${-shape.h / 2}" width="${shape.w}" height="${shape.h}" rx="${shape.r}" ${paint(shape)}/>`;
    case 'path': {
      const points = shape.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
      const opacity = shape.opacity === undefined ? '' : ` opacity="${shape.opacity}"`;
      return `<${shape.closed ? 'polygon' : 'polyline'} points="${points}" ${paint(shape)}${opacity}/>`;
    }
    case 'text':
      return `<text y="${short(shape.size * 0.36)}" font-family="sans-serif" font-weight="600" font-size="${shape.size}" text-anchor="middle" fill="${shape.fill}">${escaped(shape.text)}</text>`;
  }
}

/** Half the side of a picture, in the marks' pixels. */
const HALF = 24;

/** The mark on a tile of the plan's ground. */
export function svgOf(shapes: readonly Shape[], ground: string, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${HALF * 4}" height="${HALF * 4}" viewBox="${-HALF} ${-HALF} ${HALF * 2} ${HALF * 2}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${-HALF}" y="${-HALF}" width="${HALF * 2}" height="${HALF * 2}" rx="4" fill="${ground}"/>`,
    ...shapes.map(piece),
    '</svg>',
    '',
  ].join('\n');
}
