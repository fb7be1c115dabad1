/** The map for the keyboard: a crosshair in the middle of what is free, over either stage. */
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { tAccess } from '../../i18n/access.ts';
import type { Plan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import type { Reach } from '../../stage/reach.ts';
import type { View } from '../../store/view.ts';
import { useWords } from '../parts/context.tsx';
import { type Act, actOf } from './crosshair-keys.ts';
import { useAim } from './use-aim.ts';
import type { Inset } from './use-layout.ts';
import './crosshair.css';

export interface CrosshairProps {
  readonly plan: Plan;
  readonly view: View;
  /** What panel, sheet and source line cover. */
  readonly covered: Inset;
  readonly host: RefObject<HTMLDivElement | null>;
  /** The map of now; null while none stands. */
  reach(): Reach | null;
  onPick(id: string | null): void;
  onHover(id: string | null): void;
}

export function Crosshair(props: CrosshairProps) {
  const { host, covered, reach, onPick } = props;
  const { lang, say } = useWords();
  const { aim, set, look, find, whenDrawn, settle, step, middle } = useAim(props);
  const [on, setOn] = useState(false);
  const layer = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [x, y] = middle();

  const pick = (): void => {
    const take = (found: PlanElement | null): void => {
      if (found) onPick(found.id);
      else set({ element: null, words: tAccess(lang, 'nothingPicked') });
    };
    if (aim) take(aim.element);
    else whenDrawn(() => take(look()));
  };
  const move = (todo: Exclude<Act, { is: 'pick' | 'step' }>): void => {
    const map = reach();
    if (todo.is === 'pan') map?.pan(todo.by);
    else if (todo.is === 'zoom') map?.zoom(todo.by, middle());
    else map?.home();
    settle();
  };
  const act = (todo: Act): void => {
    if (todo.is === 'pick') pick();
    else if (todo.is === 'step') step(todo.by);
    else move(todo);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const todo = actOf(event);
    if (!todo) return;
    event.preventDefault();
    event.stopPropagation();
    setOn(true);
    act(todo);
  };
  useEffect(() => {
    const node = host.current;
    const hide = (): void => setOn(false);
    // A press on the map gives it the keys as well.
    const take = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.ariaHidden === 'true') layer.current?.focus({ preventScroll: true });
    };
    node?.addEventListener('pointerdown', hide);
    node?.addEventListener('focusin', take);
    return () => {
      node?.removeEventListener('pointerdown', hide);
      node?.removeEventListener('focusin', take);
    };
  }, [host]);

  return (
    <>
      <div
        ref={layer}
        id="map"
        style={{ right: covered.right, bottom: covered.bottom }}
        className={on ? 'crosshair is-on' : 'crosshair'}
        role="application"
        aria-label={say('map')}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys itself
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => {
          if (!currentTarget.matches(':focus-visible')) return;
          setOn(true);
          whenDrawn(find);
        }}
        onBlur={() => {
          setOn(false);
          set(null);
        }}
      >
        {on && (
          <div className="crosshair__mark" style={{ left: x, top: y }}>
            <svg viewBox="-24 -24 48 48" aria-hidden="true">
              <path className="crosshair__halo" d="M0-23V-9M0 9V23M-23 0H-9M9 0H23" />
              <path d="M0-23V-9M0 9V23M-23 0H-9M9 0H23" />
            </svg>
            {aim && (
              <p className="crosshair__name card" aria-hidden="true">
                {aim.words}
                {aim.element && <span className="crosshair__press"> · {tAccess(lang, 'press')}</span>}
              </p>
            )}
          </div>
        )}
      </div>
      <p id={hint} className="off-screen">
        {tAccess(lang, 'keys')}
      </p>
      <p className="off-screen" role="status">
        {aim?.words}
      </p>
      <a className="skip crosshair__skip" href="#panel">
        {tAccess(lang, 'toPanel')}
      </a>
    </>
  );
}
