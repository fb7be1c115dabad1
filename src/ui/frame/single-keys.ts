/** Whether single letters are shortcuts. Who speaks to the machine, or trembles, turns them off (WCAG 2.1.4). */
import { useState } from 'react';

const KEY = 'layout-atlas:keys';

function read(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

let on: boolean | null = null;

export function singleKeys(): boolean {
  on ??= read();
  return on;
}

/** The switch, remembered where that is allowed. */
export function useSingleKeys(): readonly [on: boolean, set: (now: boolean) => void] {
  const [now, setNow] = useState(singleKeys);
  const set = (next: boolean): void => {
    on = next;
    setNow(next);
    try {
      window.localStorage.setItem(KEY, next ? 'on' : 'off');
    } catch {}
  };
  return [now, set];
}
