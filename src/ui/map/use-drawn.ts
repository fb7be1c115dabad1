import { useEffect, useRef } from 'react';
import type { Reach } from '../../stage/reach.ts';

/** Waits until a map is drawn where it looks; each wait ends the one before. */
export function useDrawn(reach: () => Reach | null) {
  const ending = useRef<(() => void) | undefined>(undefined);
  const stop = (): void => {
    ending.current?.();
    ending.current = undefined;
  };
  useEffect(() => () => ending.current?.(), []);
  /** Call after `rest` milliseconds, and once the map is drawn. */
  const whenDrawn = (call: () => void, rest = 0): void => {
    stop();
    const timer = setTimeout(() => {
      ending.current = reach()?.whenDrawn(call);
    }, rest);
    ending.current = () => clearTimeout(timer);
  };
  return { whenDrawn, stop };
}
