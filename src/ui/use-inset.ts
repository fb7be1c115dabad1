import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Inset } from './stage-slot.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

const NO_BOX: Box = { width: 0, height: 0 };
const GAP = 16;

/** The size of an element, followed. */
export function useBox(ref: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState(NO_BOX);
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return;
    const read = (): void => {
      const { offsetWidth: width, offsetHeight: height } = node;
      setBox((now) => (now.width === width && now.height === height ? now : { width, height }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(node);
    return () => observer.disconnect();
  }, [ref]);
  return box;
}

/** What of the map is covered. Wide: panel at the right, card at the left or, where that leaves too little, above. */
export function insetOf(room: Box, card: Box, panel: number, sheet: number | null): Inset {
  if (sheet !== null) {
    // Above half height the map is out of sight anyway: keep the frame it had.
    const bottom = Math.min(sheet, room.height * 0.5) + 40;
    return { top: card.height + GAP * 1.5, right: GAP, bottom, left: GAP };
  }
  const free = room.width - panel - card.width - GAP * 3;
  const beside = free > room.height * 0.75;
  return {
    top: beside ? GAP : card.height + GAP * 2,
    right: panel + GAP,
    bottom: 40,
    left: beside ? card.width + GAP * 2 : GAP,
  };
}
