import { type RefObject, useLayoutEffect } from 'react';

/** Levels of leaving room: 0 all, then smaller letters (24 at least), then long texts cut short, then fewer of them. */
const MOST = 3;

/** Nobody scrolls a wall: says in `data-fit` how much must give way for a step to stand on the screen as a whole. */
export function useFit(section: RefObject<HTMLElement | null>, selector: string): void {
  useLayoutEffect(() => {
    const node = section.current;
    const body = node?.querySelector(selector);
    if (!node || !body || !node.closest('.is-side')) return;
    const leaveRoom = (): void => {
      for (let level = 0; level <= MOST; level++) {
        node.dataset.fit = String(level);
        if (body.scrollHeight <= body.clientHeight + 1) return;
      }
    };
    leaveRoom();
    const observer = new ResizeObserver(leaveRoom);
    observer.observe(node);
    return () => observer.disconnect();
  });
}
