import { type CSSProperties, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
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

/** What stands on the map. `sheet` is its height at rest, null where the panel stands beside the map. */
export interface Covers {
  readonly room: Box;
  readonly card: Box;
  readonly foot: Box;
  readonly panel: Box;
  readonly sheet: number | null;
}

/** What of the map is covered. Wide: panel at the right, card at the left or, where that leaves too little, above. */
export function insetOf({ room, card, foot, panel, sheet }: Covers): Inset {
  if (sheet !== null) {
    // Above half height the map is out of sight anyway: keep the frame it had.
    const bottom = Math.min(sheet, room.height * 0.5) + foot.height + GAP;
    return { top: card.height + GAP * 1.5, right: GAP, bottom, left: GAP };
  }
  const free = room.width - panel.width - card.width - GAP * 3;
  const beside = free > room.height * 0.6;
  return {
    top: beside ? GAP : card.height + GAP * 2,
    right: panel.width + GAP,
    bottom: foot.height + GAP,
    left: beside ? card.width + GAP * 2 : GAP,
  };
}

/** Refs for the parts of the page, their sizes as CSS variables, and the inset for the camera. */
export function useLayout(room: Box, rest: number | null, height: number) {
  const cardRef = useRef<HTMLDivElement>(null);
  const footRef = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const card = useBox(cardRef);
  const foot = useBox(footRef);
  const panel = useBox(side);
  const inset = useMemo(() => insetOf({ room, card, foot, panel, sheet: rest }), [room, card, foot, panel, rest]);
  const vars: CSSProperties & Record<`--${string}`, string> = {
    '--sheet': `${rest === null ? 0 : height}px`,
    '--card': `${card.height}px`,
    '--foot': `${foot.height}px`,
  };
  return { refs: { card: cardRef, foot: footRef, side }, inset, vars };
}
