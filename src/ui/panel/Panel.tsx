import { type ReactNode, useEffect, useRef } from 'react';
import type { Plan } from '../../plan/model.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { ElementPanel } from './ElementPanel.tsx';
import { FoldsProvider } from './folds.tsx';
import { Overview } from './Overview.tsx';
import { SectorBar } from './SectorBar.tsx';
import './panel.css';
import { useDesk } from './use-desk.ts';
import type { Sheet } from './use-sheet.ts';
import { useArrival, WayProvider } from './way.tsx';

function SheetBar({ sheet, onSearch }: { sheet: Sheet; onSearch: (() => void) | undefined }) {
  const { say } = useWords();
  return (
    <div className="sheet-bar">
      {onSearch && (
        <button type="button" className="tool" aria-label={say('search')} onClick={onSearch}>
          <Icon name="search" />
        </button>
      )}
      <div className="sheet-bar__handle" title={say('sheetHandle')} {...sheet.handle} />
      <button
        type="button"
        className="tool"
        aria-label={say('sheetTaller')}
        // Not disabled: the focus would be lost.
        aria-disabled={sheet.stop === 'full'}
        onClick={sheet.raise}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={say('sheetLower')}
        aria-disabled={sheet.stop === 'peek'}
        onClick={sheet.lower}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}

interface FrameProps {
  sheet: Sheet | null;
  onSearch?: () => void;
  children: ReactNode;
}

/** The frame: a column beside the map, or a sheet over its foot. */
export function PanelFrame({ sheet, onSearch, children }: FrameProps) {
  const { say } = useWords();
  return (
    <aside
      id="panel"
      tabIndex={-1}
      className={sheet ? `panel panel--sheet${sheet.dragging ? ' is-dragging' : ''}` : 'panel'}
      aria-label={say('panel')}
    >
      {sheet && <SheetBar sheet={sheet} onSearch={onSearch} />}
      {children}
    </aside>
  );
}

/** The plan when nothing is picked, else the picked element; the results of a search in place of both. */
export function Panel({ plan, sheet }: { plan: Plan; sheet: Sheet | null }) {
  const at = useAtlas(({ view }) => view.at);
  const pick = useAtlas((atlas) => atlas.pick);
  const desk = useDesk(plan);
  const { wanted } = desk.way;
  const body = useRef<HTMLDivElement>(null);
  /** Where the focus goes when the panel has turned: only picks made in the panel move it. */
  const goTo = useRef<string | null>(null);
  const element = at === null || desk.searching ? undefined : plan.byId.get(at);
  const reveal = sheet?.reveal;

  const turn = (id: string | null): void => {
    goTo.current = id === null ? `[data-element="${at}"]` : '[data-heading]';
    if (id === at) desk.search(false);
    if (id === null && desk.query.trim() !== '') desk.search(true);
    pick(id);
  };
  const openSearch = (): void => {
    reveal?.();
    desk.search(true);
    requestAnimationFrame(() => document.getElementById('find')?.focus());
  };
  useEffect(() => {
    const target = goTo.current === null ? null : body.current?.querySelector<HTMLElement>(goTo.current);
    goTo.current = null;
    if (!target || at !== null) body.current?.scrollTo({ top: 0 });
    target?.focus({ preventScroll: at !== null });
  }, [at]);
  useEffect(() => {
    if (at !== null || wanted !== null) reveal?.();
  }, [at, wanted, reveal]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to the top whenever results come or go, but not from a row
  useEffect(() => {
    if (!document.activeElement?.matches('[data-element]')) body.current?.scrollTo({ top: 0 });
  }, [desk.searching]);
  useArrival(wanted);

  return (
    <PanelFrame sheet={sheet} onSearch={openSearch}>
      <WayProvider value={desk.way}>
        <FoldsProvider>
          <SectorBar plan={plan} />
          <div ref={body} className="panel__body">
            {element ? (
              <ElementPanel plan={plan} element={element} onPick={turn} onSearch={openSearch} />
            ) : (
              <Overview plan={plan} desk={desk} onPick={turn} />
            )}
          </div>
        </FoldsProvider>
      </WayProvider>
    </PanelFrame>
  );
}
