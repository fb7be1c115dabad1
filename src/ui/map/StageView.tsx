/** Where React ends and the map begins: fetches what the stage stands on, and hands it the view. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { BaseMap } from '../../drawing/base.ts';
import type { Plan } from '../../plan/model.ts';
import type { Shown } from '../../stage/shown.ts';
import type { PlanEntry } from '../../store/library.ts';
import type { View } from '../../store/view.ts';
import { setBasemaps, tellTrouble, useBasemaps } from '../basemap/store.ts';
import { useFirst } from '../first/use-first.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { fetchBase, groundOf } from './fetch-base.ts';
import { mapLocale } from './map-locale.ts';
import { READ, type Scene } from './scene.ts';
import type { Tie } from './tie.ts';
import { useCrowd } from './use-crowd.ts';
import type { Inset } from './use-layout.ts';
import { useMode } from './use-mode.ts';
import { useStage } from './use-stage.ts';
import './stage.css';

const Crosshair = lazy(async () => ({ default: (await import('./Crosshair.tsx')).Crosshair }));
const BasemapLine = lazy(async () => ({ default: (await import('../basemap/BasemapLine.tsx')).BasemapLine }));

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
  /** False while the page that came first stands for panel and legend. */
  readonly whole?: boolean;
  /** The map is made and waits for its tiles; it stands. */
  onStep?(step: 'made' | 'ready'): void;
  onPick(id: string | null): void;
  onHover(id: string | null): void;
}

export function StageView(props: StageProps) {
  const { plan, entry, view, inset, covered, scene = READ, tie = null, whole = true, onPick, onHover } = props;
  const { lang, say } = useWords();
  const crowd = useCrowd(plan);
  const pressed = useAtlas((atlas) => atlas.pressed);
  const { chosen: basemap } = useBasemaps();
  const read = scene === READ;
  const focus = read ? pressed : null;
  const room = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [base, setBase] = useState<{ path: string; map: BaseMap } | null>(null);
  const [failed, setFailed] = useState(false);
  const mode = useMode();
  const rises = mode === '3d' && plan.head.columns !== null;
  const first = useFirst(room, whole);
  const [stood, setStood] = useState(false);

  const path = groundOf(entry);
  useEffect(() => {
    const aborter = new AbortController();
    document.documentElement.dataset.atlas = 'loading';
    fetchBase(path, aborter.signal).then(
      (map) => {
        setBase({ path, map });
        setFailed(false);
      },
      () => aborter.signal.aborted || setFailed(true),
    );
    return () => aborter.abort();
  }, [path]);

  const shown: Shown | null =
    base?.path === path
      ? {
          plan,
          crowd,
          base: base.map,
          lang,
          words: mapLocale(lang),
          theme: view.theme,
          text: view.text,
          year: view.year,
          raised: rises && !first.flat,
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
  const onReady = (): void => {
    props.onStep?.('ready');
    first.uncover();
    setStood(true);
  };
  const { light, reach } = useStage(host, shown, {
    inset,
    covered,
    tie,
    silent: read,
    start: first.camera,
    onMade: () => props.onStep?.('made'),
    onPick,
    onHover,
    onReady,
    onBasemapTrouble: tellTrouble,
  });
  useEffect(() => setBasemaps({ light }), [light]);
  // Without a ground no map will stand, and nothing lies over the sentence that says so.
  const { uncover } = first;
  useEffect(() => {
    if (failed && whole) uncover();
  }, [failed, whole, uncover]);

  return (
    <div ref={room} className="stage">
      {stood && read && (
        <Suspense>
          <Crosshair
            plan={plan}
            view={view}
            covered={covered}
            host={room}
            reach={reach}
            onPick={onPick}
            onHover={onHover}
          />
        </Suspense>
      )}
      <div ref={host} className="stage__map" />
      {basemap && (
        <Suspense>
          <BasemapLine covered={covered} />
        </Suspense>
      )}
      {failed && (
        <p className="stage__trouble card" role="alert">
          {say('noBase')}
        </p>
      )}
    </div>
  );
}

/** A scene in the words of the stage. */
function shownOf({ spot, bare, scale, extent }: Scene): Pick<Shown, 'spot' | 'bare' | 'scale' | 'extent'> {
  return { spot, bare, extent, ...(scale === undefined ? {} : { scale }) };
}
