/** The shapes of src/drawing/symbol.ts as SVG. */
import type { Shape } from '../drawing/symbol.ts';
import { type SvgNode, svg } from './svg.ts';

type Paint = { fill?: string; stroke?: string; width?: number; dash?: readonly number[] };

function paint({ fill, stroke, width, dash }: Paint) {
  return {
    fill: fill ?? 'none',
    stroke,
    'stroke-width': stroke === undefined ? undefined : width,
    'stroke-dasharray': dash?.join(' '),
  };
}

function node(shape: Shape): SvgNode {
  switch (shape.is) {
    case 'circle':
      return svg('circle', { r: shape.r, ...paint(shape) });
    case 'box':
      return svg('rect', {
        x: -shape.w / 2,
        y: -shape.h / 2,
        width: shape.w,
        height: shape.h,
        rx: shape.r,
        ...paint(shape),
      });
    case 'path': {
      const points = shape.points.map((point) => point.join(',')).join(' ');
      return svg(shape.closed ? 'polygon' : 'polyline', { points, opacity: shape.opacity, ...paint(shape) });
    }
    case 'text':
      return svg(
        'text',
        {
          y: shape.size * 0.36,
          'font-size': shape.size,
          'font-weight': 700,
          fill: shape.fill,
          'text-anchor': 'middle',
        },
        [shape.text],
      );
  }
}

/** A mark round a point of the picture. */
export function shapesAt(
  shapes: readonly Shape[],
  [x, y]: readonly [number, number],
  scale: number,
  attrs: Readonly<Record<string, string | number | undefined>> = {},
): SvgNode {
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)})${scale === 1 ? '' : ` scale(${scale})`}`;
  return svg('g', { transform, ...attrs }, shapes.map(node));
}
