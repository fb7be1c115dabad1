/** The presentation: one step on the whole window, moved by keys, a clicker, a finger or the clock. */
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react';
import { PALETTE } from '../../drawing/palette.ts';
import { HOST, SITE } from '../../files/site.ts';
import type { Kind } from '../../plan/kinds.ts';
import { kindsPresent, type Plan } from '../../plan/model.ts';
import type { Lang } from '../../plan/schema.ts';
import type { Message } from '../../present/line.ts';
import { zoneTargets } from '../../present/output.ts';
import { pagePath } from '../../store/pages.ts';
import { openEntry, openedPlan } from '../../store/store.ts';
import { NOTHING_HIDDEN, type View, writeUrl } from '../../store/view.ts';
import { Notes } from '../frame/Notes.tsx';
import { Failed, Skeleton } from '../frame/Waiting.tsx';
import { StageView } from '../map/StageView.tsx';
import type { Scene } from '../map/scene.ts';
import { useBox } from '../map/use-layout.ts';
import { useAtlas } from '../parts/context.tsx';
import { Caption } from './Caption.tsx';
import { Foot } from './Foot.tsx';
import { HelpCard } from './HelpCard.tsx';
import { type Layout, layoutOf } from './layout.ts';
import { isPage, Page } from './Page.tsx';
import { Palette } from './Palette.tsx';
import { Pointer } from './Pointer.tsx';
import { useKeys } from './use-keys.ts';
import { useKiosk } from './use-kiosk.ts';
import { useLine } from './use-line.ts';
import { type Play, usePlay } from './use-play.ts';
import { useSwipe } from './use-swipe.ts';
import { useTools, type Veil } from './use-tools.ts';
import { usePresentWords } from './use-words.ts';
import './present.css';
import './caption.css';
import './page.css';
import './fit.css';

type Entry = NonNullable<ReturnType<typeof openEntry>>;

/** The address of the plan for others: its page, where it has one. Null where the atlas was opened from a file. */
function linkOf(plan: string | null, lang: Lang): string | null {
  const page = pagePath(plan, lang, HOST);
  const url = new URL(page ?? `?plan=${encodeURIComponent(plan ?? '')}`, SITE);
  return url.protocol.startsWith('http') ? url.href : null;
}

/** What the map shows at a step: figures only where the step is about them, so that they grow in with it. */
function useScene({ shown, at }: Play, plan: Plan, { scale }: Layout): Scene {
  const { columns } = plan.head;
  const silent = at.now !== null && columns?.years.includes(at.now) === false;
  const bare = shown.is !== 'targets' || silent;
  return useMemo(
    () => ({ spot: shown.focus.length > 0 ? shown.focus : null, bare, scale, extent: null }),
    [shown.focus, bare, scale],
  );
}

/** Among the columns only what carries one keeps its mark. */
function hiddenAmongColumns(plan: Plan): ReadonlySet<Kind> {
  const zones = zoneTargets(plan, null).map(({ element }) => element.properties.kind);
  return zones.length === 0 ? NOTHING_HIDDEN : new Set(kindsPresent(plan).filter((kind) => !zones.includes(kind)));
}

function mapView(view: View, plan: Plan, columns: boolean): View {
  const now = view.present?.now ?? null;
  const year = now !== null && plan.head.columns?.years.includes(now) ? now : view.year;
  const hidden = columns ? hiddenAmongColumns(plan) : NOTHING_HIDDEN;
  return { ...view, at: null, hover: null, phrase: null, hidden, view: '3d', year };
}

/** Opens the speaker's window beside this one; false where the browser does not let it. */
function useSpeaker(meet: (other: Window) => void): () => boolean {
  const view = useAtlas((atlas) => atlas.view);
  return () => {
    if (!view.present) return true;
    const url = writeUrl({ ...view, present: { ...view.present, role: 'speaker', kiosk: false, visit: null } });
    const other = window.open(url, 'layout-atlas-speaker', 'popup,width=1180,height=760');
    if (other) meet(other);
    return other !== null;
  };
}

/** Tell the speaker's window where the screen is, and do what it says. */
function useSpeakerLine(id: string, play: Play, tools: { veil: Veil; setVeil(veil: Veil): void; leaveAll(): void }) {
  const { step, at } = play;
  const state = useMemo<Message>(
    () => ({ is: 'state', step: step.id, visit: at.visit, year: at.now, veil: tools.veil }),
    [step.id, at.visit, at.now, tools.veil],
  );
  const line = useLine(id, (message) => {
    if (message.is === 'hello') line.say(state);
    else if (message.is === 'go') play.go(message.step);
    else if (message.is === 'visit') play.visit(message.element);
    else if (message.is === 'year') play.setYear(message.year);
    else if (message.is === 'veil') tools.setVeil(message.veil);
    else if (message.is === 'leave') tools.leaveAll();
  });
  const { say } = line;
  useEffect(() => say(state), [say, state]);
  return line;
}

function Screen({ plan, entry, id }: { plan: Plan; entry: Entry; id: string }) {
  const { lang, say } = usePresentWords();
  const view = useAtlas((atlas) => atlas.view);
  const root = useRef<HTMLDivElement>(null);
  const room = useBox(root);
  const layout = useMemo(() => layoutOf(room), [room]);
  const play = usePlay(plan, id);
  const { shown, at, step } = play;
  const speaker = useRef<() => boolean>(() => true);
  const tools = useTools(play, () => tools.setOver(speaker.current() ? null : 'popup'));
  const line = useSpeakerLine(id, play, tools);
  speaker.current = useSpeaker(line.meet);
  // Before the keys, which keep what they hear from everybody after them.
  const { paused } = useKiosk(at.kiosk, at.every, `${step.id} ${at.visit}`, () => play.move({ do: 'next' }));
  const digits = useKeys(tools.run);
  useSwipe(root, (by) => tools.run({ do: by === 1 ? 'next' : 'previous' }));
  useEffect(() => root.current?.focus(), []);
  const scene = useScene(play, plan, layout);
  const shownView = useMemo(() => mapView(view, plan, !scene.bare), [view, plan, scene.bare]);
  const { visit } = play;
  const onPick = useCallback((element: string | null) => element !== null && visit(element), [visit]);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--u': `${layout.unit}px`,
    '--caption': `${layout.caption}px`,
    '--foot': `${layout.foot}px`,
    '--bar': PALETTE[view.theme].figure.column,
  };
  const page = isPage(shown);
  // Before the window has a size, nothing could tell what has room in it.
  const measured = room.width > 0;
  return (
    <section
      ref={root}
      className={`present ${layout.side ? 'is-side' : 'is-under'}${at.kiosk ? ' is-kiosk' : ''}${page ? ' is-page' : ''}`}
      style={style}
      aria-label={say('presenting')}
      tabIndex={-1}
      data-step={shown.id}
    >
      <div className="present__stage" inert={page}>
        {measured && (
          <StageView
            plan={plan}
            entry={entry}
            view={shownView}
            inset={layout.inset}
            covered={layout.inset}
            scene={scene}
            onPick={onPick}
            onHover={nothing}
          />
        )}
      </div>
      {measured && page && <Page plan={plan} step={shown} year={at.now} link={linkOf(view.plan, view.lang)} />}
      {measured && !page && <Caption key={layout.caption} plan={plan} step={shown} year={at.now} />}
      <Foot plan={plan} play={play} digits={digits} paused={paused} />
      {tools.tool && <Pointer key={`${tools.tool} ${shown.id}`} tool={tools.tool} />}
      {tools.veil && <div className={`present-veil present-veil--${tools.veil}`} data-veil={tools.veil} />}
      {tools.over === 'help' && (
        <HelpCard onClose={() => tools.setOver(null)} onSpeaker={() => tools.run({ do: 'speaker' })} />
      )}
      {tools.over === 'popup' && <p className="present__notice card">{say('popup')}</p>}
      {tools.over === 'find' && (
        <Palette
          plan={plan}
          onClose={() => tools.setOver(null)}
          onFly={(element) => {
            tools.setOver(null);
            visit(element);
          }}
        />
      )}
      <Notes />
      <p className="off-screen" aria-live="polite">
        {shown.title[lang]}
      </p>
    </section>
  );
}

function nothing(): void {}

/** The plan of the address, presented as soon as it is there. */
export function Present() {
  const plan = useAtlas(openedPlan);
  const entry = useAtlas(openEntry);
  const id = useAtlas(({ view }) => view.plan);
  const index = useAtlas((atlas) => atlas.index);
  const state = useAtlas(({ plans, view }) => (view.plan === null ? undefined : plans[view.plan]));
  useEffect(
    () => () => {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    },
    [],
  );
  if (plan && entry && id !== null) return <Screen key={id} plan={plan} entry={entry} id={id} />;
  return (
    <div className="present present--waiting">
      {index.is === 'failed' && <Failed title="failedIndex" why={index.why} />}
      {state?.is === 'failed' && <Failed title="failedPlan" why={state.why} />}
      {index.is !== 'failed' && state?.is !== 'failed' && <Skeleton label="loadingPlan" />}
    </div>
  );
}
