/** Two plans, or two years of one, side by side; the cameras in step where the two share a place. */
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import type { Bounds } from '../../drawing/frame.ts';
import { union } from '../../drawing/frame.ts';
import { entryOf, openEntry, openedPlan } from '../../store/store.ts';
import { Notes } from '../frame/Notes.tsx';
import { tieCameras } from '../map/tie.ts';
import { useBox } from '../map/use-layout.ts';
import { useAtlas } from '../parts/context.tsx';
import { type Entry, Pane } from './Pane.tsx';
import { usePresentWords } from './use-words.ts';
import './beside.css';

/** Whether two boxes have a place in common. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

type Fit = 'both' | 'left' | 'right';
const FITS: Readonly<Record<string, Fit>> = { '0': 'both', '1': 'left', '2': 'right' };

/** What both cameras frame; null where each frames its own. A new object each time somebody asks. */
function useExtent(left: Entry | null, right: Entry | null) {
  const [fit, setFit] = useState<{ on: Fit }>({ on: 'both' });
  const [a, b] = [left?.bbox ?? null, right?.bbox ?? null];
  const tied = a !== null && b !== null && overlap(a, b);
  const extent = useMemo((): Bounds | null => {
    if (!tied || !a || !b) return null;
    const [w, s, e, n] = fit.on === 'left' ? a : fit.on === 'right' ? b : union(a, b);
    return [w, s, e, n];
  }, [tied, a, b, fit]);
  return { tied, extent, on: fit.on, frame: (on: Fit) => setFit({ on }) };
}

function useKeys(leave: () => void, frame: (on: Fit) => void): void {
  const live = useRef({ leave, frame });
  live.current = { leave, frame };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const on = Object.hasOwn(FITS, event.key) ? FITS[event.key] : undefined;
      if (on) live.current.frame(on);
      else if (event.key === 'Escape') live.current.leave();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}

function useOther() {
  const beside = useAtlas(({ view }) => view.beside);
  const entry = useAtlas((atlas) => entryOf(atlas, atlas.view.beside?.plan ?? null));
  const state = useAtlas(({ plans, view }) => (view.beside ? plans[view.beside.plan] : undefined));
  return { beside, entry, state };
}

/** The comparison of the address. */
export function BesideView() {
  const { say } = usePresentWords();
  const plan = useAtlas(openedPlan);
  const own = useAtlas(openEntry);
  const id = useAtlas(({ view }) => view.plan);
  const leave = useAtlas((atlas) => atlas.leave);
  const compare = useAtlas((atlas) => atlas.compare);
  const { beside, entry, state } = useOther();
  const root = useRef<HTMLDivElement>(null);
  const room = useBox(root);
  const same = beside?.plan === id;
  const { tied, extent, on, frame } = useExtent(own, same ? own : entry);
  const tie = useMemo(() => (tied ? tieCameras() : null), [tied]);
  useKeys(leave, frame);
  useEffect(() => root.current?.focus(), []);
  const unit = Math.max(0.625, Math.min(room.width / 1440, room.height / 1080));
  const style: CSSProperties & Record<'--u', string> = { '--u': `${unit}px` };
  const other = same ? plan : state?.is === 'ready' ? state.value : null;
  const button = (which: Fit, words: Parameters<typeof say>[0]) => (
    <button type="button" className="segment__option" aria-pressed={on === which} onClick={() => frame(which)}>
      {say(words)}
    </button>
  );
  const shared = { unit, extent, tie, same };
  return (
    <section ref={root} className="beside" style={style} tabIndex={-1} aria-label={say('beside')}>
      <div className="beside__panes">
        {plan && own && beside && (
          <Pane
            {...shared}
            plan={plan}
            entry={own}
            year={beside.year1}
            onYear={(year1) => compare({ ...beside, year1 })}
          />
        )}
        {other && beside && (same ? own : entry) ? (
          <Pane
            {...shared}
            plan={other}
            entry={same ? own : entry}
            year={beside.year2}
            onYear={(year2) => compare({ ...beside, year2 })}
          />
        ) : (
          <p className="beside__wait" role="status">
            {state?.is === 'failed' ? say('failed', { why: state.why }) : say('loading')}
          </p>
        )}
      </div>
      <footer className="beside__foot">
        <span>{say(tied ? 'tied' : 'apart')}</span>
        {tied && !same && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments
          <span className="segment" role="group" aria-label={say('fitBoth')}>
            {button('both', 'fitBoth')}
            {button('left', 'fitLeft')}
            {button('right', 'fitRight')}
          </span>
        )}
        <button type="button" className="button beside__leave" onClick={leave}>
          {say('leaveBeside')} <kbd>Esc</kbd>
        </button>
      </footer>
      <Notes />
    </section>
  );
}
