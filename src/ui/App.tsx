import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../i18n/t.ts';
import { openEntry, openedPlan } from '../store/store.ts';
import { Announcer } from './Announcer.tsx';
import './app.css';
import { useAtlas } from './context.tsx';
import { Header } from './Header.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { MapSide } from './MapSide.tsx';
import { Notes } from './Notes.tsx';
import { Panel, PanelFrame } from './Panel.tsx';
import type { Stage } from './stage-slot.ts';
import { useBox, useLayout } from './use-layout.ts';
import { useMedia, WIDE } from './use-media.ts';
import { useSheet } from './use-sheet.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { Failed, Skeleton } from './Waiting.tsx';

export interface AppProps {
  Stage: Stage;
  /** Whose base map it is: name, licence, date. */
  credits: { zh: string; en: string };
}

/** Language, theme and title of the document follow the view. */
function useDocument(): void {
  const lang = useAtlas(({ view }) => view.lang);
  const theme = useAtlas(({ view }) => view.theme);
  const title = useAtlas((atlas) => openEntry(atlas)?.shortTitle[atlas.view.lang]);
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
    document.title = [title, t(lang, 'brand')].filter(Boolean).join(' · ');
  }, [lang, theme, title]);
}

function useKeys(onHelp: () => void): void {
  const setMode = useAtlas((atlas) => atlas.setMode);
  const clear = useAtlas((atlas) => atlas.clear);
  const mode = useAtlas(({ view }) => view.view);
  const keys = useMemo(
    () => ({
      '3': () => setMode(mode === '3d' ? 'flat' : '3d'),
      '/': () => document.getElementById('find')?.focus(),
      '?': onHelp,
      Escape: clear,
    }),
    [mode, setMode, clear, onHelp],
  );
  useShortcuts(keys);
}

function PanelSide({ sheet }: { sheet: ReturnType<typeof useSheet> | null }) {
  const index = useAtlas((atlas) => atlas.index);
  const plan = useAtlas(openedPlan);
  const state = useAtlas(({ plans, view }) => (view.plan === null ? undefined : plans[view.plan]));
  if (plan) return <Panel key={plan.head.id} plan={plan} sheet={sheet} />;
  return (
    <PanelFrame sheet={sheet}>
      {index.is === 'failed' && <Failed title="failedIndex" why={index.why} />}
      {state?.is === 'failed' && <Failed title="failedPlan" why={state.why} />}
      {index.is !== 'failed' && state?.is !== 'failed' && (
        <Skeleton label={index.is === 'ready' ? 'loadingPlan' : 'loadingIndex'} />
      )}
    </PanelFrame>
  );
}

/** The whole page: bar, map with its cards, panel. */
export function App({ Stage, credits }: AppProps) {
  const [helping, setHelping] = useState(false);
  const openHelp = useMemo(() => () => setHelping(true), []);
  useDocument();
  useKeys(openHelp);
  const index = useAtlas((atlas) => (atlas.index.is === 'ready' ? atlas.index.value : null));
  const plan = useAtlas(openedPlan);
  const wide = useMedia(WIDE);
  const main = useRef<HTMLElement>(null);
  const room = useBox(main);
  const sheet = useSheet(room.height);
  const { refs, inset, vars } = useLayout(room, wide ? null : sheet.rest, sheet.height);
  return (
    <div className={sheet.dragging ? 'app is-dragging' : 'app'} style={vars}>
      <Header index={index} onHelp={openHelp} />
      <main ref={main} className="app__main">
        <MapSide Stage={Stage} credits={credits} inset={inset} refs={refs} />
        <Notes />
        <div ref={refs.side} className="app__side">
          <PanelSide sheet={wide ? null : sheet} />
        </div>
      </main>
      <Announcer plan={plan} />
      <HelpDialog open={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
