/** The page's side of working offline: starts the service worker and hears of new versions. */
import { SITE } from '../files/site.ts';
import { type ToWorker, WORKER } from './protocol.ts';

export interface Updates {
  /** Whether a new version waits to be shown. */
  ready(): boolean;
  subscribe(listen: () => void): () => void;
  /** Show the new version at the same address. */
  apply(): void;
}

/** A page that stays open, on a wall or in a tab, looks for a new version this often, in milliseconds. */
const LOOK_EVERY = 60 * 60 * 1000;

/** Only the hosted atlas has a service worker: a single file carries everything, and development wants what is new. */
export function openUpdates(win: Window): Updates {
  const listeners = new Set<() => void>();
  let waiting: ServiceWorker | null = null;
  const tell = (worker: ServiceWorker): void => {
    waiting = worker;
    for (const listen of listeners) listen();
  };
  if (import.meta.env.MODE === 'production' && 'serviceWorker' in win.navigator) {
    const { serviceWorker } = win.navigator;
    void whenStanding(serviceWorker.controller !== null).then(() => follow(win, serviceWorker, tell));
  }
  return {
    ready: () => waiting !== null,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    apply: () => {
      const reload = (): void => win.location.reload();
      // Another tab may have let it take over already.
      if (waiting?.state !== 'installed') return reload();
      win.navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
      say(waiting, { is: 'take-over' });
    },
  };
}

async function follow(win: Window, container: ServiceWorkerContainer, tell: (worker: ServiceWorker) => void) {
  const first = container.controller === null;
  // Where it is forbidden, the atlas works as long as the network does.
  const registration = await container.register(new URL(WORKER, SITE), { updateViaCache: 'none' }).catch(() => null);
  if (!registration) return;
  const { waiting, installing } = registration;
  if (waiting && !first) tell(waiting);
  const watch = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      // The very first one replaces nothing.
      if (worker.state === 'installed' && container.controller !== null) tell(worker);
    });
  watch(installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  win.setInterval(() => win.document.hidden || registration.update().catch(() => {}), LOOK_EVERY);
  await whenStanding(false);
  const { active } = await container.ready;
  const addresses = win.performance.getEntriesByType('resource').map(({ name }) => name);
  if (active) say(active, { is: 'loaded', addresses });
}

/** When the map stands, so that what is kept for later does not slow down what is wanted now. */
function whenStanding(already: boolean): Promise<void> {
  if (already || performance.getEntriesByName('atlas:ready').length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((marks) => {
      if (marks.getEntriesByName('atlas:ready').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ entryTypes: ['mark'] });
  });
}

function say(worker: ServiceWorker, message: ToWorker): void {
  worker.postMessage(message);
}
