import { type RefObject, useEffect, useRef } from 'react';

/** CSS pixels a finger must go along, and how much less across. */
const FAR = 50;
const STRAIGHT = 1.6;

interface Touched {
  readonly x: number;
  readonly y: number;
}

/** One finger turns the pages and is kept from the map; two move the map. */
export function useSwipe(host: RefObject<HTMLElement | null>, onSwipe: (by: 1 | -1) => void): void {
  const live = useRef(onSwipe);
  live.current = onSwipe;
  useEffect(() => {
    const node = host.current;
    if (!node) return;
    let from: Touched | null = null;
    const onMap = ({ target }: TouchEvent): boolean =>
      target instanceof Element && target.closest('.present__stage') !== null;
    const onStart = (event: TouchEvent): void => {
      const [finger, second] = event.touches;
      from = finger && !second ? { x: finger.clientX, y: finger.clientY } : null;
      if (from && onMap(event)) event.stopPropagation();
    };
    const onMove = (event: TouchEvent): void => {
      if (from && onMap(event)) event.stopPropagation();
    };
    const onEnd = (event: TouchEvent): void => {
      const [finger] = event.changedTouches;
      if (!from || !finger) return;
      const [dx, dy] = [finger.clientX - from.x, finger.clientY - from.y];
      from = null;
      if (onMap(event)) event.stopPropagation();
      if (Math.abs(dx) >= FAR && Math.abs(dx) > Math.abs(dy) * STRAIGHT) live.current(dx < 0 ? 1 : -1);
    };
    const options = { capture: true, passive: true };
    node.addEventListener('touchstart', onStart, options);
    node.addEventListener('touchmove', onMove, options);
    node.addEventListener('touchend', onEnd, options);
    return () => {
      node.removeEventListener('touchstart', onStart, options);
      node.removeEventListener('touchmove', onMove, options);
      node.removeEventListener('touchend', onEnd, options);
    };
  }, [host]);
}
