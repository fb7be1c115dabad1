/** What is over the page, and the page under it: untouched, so that leaving comes back to the same place. */
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useDocument } from '../App.tsx';
import { useShortcuts } from '../frame/use-shortcuts.ts';
import { useAtlas } from '../parts/context.tsx';
import './gate.css';

const Present = lazy(async () => ({ default: (await import('./Present.tsx')).Present }));
const Speaker = lazy(async () => ({ default: (await import('./Speaker.tsx')).Speaker }));
const BesideView = lazy(async () => ({ default: (await import('./BesideView.tsx')).BesideView }));

type Over = 'screen' | 'speaker' | 'beside' | null;

function useOver(): Over {
  return useAtlas(({ view }) => view.present?.role ?? (view.beside ? 'beside' : null));
}

/** V presents. Rests while something is over the page, which takes the keys itself. */
function Key() {
  const present = useAtlas((atlas) => atlas.present);
  const keys = useMemo(() => {
    const begin = (): void => present({});
    return { v: begin, V: begin };
  }, [present]);
  useShortcuts(keys);
  return null;
}

/** Focus goes back to where it was when what is over the page closes. */
function useFocusBack(over: boolean): void {
  const left = useRef<Element | null>(null);
  useEffect(() => {
    if (!over) return;
    left.current = document.activeElement;
    return () => {
      if (left.current instanceof HTMLElement) left.current.focus({ preventScroll: true });
    };
  }, [over]);
}

export function Gate({ children }: { children: ReactNode }) {
  const over = useOver();
  const [stood, setStood] = useState(over === null);
  if (over === null && !stood) setStood(true);
  useDocument();
  useFocusBack(over !== null);
  return (
    <>
      {stood && <div inert={over !== null}>{children}</div>}
      {over === null && <Key />}
      <Suspense fallback={over ? <div className="present-over" /> : null}>
        {over === 'screen' && <Present />}
        {over === 'speaker' && <Speaker />}
        {over === 'beside' && <BesideView />}
      </Suspense>
    </>
  );
}
