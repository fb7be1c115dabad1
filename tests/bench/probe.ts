/** What runs in a measured page from its first moment: it listens, and touches nothing. */

/** What the probe leaves on the page. */
export interface Probe {
  /** Long tasks so far, milliseconds since navigation. */
  tasks: { start: number; length: number }[];
  /** When the page said that it is ready, milliseconds since navigation; null until then. */
  said: number | null;
  /** When the frame after that was drawn. */
  ready: number | null;
  /** Starts a list of the times of animation frames; `stop` gives it. */
  watch(): void;
  stop(): number[];
}

declare global {
  interface Window {
    benchProbe: Probe;
    /** Tells the harness; set by it. */
    benchSays: (word: string) => void;
  }
}

/** Sent to the page as source, so it stands on its own. */
export function probe(): void {
  const tasks: Probe['tasks'] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, length: duration });
  }).observe({ type: 'longtask', buffered: true });
  let frames: number[] = [];
  let watching = false;
  const tick = (now: number): void => {
    if (!watching) return;
    frames.push(now);
    requestAnimationFrame(tick);
  };
  window.benchProbe = {
    tasks,
    said: null,
    ready: null,
    watch: () => {
      frames = [];
      watching = true;
      requestAnimationFrame(tick);
    },
    stop: () => {
      watching = false;
      return frames;
    },
  };
  const told = new MutationObserver(() => {
    const { atlas, peer } = document.documentElement?.dataset ?? {};
    if (atlas !== 'ready' && peer !== 'ready') return;
    told.disconnect();
    window.benchProbe.said = performance.now();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.benchProbe.ready = performance.now();
        window.benchSays('ready');
      }),
    );
  });
  told.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-atlas', 'data-peer'] });
}
