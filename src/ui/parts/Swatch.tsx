import { extentOf, type Shape } from '../../drawing/symbol.ts';

type Paint = { fill?: string; stroke?: string; width?: number; dash?: readonly number[] };

function paint({ fill, stroke, width, dash }: Paint) {
  return {
    fill: fill ?? 'none',
    stroke: stroke ?? 'none',
    strokeWidth: width ?? 0,
    ...(dash ? { strokeDasharray: dash.join(' ') } : {}),
  };
}

function Piece({ shape }: { shape: Shape }) {
  switch (shape.is) {
    case 'circle':
      return <circle r={shape.r} {...paint(shape)} />;
    case 'box':
      return <rect x={-shape.w / 2} y={-shape.h / 2} width={shape.w} height={shape.h} rx={shape.r} {...paint(shape)} />;
    case 'path': {
      const points = shape.points.map((point) => point.join(',')).join(' ');
      const Line = shape.closed ? 'polygon' : 'polyline';
      return <Line points={points} opacity={shape.opacity ?? 1} {...paint(shape)} />;
    }
    case 'text':
      return (
        <text
          className="swatch__text"
          y={shape.size * 0.36}
          fontSize={shape.size}
          fill={shape.fill}
          textAnchor="middle"
        >
          {shape.text}
        </text>
      );
  }
}

/** A mark of the map as a small picture. */
export function Swatch({ shapes }: { shapes: readonly Shape[] }) {
  const extent = extentOf(shapes);
  return (
    <svg className="swatch" viewBox={`${-extent} ${-extent} ${extent * 2} ${extent * 2}`} aria-hidden="true">
      {shapes.map((shape, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a mark are a fixed stack
        <Piece key={i} shape={shape} />
      ))}
    </svg>
  );
}
