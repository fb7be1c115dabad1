import { type CSSProperties, type PointerEvent, useState } from 'react';

export type Tool = 'laser' | 'spot' | 'pen';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A pen stroke holds this many points at most: a hand that rests on the glass must not fill the memory. */
const MOST_POINTS = 4000;

/** Laser pointer, spotlight or pen over the screen. A new step brings a new one, so what was drawn is gone. */
export function Pointer({ tool }: { tool: Tool }) {
  const [at, setAt] = useState<Spot | null>(null);
  const [strokes, setStrokes] = useState<readonly (readonly Spot[])[]>([]);
  const place = ({ clientX: x, clientY: y, currentTarget }: PointerEvent<HTMLElement>): Spot => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return { x: x - left, y: y - top };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (tool !== 'pen') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const spot = place(event);
    setStrokes((now) => [...now, [spot]]);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const spot = place(event);
    setAt(spot);
    if (tool !== 'pen' || event.buttons === 0) return;
    setStrokes((now) => {
      const last = now.at(-1);
      return last && last.length < MOST_POINTS ? now.with(-1, [...last, spot]) : now;
    });
  };
  const style: CSSProperties & Record<'--x' | '--y', string> = {
    '--x': `${at?.x ?? -999}px`,
    '--y': `${at?.y ?? -999}px`,
  };
  return (
    <div
      className={`present-pointer present-pointer--${tool}`}
      style={style}
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(null)}
    >
      {tool === 'laser' && <span className="present-pointer__dot" />}
      {tool === 'pen' && (
        <svg className="present-pointer__ink" aria-hidden="true">
          {strokes.map((stroke, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only ever added
            <polyline key={i} points={stroke.map(({ x, y }) => `${x},${y}`).join(' ')} />
          ))}
        </svg>
      )}
    </div>
  );
}
