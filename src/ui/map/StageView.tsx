/** Where React ends and the map begins: fetches what the stage stands on, hands it the view, remounts it when it dies. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { BaseMap } from '../../drawing/base.ts';
import type { Plan } from '../../plan/model.ts';
import type { Camera as FlatCamera } from '../../sheet/projection.ts';
import type { Camera, Shown, Stage, Start } from '../../stage/stage.ts';
import type { PlanEntry } from '../../store/library.ts';
import type { View } from '../../store/view.ts';
import { BasemapLine } from '../basemap/BasemapLine.tsx';
import { tellLight, tellTrouble, useBasemaps } from '../basemap/store.ts';
import { useFirst } from '../first/use-first.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { fetchBase, groundOf } from './fetch-base.ts';
import { mapLocale } from './map-locale.ts';
import { READ, type Scene } from './scene.ts';
import type { Tie } from './tie.ts';
import type { Inset } from './use-layout.ts';
import './stage.css';

const LightStage = lazy(() => import('../light/LightStage.tsx').then(({ LightStage: stage }) => ({ default: stage })));

export interface StageProps {
  readonly plan: Plan;
  readonly entry: PlanEntry;
  readonly view: View;
  /** What the camera leaves free. */
  readonly inset: Inset;
  /** What panel, sheet and source line cover. */
  readonly covered: Inset;
  /** How it is shown when it is not read; a new object for each thing to look at. */
  readonly scene?: Scene;
  /** Cameras that move together with this one. */
  readonly tie?: Tie | null;
  onPick(id: string | null): void;
  onHover(id: string | null): void;
}

/** A context lost this often will be lost again: then the light stage takes over. */
const MAX_REMOUNTS = 2;

type Trouble = 'no-webgl' | 'no-base' | null;

export function StageView(props: StageProps) {
  const { plan, entry, view, inset, covered, scene = READ, tie = null, onPick, onHover } = props;
  const { lang, say } = useWords();
  const pressed = useAtlas((atlas) => atlas.pressed);
  const { chosen: basemap } = useBasemaps();
  const focus = scene === READ ? pressed : null;
  const room = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const first = useFirst(room);
  const stage = useRef<Stage | null>(null);
  const camera = useRef<Camera | null>(null);
  const [base, setBase] = useState<{ path: string; map: BaseMap } | null>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [life, setLife] = useState(0);
  const rises = view.view === '3d' && plan.head.columns !== null;
  const live = useRef({ inset, covered, tie, first, rises, onPick, onHover });
  live.current = { inset, covered, tie, first, rises, onPick, onHover };

  const path = groundOf(entry);
  useEffect(() => {
    const aborter = new AbortController();
    document.documentElement.dataset.atlas = 'loading';
    fetchBase(path, aborter.signal).then(
      (map) => {
        setBase({ path, map });
        setTrouble((now) => (now === 'no-base' ? null : now));
      },
      () => aborter.signal.aborted || setTrouble('no-base'),
    );
    return () => aborter.abort();
  }, [path]);

  const shown: Shown | null =
    base?.path === path
      ? {
          plan,
          base: base.map,
          lang,
          words: mapLocale(lang),
          theme: view.theme,
          year: view.year,
          raised: view.view === '3d' && !first.flat,
          at: view.at,
          sector: view.sector,
          hover: view.hover,
          phrase: view.phrase,
          focus,
          hidden: view.hidden,
          basemap,
          ...shownOf(scene),
        }
      : null;
  // While the next plan's base map is on its way, the last plan stays on the stage.
  const latest = useRef<Shown | null>(null);
  if (shown) latest.current = shown;
  const standing = base !== null;

  // `life` counts the remounts after a lost context.
  useEffect(() => {
    if (!standing || !host.current) return;
    const container = host.current;
    let cancelled = false;
    let untie: (() => void) | undefined;
    void import('../../stage/stage.ts').then(({ Stage }) => {
      const now = latest.current;
      if (cancelled || !now) return;
      try {
        stage.current = new Stage(container, now, events(), startOf(camera.current, live.current.first.camera()));
        untie = live.current.tie?.join(stage.current);
      } catch {
        setTrouble('no-webgl');
      }
    });
    const events = () => ({
      onPick: (id: string | null) => live.current.onPick(id),
      onHover: (id: string | null) => live.current.onHover(id),
      // Columns that rise from the picture of the page are told of once more.
      onReady: () => (live.current.first.uncover() && live.current.rises) || markReady(),
      onLost: () => {
        camera.current = stage.current?.camera() ?? null;
        if (life < MAX_REMOUNTS) setLife(life + 1);
        else setTrouble('no-webgl');
      },
      onBasemapTrouble: tellTrouble,
      padding: () => live.current.inset,
      covered: () => live.current.covered,
      onMove: (moved: Camera) => stage.current && live.current.tie?.moved(stage.current, moved),
    });
    return () => {
      cancelled = true;
      untie?.();
      stage.current?.remove();
      stage.current = null;
    };
  }, [standing, life]);

  useEffect(() => tellLight(trouble === 'no-webgl'), [trouble]);

  useEffect(() => {
    if (shown) stage.current?.show(shown);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the stage asks for the inset itself
  useEffect(() => stage.current?.reframe(), [inset]);

  return (
    <div ref={room} className="stage">
      <div ref={host} className="stage__map" />
      <BasemapLine covered={covered} />
      {trouble === 'no-webgl' && base?.path === path && (
        <Suspense>
          <LightStage
            plan={plan}
            base={base.map}
            view={view}
            inset={inset}
            covered={covered}
            scene={scene}
            tie={tie}
            pressed={focus}
            onPick={onPick}
            onHover={onHover}
            onReady={() => {
              first.uncover();
              markReady();
            }}
          />
        </Suspense>
      )}
      {trouble === 'no-webgl' && (
        <p className="stage__light" role="status">
          {say('noWebgl')}
        </p>
      )}
      {trouble === 'no-base' && (
        <p className="stage__trouble card" role="alert">
          {say('noBase')}
        </p>
      )}
    </div>
  );
}

/** Where the stage begins to look: where the lost one did, else where the picture of the page does. */
function startOf(lost: Camera | null, picture: FlatCamera | null): Start | null {
  if (lost) return { camera: lost, home: false };
  if (!picture) return null;
  const { centre, zoom } = picture;
  return { camera: { center: [centre[0], centre[1]], zoom, pitch: 0, bearing: 0 }, home: true };
}

/** A scene in the words of the stage. */
function shownOf({ spot, bare, scale, extent }: Scene): Pick<Shown, 'spot' | 'bare' | 'scale' | 'extent'> {
  return { spot, bare, extent, ...(scale === undefined ? {} : { scale }) };
}

/** The signal that other programs wait for: the plan stands with its overlays. */
function markReady(): void {
  performance.mark('atlas:ready');
  document.documentElement.dataset.atlas = 'ready';
}
