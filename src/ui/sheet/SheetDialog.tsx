import { type CSSProperties, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { BaseMap } from '../../drawing/base.ts';
import type { Plan } from '../../plan/model.ts';
import { type SheetChoice, turnOf } from '../../sheet/compose/choice.ts';
import { inkOf } from '../../sheet/compose/ink.ts';
import { composeSheet, type Sheet } from '../../sheet/compose/sheet.ts';
import type { PlanEntry } from '../../store/library.ts';
import { type View, writeUrl } from '../../store/view.ts';
import { SvgTree } from '../light/SvgTree.tsx';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { keepChoice, readChoice } from './choice-store.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { SheetActions } from './SheetActions.tsx';
import { SheetForm } from './SheetForm.tsx';
import './sheet.css';
import { useBase } from './use-base.ts';

/** Where the view opens for others; null on a stick, whose address is nobody else's. */
export function addressOf(view: View, { protocol, origin, pathname }: Location): string | null {
  if (!protocol.startsWith('http')) return null;
  return `${origin}${pathname}${writeUrl({ ...view, at: null })}`;
}

function useChoice() {
  const { lang } = useWords();
  const [choice, setChoice] = useState<SheetChoice>(() => readChoice(window, lang, new Date()));
  const change = useCallback((part: Partial<SheetChoice>) => setChoice((before) => ({ ...before, ...part })), []);
  useEffect(() => keepChoice(window, choice), [choice]);
  return { choice, change };
}

function Preview({ sheet, label }: { sheet: Sheet; label: string }) {
  const { say } = useWords();
  const [large, setLarge] = useState(false);
  const nodes = useMemo(() => [sheet.svg], [sheet]);
  const { width, height } = sheet;
  const paper: CSSProperties & Record<'--ratio', number> = {
    aspectRatio: `${width} / ${height}`,
    '--ratio': width / height,
  };
  return (
    <div className="sheet-preview">
      <div className={large ? 'sheet-preview__scroll is-large' : 'sheet-preview__scroll'}>
        <div className="sheet-preview__paper" role="img" aria-label={label} style={paper}>
          <div inert className="sheet-preview__svg">
            <SvgTree nodes={nodes} />
          </div>
        </div>
      </div>
      <button
        type="button"
        className="tool sheet-preview__zoom"
        aria-pressed={large}
        title={say(large ? 'sheetReduce' : 'sheetEnlarge')}
        aria-label={say(large ? 'sheetReduce' : 'sheetEnlarge')}
        onClick={() => setLarge(!large)}
      >
        <Icon name={large ? 'minus' : 'plus'} />
      </button>
    </div>
  );
}

interface Props {
  readonly plan: Plan;
  readonly entry: PlanEntry;
  onClose(): void;
}

function Body({ plan, entry, base }: Omit<Props, 'onClose'> & { base: BaseMap }) {
  const { say } = useWords();
  const view = useAtlas((atlas) => atlas.view);
  const { choice, change } = useChoice();
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  const { year, hidden } = view;
  // Nobody else can open a plan that is kept in this browser.
  const url = entry.own ? null : addressOf(view, window.location);
  const matter = useMemo(
    () => ({ plan, base, credits: entry.credits, year, hidden, url, phrase: null, page: null }),
    [plan, base, entry, year, hidden, url],
  );
  // While somebody types a name the preview may lag behind.
  const settled = useDeferredValue(choice);
  const sheet = useMemo(() => composeSheet(matter, settled), [matter, settled]);
  const { lang, size, ink } = settled;
  const label = say('sheetPreview', { name: plan.head.shortTitle[lang === 'en' ? 'en' : 'zh'], size });
  return (
    <div className="sheet-dialog__body">
      <Preview sheet={sheet} label={label} />
      <div className="sheet-dialog__side">
        <SheetForm choice={choice} onChange={change} />
        <p className="fine" data-turn={turnOf(settled)}>
          {say('sheetScale', { n: sheet.scale.toLocaleString('en') })}
          {sheet.left > 0 && ` · ${say('sheetLeft', { n: sheet.left })}`}
        </p>
        <SheetActions
          order={{ matter, choice: settled, sheet }}
          context={{ plan, base, lang, palette: inkOf(ink).palette, entry, url }}
          onPrint={() => setPrinting(true)}
        />
      </div>
      {printing && <PrintSheet sheet={sheet} onDone={printed} />}
    </div>
  );
}

/** 出图: the sheet as it will be, what it is to be like, and the files that it becomes. */
export function SheetDialog({ plan, entry, onClose }: Props) {
  const { say } = useWords();
  const base = useBase(entry);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    node?.showModal();
    return () => node?.close();
  }, []);
  return (
    <dialog ref={dialog} className="sheet-dialog" aria-labelledby="sheet-title" onClose={onClose}>
      <div className="sheet-dialog__head">
        <h2 id="sheet-title">{say('sheetTitle')}</h2>
        <button type="button" className="tool" aria-label={say('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {base === 'failed' && <p role="alert">{say('sheetNoBase')}</p>}
      {base === null && <p role="status">{say('sheetLoading')}</p>}
      {base !== null && base !== 'failed' && <Body plan={plan} entry={entry} base={base} />}
    </dialog>
  );
}
