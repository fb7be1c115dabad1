import { useEffect, useRef, useState } from 'react';
import { type Command, commandOf, MOST_DIGITS } from '../../present/play.ts';

/** Milliseconds after which typed digits are forgotten. */
const FORGET = 2500;

/** A field or a list that takes its own keys, or a button that somebody came to with Tab. */
function takesKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[data-own-keys]')) return true;
  return (key === 'Enter' || key === ' ') && target.matches('button:focus-visible, a:focus-visible');
}

/**
 * Every key of the page becomes a command; what lies under the presentation hears none. Returns the digits typed so
 * far.
 */
export function useKeys(run: (command: Command) => void): string {
  const [digits, setDigits] = useState('');
  const live = useRef({ run, digits });
  live.current = { run, digits };
  useEffect(() => {
    if (digits === '') return;
    const timer = setTimeout(() => setDigits(''), FORGET);
    return () => clearTimeout(timer);
  }, [digits]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || takesKeys(event.target, event.key)) return;
      const command = commandOf(event, live.current.digits);
      if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopImmediatePropagation();
      if (!command) return;
      event.preventDefault();
      if (command.do === 'digit') setDigits((now) => (now + command.digit).slice(-MOST_DIGITS));
      else {
        setDigits('');
        live.current.run(command);
      }
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return digits;
}
