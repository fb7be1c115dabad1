/** What the crosshair is on, and what is said of it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { pointOf } from '../../drawing/derive/point.ts';
import { walk } from '../../drawing/listing.ts';
import type { Pixel } from '../../drawing/mercator.ts';
import { nameLine, targetLines } from '../../drawing/words/announce.ts';
import { tAccess } from '../../i18n/access.ts';
import type { Lang, PlanElement } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import type { CrosshairProps } from './Crosshair.tsx';

/** Milliseconds after a movement until what is under the crosshair is said: a held key is not talked over. */
const REST = 400;

export interface Aim {
  readonly element: PlanElement | null;
  readonly words: string;
}

/** Where a step leads from an element in the order of the list; no element at either end. */
export function stepped(way: readonly PlanElement[], from: string | null | undefined, by: 1 | -1, lang: Lang): Aim {
  const now = way.findIndex(({ id }) => id === from);
  const next = now === -1 ? (by === 1 ? 0 : way.length - 1) : now + by;
  const element = way[next];
  if (!element) {
    const words = way.length === 0 ? 'empty' : by === 1 ? 'last' : 'first';
    return { element: null, words: tAccess(lang, words) };
  }
  const targets = targetLines(element, lang);
  const none = element.properties.kind === 'link' ? [] : [tAccess(lang, 'noTarget')];
  const place = tAccess(lang, 'place', { n: next + 1, of: way.length });
  const words = [nameLine(element, lang), ...(targets.length > 0 ? targets : none), place];
  return { element, words: words.join(lang === 'zh' ? '；' : '; ') };
}

/** A walk goes to an element, whatever lies over it; a movement finds what is there once the map rests. */
export function useAim({ plan, view, host, covered, reach, onHover }: CrosshairProps) {
  const { lang } = useWords();
  const [aim, setAim] = useState<Aim | null>(null);
  /** Where the walk is; what is picked elsewhere takes it there. */
  const walked = useRef<string | null>(null);
  useEffect(() => {
    walked.current = view.at;
  }, [view.at]);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const way = useMemo(() => walk(plan, view.hidden), [plan, view.hidden]);
  useEffect(() => () => clearTimeout(rest.current), []);

  const middle = (): Pixel => {
    const { clientWidth: w = 0, clientHeight: h = 0 } = host.current ?? {};
    return [(covered.left + w - covered.right) / 2, (covered.top + h - covered.bottom) / 2];
  };
  const set = (next: Aim | null): void => {
    clearTimeout(rest.current);
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
    rest.current = setTimeout(find, REST);
  };
  const step = (by: 1 | -1): void => {
    const next = stepped(way, walked.current, by, lang);
    if (next.element) walked.current = next.element.id;
    const place = next.element && pointOf(next.element);
    if (place) reach()?.bring(place, middle());
    set({ ...next, element: next.element ?? plan.byId.get(walked.current ?? '') ?? null });
  };
  return { aim, set, look, find, settle, step, middle };
}
