import { type RefObject, useEffect, useRef, useState } from 'react';
import { PITCH } from '../../stage/camera.ts';
import type { Reach } from '../../stage/reach.ts';
import type { Camera, MapStage, Shown, StageEvents } from '../../stage/shown.ts';
import { keepSpeed, knownSpeed, watchFrames } from '../../store/stage-choice.ts';
import { isFirst } from '../first/first.ts';
import { useAtlas } from '../parts/context.tsx';
import { drawsInSoftware, openStage } from './open-stage.ts';
import type { Tie } from './tie.ts';
import type { Inset } from './use-layout.ts';
import { useStageChoice } from './use-stage-choice.ts';

/** A context lost this often will be lost again: then the light stage takes over. */
const MAX_REMOUNTS = 2;
/** A map is changed for another only once it has stood still for so long, ms. */
const STILL_MS = 400;

interface Held {
  readonly inset: Inset;
  readonly covered: Inset;
  readonly tie: Tie | null;
  /** Something over the map takes the keys and says what is there. */
  readonly silent: boolean;
  /** Where the first stage begins to look; null for the whole plan. */
  start(): Camera | null;
  onMade(): void;
  onPick(id: string | null): void;
  onHover(id: string | null): void;
  onReady(): void;
  onBasemapTrouble(why: string): void;
}

export interface StageInUse {
  /** Vectors draw, and not WebGL. */
  readonly light: boolean;
  /** The map for the keyboard; null while none stands. */
  reach(): Reach | null;
}

/** Where the other stage begins: at the same place, tilted where columns stand. */
function handedOver(camera: Camera | null, raised: boolean): Camera | null {
  return camera?.home === false ? { ...camera, pitch: raised ? PITCH : 0 } : null;
}

/** Watches a stage that software draws: told of each move, it says so when the map turns out to be slow. */
function watchSpeed(onSlow: () => void): () => void {
  if (knownSpeed(window, Date.now()) !== 'soft') return () => undefined;
  const isSlow = watchFrames();
  let slow = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  return () => {
    slow ||= isSlow(performance.now());
    clearTimeout(rest);
    if (slow) rest = setTimeout(onSlow, STILL_MS);
  };
}

/**
 * The stage in `host`, light or full as was chosen or turned out, remounted when it dies. Another one goes on where the
 * last one looked. Nothing stands before `shown` does; while the next plan is on its way, the last one stays.
 */
export function useStage(host: RefObject<HTMLDivElement | null>, shown: Shown | null, held: Held): StageInUse {
  const light = useStageChoice();
  const asked = useAtlas(({ view }) => view.stage);
  const setLight = useAtlas((atlas) => atlas.setLight);
  const [life, setLife] = useState(0);
  const stage = useRef<MapStage | null>(null);
  const camera = useRef<Camera | null>(null);
  const live = useRef({ ...held, asked });
  live.current = { ...held, asked };
  const latest = useRef<Shown | null>(null);
  if (shown) latest.current = shown;
  const standing = latest.current !== null && light !== undefined;
  const isLight = Boolean(light);

  // `life` counts the remounts after a lost context.
  useEffect(() => {
    if (!standing || !host.current) return;
    const container = host.current;
    let cancelled = false;
    let untie: (() => void) | undefined;
    const slow = watchSpeed(() => {
      if (cancelled || live.current.asked !== null) return;
      keepSpeed(window, 'slow', Date.now());
      setLight('slow');
    });
    const events: StageEvents = {
      onPick: (id) => live.current.onPick(id),
      onHover: (id) => live.current.onHover(id),
      onReady: () => {
        const first = isFirst();
        live.current.onReady();
        if (first) afterPaint(() => cancelled || markReady());
        else markReady();
      },
      onLost: () => {
        if (life < MAX_REMOUNTS) setLife(life + 1);
        else setLight('lost');
      },
      onBasemapTrouble: (why) => live.current.onBasemapTrouble(why),
      padding: () => live.current.inset,
      covered: () => live.current.covered,
      onMove: (moved) => {
        if (!isLight) slow();
        if (stage.current) live.current.tie?.moved(stage.current, moved);
      },
    };
    void openStage(isLight).then((Opened) => {
      const now = latest.current;
      if (cancelled || !now) return;
      const start = live.current.start();
      const soft = !isLight && drawsInSoftware();
      try {
        stage.current = new Opened(
          container,
          { ...now, soft, veiled: start !== null },
          events,
          camera.current ?? start,
        );
        if (live.current.silent) stage.current.hide();
        camera.current = null;
        untie = live.current.tie?.join(stage.current);
        live.current.onMade();
      } catch {
        setLight('no-webgl');
      }
    });
    return () => {
      cancelled = true;
      untie?.();
      camera.current = stage.current?.camera() ?? camera.current;
      stage.current?.remove();
      stage.current = null;
    };
  }, [standing, life, isLight, host, setLight]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the other stage takes over
  useEffect(
    () => () => {
      camera.current = handedOver(camera.current, latest.current?.raised === true);
      document.documentElement.dataset.atlas = 'loading';
    },
    [isLight],
  );

  useEffect(() => {
    if (shown) stage.current?.show(shown);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stage asks for the inset itself
  useEffect(() => stage.current?.reframe(), [held.inset]);
  return { light: isLight, reach: () => stage.current?.reach ?? null };
}

/** The app has just taken the place of the page: two frames from now it is on the screen, and a finger finds it. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
}

/** The signal that other programs wait for: the plan stands with its overlays. */
function markReady(): void {
  performance.mark('atlas:ready');
  document.documentElement.dataset.atlas = 'ready';
}
