/** What the crosshair is on, and what is said of it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { pointOf } from '../../drawing/derive/point.ts';
import { walk } from '../../drawing/listing.ts';
import type { Pixel } from '../../drawing/mercator.ts';
import { nameLine } from '../../drawing/words/announce.ts';
import { tAccess } from '../../i18n/access.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import type { CrosshairProps } from './Crosshair.tsx';
import { type Aim, stepped } from './step.ts';
import { useDrawn } from './use-drawn.ts';

/** Milliseconds after a movement until what is under the crosshair is said: a held key is not talked over. */
const REST = 400;

/** A walk goes to an element, whatever lies over it; a movement finds what is there once the map rests. */
export function useAim({ plan, view, host, covered, reach, onHover }: CrosshairProps) {
  const { lang } = useWords();
  const [aim, setAim] = useState<Aim | null>(null);
  /** Where the walk is; what is picked elsewhere takes it there. */
  const walked = useRef<string | null>(null);
  useEffect(() => {
    walked.current = view.at;
  }, [view.at]);
  const { whenDrawn, stop } = useDrawn(reach);
  const way = useMemo(() => walk(plan, view.hidden), [plan, view.hidden]);
  const middle = (): Pixel => {
    const { clientWidth: w = 0, clientHeight: h = 0 } = host.current ?? {};
    return [(covered.left + w - covered.right) / 2, (covered.top + h - covered.bottom) / 2];
  };
  const set = (next: Aim | null): void => {
    stop();
    setAim(next);
    onHover(next?.element?.id ?? null);
  };
  const look = (): PlanElement | null => plan.byId.get(reach()?.pickAt(middle()) ?? '') ?? null;
  const find = (): void => {
    const element = look();
    set({ element, words: element ? nameLine(element, lang) : tAccess(lang, 'nothing') });
  };
  const settle = (): void => {
    set(null);
    whenDrawn(find, REST);
  };
  const step = (by: 1 | -1): void => {
    const next = stepped(way, walked.current, by, lang);
    if (next.element) walked.current = next.element.id;
    const place = next.element && pointOf(next.element);
    if (place) reach()?.bring(place, middle());
    set({ ...next, element: next.element ?? plan.byId.get(walked.current ?? '') ?? null });
  };
  return { aim, set, look, find, whenDrawn, settle, step, middle };
}
