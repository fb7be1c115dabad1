import { createContext, useContext, useEffect } from 'react';
import type { Plan } from '../../plan/model.ts';
import type { Sort } from '../../plan/search.ts';

/** A place of the panel that was asked for; a new object for each time of asking. */
export interface Wanted {
  readonly sort: Exclude<Sort, 'element'> | 'part';
  readonly id: string;
}

/** What every part of the panel may ask of it. */
export interface Way {
  readonly plan: Plan;
  readonly wanted: Wanted | null;
  /** Open the folds that hold a thing and come to it. */
  go(sort: Wanted['sort'], id: string): void;
  /** The body whose tasks are listed, by its Chinese name. */
  readonly body: string | null;
  /** List the tasks of one body; null for all tasks. */
  showBody(zh: string | null): void;
}

const WayContext = createContext<Way | null>(null);
export const WayProvider = WayContext;

/** The panel that a part stands in. */
export function useWay(): Way {
  const way = useContext(WayContext);
  if (!way) throw new Error('useWay needs a WayProvider above it');
  return way;
}

/** The id of a thing's place in the page; the parts of the panel carry their own. */
export function placeOf(sort: Wanted['sort'], id: string): string {
  return sort === 'part' ? id : `${sort}-${id}`;
}

/** Frames in which the folds above a place may open. */
const PATIENCE = 8;

/** Comes to what is wanted as soon as it stands in the page. */
export function useArrival(wanted: Wanted | null): void {
  useEffect(() => {
    if (wanted === null) return;
    let frame = 0;
    const seek = (left: number): void => {
      const place = document.getElementById(placeOf(wanted.sort, wanted.id));
      if (place) {
        place.scrollIntoView({ block: wanted.sort === 'part' ? 'start' : 'center' });
        place.focus({ preventScroll: true });
      } else if (left > 0) frame = requestAnimationFrame(() => seek(left - 1));
    };
    frame = requestAnimationFrame(() => seek(PATIENCE));
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}

/** The class of a thing's place: marked while it is what was asked for. */
export function usePlace(sort: Wanted['sort'], id: string, className: string) {
  const { wanted } = useWay();
  const here = wanted?.sort === sort && wanted.id === id;
  return { id: placeOf(sort, id), tabIndex: -1, className: here ? `${className} is-wanted` : className };
}
