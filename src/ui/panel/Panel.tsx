import { type ReactNode, useEffect, useRef } from 'react';
import type { Plan } from '../../plan/model.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { ElementPanel } from './ElementPanel.tsx';
import { Overview } from './Overview.tsx';
import './panel.css';
import type { Sheet } from './use-sheet.ts';

function SheetBar({ sheet }: { sheet: Sheet }) {
  const { say } = useWords();
  return (
    <div className="sheet-bar">
      <div className="sheet-bar__handle" title={say('sheetHandle')} {...sheet.handle} />
      <button
        type="button"
        className="tool"
        aria-label={say('sheetTaller')}
        disabled={sheet.stop === 'full'}
        onClick={sheet.raise}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={say('sheetLower')}
        disabled={sheet.stop === 'peek'}
        onClick={sheet.lower}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}

/** The frame: a column beside the map, or a sheet over its foot. */
export function PanelFrame({ sheet, children }: { sheet: Sheet | null; children: ReactNode }) {
  const { say } = useWords();
  return (
    <aside
      id="panel"
      tabIndex={-1}
      className={sheet ? `panel panel--sheet${sheet.dragging ? ' is-dragging' : ''}` : 'panel'}
      aria-label={say('panel')}
    >
      {sheet && <SheetBar sheet={sheet} />}
      {children}
    </aside>
  );
}

/** The plan when nothing is picked, else the picked element. */
export function Panel({ plan, sheet }: { plan: Plan; sheet: Sheet | null }) {
  const at = useAtlas(({ view }) => view.at);
  const pick = useAtlas((atlas) => atlas.pick);
  const body = useRef<HTMLDivElement>(null);
  /** Where the focus goes when the panel has turned: only picks made in the panel move it. */
  const goTo = useRef<string | null>(null);
  const element = at === null ? undefined : plan.byId.get(at);
  const reveal = sheet?.reveal;

  const turn = (id: string | null): void => {
    goTo.current = id === null ? `[data-element="${at}"]` : '[data-heading]';
    pick(id);
  };
  useEffect(() => {
    if (at !== null) reveal?.();
    const target = goTo.current === null ? null : body.current?.querySelector<HTMLElement>(goTo.current);
    goTo.current = null;
    if (!target || at !== null) body.current?.scrollTo({ top: 0 });
    target?.focus({ preventScroll: at !== null });
  }, [at, reveal]);

  return (
    <PanelFrame sheet={sheet}>
      <div ref={body} className="panel__body">
        {element ? (
          <ElementPanel plan={plan} element={element} onPick={turn} />
        ) : (
          <Overview plan={plan} onPick={turn} />
        )}
      </div>
    </PanelFrame>
  );
}
