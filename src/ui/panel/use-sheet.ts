import { type PointerEvent, useCallback, useRef, useState } from 'react';

export type Stop = 'peek' | 'half' | 'full';

const STOPS: readonly Stop[] = ['peek', 'half', 'full'];
/** Height of the sheet at peek, CSS pixels: handle and one line. The source line stands above it. */
export const PEEK = 100;
/** The same on a phone on its side: the handle and the title. */
const PEEK_LOW = 72;
const LOW_ROOM = 420;

/** Height of the sheet at a stop, for a page body of `room` pixels. */
export function sheetHeight(stop: Stop, room: number): number {
  if (stop === 'peek') return room < LOW_ROOM ? PEEK_LOW : PEEK;
  return stop === 'half' ? Math.round(room * 0.48) : Math.round(room - 12);
}

/** The stop nearest to a height. */
export function nearestStop(height: number, room: number): Stop {
  const off = (stop: Stop): number => Math.abs(sheetHeight(stop, room) - height);
  return STOPS.reduce((best, stop) => (off(stop) < off(best) ? stop : best));
}

/** The stop above (+1) or below (−1). */
export function stepStop(stop: Stop, by: 1 | -1): Stop {
  return STOPS[STOPS.indexOf(stop) + by] ?? stop;
}

/** A bottom sheet with three stops that can be dragged by its handle. */
export function useSheet(room: number) {
  const [stop, setStop] = useState<Stop>('peek');
  const [dragged, setDragged] = useState<number | null>(null);
  const grip = useRef<{ y: number; height: number } | null>(null);
  const rest = sheetHeight(stop, room);
  const height = dragged ?? rest;

  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { y: event.clientY, height };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!grip.current) return;
    const wanted = grip.current.height + grip.current.y - event.clientY;
    setDragged(Math.min(Math.max(wanted, sheetHeight('peek', room)), sheetHeight('full', room)));
  };
  const onPointerUp = (): void => {
    grip.current = null;
    if (dragged !== null) setStop(nearestStop(dragged, room));
    setDragged(null);
  };
  const raise = useCallback(() => setStop((now) => stepStop(now, 1)), []);
  const lower = useCallback(() => setStop((now) => stepStop(now, -1)), []);
  /** At least half open: something was picked and wants to be read. */
  const reveal = useCallback(() => setStop((now) => (now === 'peek' ? 'half' : now)), []);
  const handle = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
  return { stop, height, rest, dragging: dragged !== null, handle, raise, lower, reveal };
}

export type Sheet = ReturnType<typeof useSheet>;
