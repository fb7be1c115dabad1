import {
  lazy,
  Suspense,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { t } from '../i18n/t.ts';
import { openEntry, openedPlan, openState } from '../store/store.ts';
import { Announcer } from './frame/Announcer.tsx';
import './app.css';
import { isFirst, takePlace } from './first/first.ts';
import { DropZone } from './frame/DropZone.tsx';
import { Header } from './frame/Header.tsx';
import { HelpDialog } from './frame/HelpDialog.tsx';
import { keepFocus } from './frame/keep-focus.ts';
import { Notes } from './frame/Notes.tsx';
import { onDocument, useIncoming } from './frame/use-incoming.ts';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { Failed, Skeleton } from './frame/Waiting.tsx';
import { MapSide } from './map/MapSide.tsx';
import { useBox, useLayout } from './map/use-layout.ts';
import { useMode } from './map/use-mode.ts';
import { Panel, PanelFrame } from './panel/Panel.tsx';
import { startSearch } from './panel/start-search.ts';
import { useSheet } from './panel/use-sheet.ts';
import { useAtlas, useWords } from './parts/context.tsx';
import { useMedia, WIDE } from './parts/use-media.ts';
import { useTakeDocument } from './proof/context.tsx';

const Opening = lazy(async () => ({ default: (await import('./open/Opening.tsx')).Opening }));
const Problems = lazy(async () => ({ default: (await import('./open/Problems.tsx')).Problems }));

/** The windows over the page. */
type Over = { readonly is: 'open'; readonly file: File | null } | { readonly is: 'problems' } | null;

const SheetDialog = lazy(() =>
  import('./sheet/SheetDialog.tsx').then(({ SheetDialog: dialog }) => ({ default: dialog })),
);

/** Language, theme, letters and title of the document follow the view. */
export function useDocument(): void {
  const lang = useAtlas(({ view }) => view.lang);
  const theme = useAtlas(({ view }) => view.theme);
  const text = useAtlas(({ view }) => view.text);
  const title = useAtlas((atlas) => openEntry(atlas)?.shortTitle[atlas.view.lang]);
  // Before the stage looks at the size of the letters.
  useLayoutEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.text = text;
    document.title = [title, t(lang, 'brand')].filter(Boolean).join(' · ');
  }, [lang, theme, text, title]);
}

function useKeys(onHelp: () => void, onOpenFile: () => void, onSheet: () => void): void {
  const setMode = useAtlas((atlas) => atlas.setMode);
  const clear = useAtlas((atlas) => atlas.clear);
  const step = useAtlas((atlas) => atlas.step);
  const mode = useMode();
  const keys = useMemo(
    () => ({
      '3': () => setMode(mode === '3d' ? 'flat' : '3d'),
      '/': startSearch,
      '?': onHelp,
      o: onOpenFile,
      p: onSheet,
      P: onSheet,
      Escape: clear,
      '[': () => step(-1),
      ']': () => step(1),
    }),
    [mode, setMode, clear, step, onHelp, onOpenFile, onSheet],
  );
  useShortcuts(keys);
}

/** Windows for the reader's own files: fetched when the first is wanted. */
function useOwnFiles() {
  const { say } = useWords();
  const [over, setOver] = useState<Over>(null);
  const onOpenFile = useCallback(() => setOver({ is: 'open', file: null }), []);
  const onProblems = useCallback(() => setOver({ is: 'problems' }), []);
  useDocuments();
  const held = useIncoming((file) => setOver({ is: 'open', file }), say('pastedName'));
  const close = (is: NonNullable<Over>['is']) => () => setOver((now) => (now?.is === is ? null : now));
  const windows = (
    <Suspense fallback={null}>
      {over?.is === 'open' && <Opening file={over.file} onClose={close('open')} onProblems={onProblems} />}
      {over?.is === 'problems' && <Problems onClose={close('problems')} />}
      {held && <DropZone />}
    </Suspense>
  );
  return { onOpenFile, onProblems, windows };
}

/** On a slow line the map's code is not waited for, ms. */
const LATEST = 500;

/**
 * Panel and legend are rendered while the map's worker cuts its tiles: until then the page that came first stands for
 * them. Without such a page they are there at once.
 */
function useWhole() {
  const [whole, setWhole] = useState(() => !isFirst());
  const onStep = useCallback((step: 'made' | 'ready') => {
    if (step === 'made') startTransition(() => setWhole(true));
    else flushSync(() => setWhole(true));
  }, []);
  useEffect(() => {
    const timer = setTimeout(onStep, LATEST, 'made');
    return () => clearTimeout(timer);
  }, [onStep]);
  return { whole, onStep };
}

function PanelSide({ whole, sheet }: { whole: boolean; sheet: ReturnType<typeof useSheet> | null }) {
  const index = useAtlas((atlas) => atlas.index);
  const plan = useAtlas(openedPlan);
  const id = useAtlas(({ view }) => view.plan);
  const state = useAtlas(openState);
  const failed = index.is === 'failed' || state?.is === 'failed';
  // What went wrong, and the way to try again, is not left under the page that came first.
  useEffect(() => {
    if (failed) takePlace();
  }, [failed]);
  if (plan && whole) return <Panel key={id} plan={plan} sheet={sheet} />;
  return (
    <PanelFrame sheet={sheet}>
      {index.is === 'failed' && <Failed title="failedIndex" why={index.why} />}
      {state?.is === 'failed' && <Failed title="failedPlan" why={state.why} />}
      {!failed && whole && <Skeleton label={index.is === 'ready' ? 'loadingPlan' : 'loadingIndex'} />}
    </PanelFrame>
  );
}

/** A document that is dropped anywhere is held against the open plan; the panel says how it went. */
function useDocuments(): void {
  const takeDocument = useTakeDocument();
  useEffect(
    () =>
      onDocument((file) => {
        void takeDocument(file);
        document.getElementById('sources')?.scrollIntoView({ block: 'start' });
      }),
    [takeDocument],
  );
}

/** The whole page: bar, map with its cards, panel. */
export function App() {
  const [helping, setHelping] = useState(false);
  const openHelp = useMemo(() => () => setHelping(true), []);
  useDocument();
  useEffect(() => keepFocus(document.body), []);
  const { onOpenFile, onProblems, windows } = useOwnFiles();
  const [sheeting, setSheeting] = useState(false);
  const openSheet = useCallback(() => setSheeting(true), []);
  const shown = useAtlas(({ view }) => view.plan);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a window of one plan does not come back over another
  useEffect(() => setSheeting(false), [shown]);
  useKeys(openHelp, onOpenFile, openSheet);
  const index = useAtlas((atlas) => (atlas.index.is === 'ready' ? atlas.index.value : null));
  const plan = useAtlas(openedPlan);
  const entry = useAtlas(openEntry);
  const wide = useMedia(WIDE);
  const main = useRef<HTMLElement>(null);
  const room = useBox(main);
  const sheet = useSheet(room.height);
  const { whole, onStep } = useWhole();
  const { refs, inset, covered, vars } = useLayout(room, wide ? null : sheet.rest, sheet.height, entry?.bbox ?? null);
  return (
    <div className={sheet.dragging ? 'app is-dragging' : 'app'} style={vars}>
      <Header index={index} onHelp={openHelp} onSheet={openSheet} onOpenFile={onOpenFile} onProblems={onProblems} />
      <main ref={main} className="app__main">
        <MapSide whole={whole} inset={inset} covered={covered} refs={refs} onStep={onStep} />
        <Notes />
        <div ref={refs.side} className="app__side">
          <PanelSide whole={whole} sheet={wide ? null : sheet} />
        </div>
      </main>
      <Announcer plan={plan} />
      <HelpDialog open={helping} onClose={() => setHelping(false)} />
      {windows}
      {sheeting && plan && entry && (
        <Suspense>
          <SheetDialog plan={plan} entry={entry} onClose={() => setSheeting(false)} />
        </Suspense>
      )}
    </div>
  );
}
