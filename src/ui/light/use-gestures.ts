/** Drag, pinch and wheel on a picture: while they last it only moves; at their end it is drawn anew. */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Pixel } from '../../drawing/mercator.ts';
import type { Camera, Size } from '../../sheet/projection.ts';
import { arrived, type Shift, STILL, shiftOf } from './shift.ts';

/** A finger trembles by less than this many pixels. */
const TREMBLE = 5;
/** Milliseconds without a turn of the wheel after which the picture is drawn anew. */
const WHEEL_REST = 140;

interface Target {
  readonly camera: Camera | null;
  readonly size: Size;
  readonly onCamera: (camera: Camera) => void;
}

/** The shift of the moment, and the way to end it: the camera goes where the picture was moved. */
function useShift(target: Target) {
  const [shift, setShift] = useState(STILL);
  const now = useRef({ ...target, shift });
  now.current = { ...target, shift };
  const settle = useRef(() => {
    const { camera, size, onCamera, shift: last } = now.current;
    if (camera && last !== STILL) onCamera(arrived(camera, last, size));
    setShift(STILL);
  });
  return { shift, setShift, settle: settle.current };
}

/** Turns of the wheel add up about the pointer. React listens passively, and the page must not scroll. */
function useWheel(host: RefObject<HTMLElement | null>, onTurn: (by: number, about: Pixel) => void, onRest: () => void) {
  const now = useRef({ onTurn, onRest });
  now.current = { onTurn, onRest };
  useEffect(() => {
    const node = host.current;
    if (!node) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top } = node.getBoundingClientRect();
      const turn = Math.max(-1, Math.min(1, -event.deltaY / (event.deltaMode === 0 ? 240 : 6)));
      now.current.onTurn(turn, [event.clientX - left, event.clientY - top]);
      clearTimeout(rest);
      rest = setTimeout(() => now.current.onRest(), WHEEL_REST);
    };
    node.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      clearTimeout(rest);
      node.removeEventListener('wheel', onWheel);
    };
  }, [host]);
}

/** The shift to show, whether the last press moved the picture (then its click picks nothing), and the listeners. */
export function useGestures(host: RefObject<HTMLElement | null>, target: Target) {
  const { shift, setShift, settle } = useShift(target);
  const fingers = useRef(new Map<number, Pixel>());
  const first = useRef<readonly Pixel[]>([]);
  const moved = useRef(false);
  useWheel(host, (by, about) => setShift((last: Shift) => ({ by: [0, 0], about, zoom: last.zoom + by })), settle);

  const place = ({ clientX, clientY }: PointerEvent<Element>): Pixel => {
    const box = host.current?.getBoundingClientRect();
    return [clientX - (box?.left ?? 0), clientY - (box?.top ?? 0)];
  };
  const begin = (): void => {
    first.current = [...fingers.current.values()];
  };
  const end = (event: PointerEvent<Element>): void => {
    if (!fingers.current.delete(event.pointerId)) return;
    settle();
    begin();
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<Element>): void => {
      if (event.button !== 0) return;
      if (fingers.current.size === 0) moved.current = false;
      fingers.current.set(event.pointerId, place(event));
      begin();
    },
    onPointerMove: (event: PointerEvent<Element>): void => {
      if (!fingers.current.has(event.pointerId)) return;
      fingers.current.set(event.pointerId, place(event));
      const next = shiftOf(first.current, [...fingers.current.values()]);
      if (!moved.current && next.zoom === 0 && Math.hypot(...next.by) < TREMBLE) return;
      if (!moved.current) event.currentTarget.setPointerCapture(event.pointerId);
      moved.current = true;
      setShift(next);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
  return { shift, moved: () => moved.current, handlers };
}
