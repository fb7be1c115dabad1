import { type CSSProperties, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels at each side that are covered by cards and panel: the camera frames what is left. */
export interface Inset {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
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
  readonly legend: Box;
  readonly foot: Box;
  readonly panel: Box;
  readonly sheet: number | null;
}

type Bbox = readonly [west: number, south: number, east: number, north: number];

/** The zoom buttons of the map, with some air. */
const BUTTONS = 56;

/** What of the map is covered: of the free rectangles between the cards, the one in which the plan is largest. */
export function insetOf(covers: Covers, bbox: Bbox | null): Inset {
  const { room, card, legend, foot, panel, sheet } = covers;
  if (sheet !== null) {
    // Above half height the map is out of sight anyway: keep the frame it had.
    const bottom = Math.min(sheet, room.height * 0.5) + foot.height + GAP;
    const under: Inset = { top: card.height + GAP * 2, right: GAP * 4.5, bottom, left: GAP * 2.5 };
    // A phone on its side has more room beside the card than under it.
    const aside: Inset = { top: GAP, right: GAP * 4.5, bottom, left: card.width + GAP * 2.5 };
    return scaleIn(room, aside, bbox) > scaleIn(room, under, bbox) ? aside : under;
  }
  const right = panel.width + BUTTONS;
  const bottom = foot.height + GAP * 1.5;
  const beside = Math.max(card.width, legend.width) + GAP * 3;
  const choices: Inset[] = [
    { top: GAP * 2, right, bottom, left: beside },
    { top: card.height + GAP * 2, right, bottom, left: legend.width + GAP * 3 },
    { top: card.height + GAP * 2, right, bottom: bottom + legend.height, left: GAP * 2 },
  ];
  return choices.reduce((a, b) => (scaleIn(room, b, bbox) > scaleIn(room, a, bbox) ? b : a));
}

/** How large the plan becomes in what an inset leaves, in pixels per degree of longitude. */
function scaleIn(room: Box, { top, right, bottom, left }: Inset, bbox: Bbox | null): number {
  const [w, s, e, n] = bbox ?? [0, 0, 1, 1];
  const middle = (((s + n) / 2) * Math.PI) / 180;
  const tall = (n - s) / Math.cos(middle) || 1;
  return Math.min((room.width - left - right) / (e - w || 1), (room.height - top - bottom) / tall);
}

/** Refs for the parts of the page, their sizes as CSS variables, and the inset for the camera. */
export function useLayout(room: Box, rest: number | null, height: number, bbox: Bbox | null) {
  const cardRef = useRef<HTMLDivElement>(null);
  const footRef = useRef<HTMLDivElement>(null);
  const legendRef = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const card = useBox(cardRef);
  const foot = useBox(footRef);
  const legend = useBox(legendRef);
  const panel = useBox(side);
  const inset = useMemo(
    () => insetOf({ room, card, legend, foot, panel, sheet: rest }, bbox),
    [room, card, legend, foot, panel, rest, bbox],
  );
  const covered = useMemo(
    (): Inset =>
      rest === null
        ? { top: 0, right: panel.width, bottom: foot.height, left: 0 }
        : { top: card.height + GAP, right: 0, bottom: rest + foot.height, left: 0 },
    [rest, card, foot, panel],
  );
  const vars: CSSProperties & Record<`--${string}`, string> = {
    '--sheet': `${rest === null ? 0 : height}px`,
    '--card': `${card.height}px`,
    '--foot': `${foot.height}px`,
  };
  return { refs: { card: cardRef, legend: legendRef, foot: footRef, side }, inset, covered, vars };
}
