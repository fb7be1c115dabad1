import { useEffect, useRef, useState } from 'react';

/** Seconds without input after which a kiosk goes on, at least. */
const REST = 30;
const INPUTS = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Goes on every so many seconds, while `on`; any input pauses it until nobody has touched it for a while. */
export function useKiosk(on: boolean, every: number, step: string, goOn: () => void): { paused: boolean } {
  const [paused, setPaused] = useState(false);
  const [inputs, setInputs] = useState(0);
  const live = useRef(goOn);
  live.current = goOn;
  useEffect(() => {
    if (!on) return;
    const pause = (): void => {
      setPaused(true);
      setInputs((n) => n + 1);
    };
    for (const input of INPUTS) window.addEventListener(input, pause, { capture: true, passive: true });
    return () => {
      for (const input of INPUTS) window.removeEventListener(input, pause, { capture: true });
    };
  }, [on]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step and each input begins the wait anew
  useEffect(() => {
    if (!on) return;
    const wait = paused ? Math.max(REST, every * 3) : every;
    const timer = setTimeout(() => (paused ? setPaused(false) : live.current()), wait * 1000);
    return () => clearTimeout(timer);
  }, [on, every, step, paused, inputs]);
  return { paused: on && paused };
}
