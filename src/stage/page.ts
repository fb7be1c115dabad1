/** What the page says of its reader; both stages draw by it. */

/** CSS pixels of map width below which it is a phone's. */
export const NARROW = 600;

/** 1 on a desk, more on a wall: the page's own letter size says how far away its reader sits. */
export function pageScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}
