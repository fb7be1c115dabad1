/** Reorder, hide and add steps, and write notes. Kept in this browser; copied out for the plan file. */
import { useMemo, useState } from 'react';
import type { Plan } from '../../plan/model.ts';
import { outline } from '../../plan/outline.ts';
import { isAdded, type Presentation } from '../../plan/presentation.ts';
import { added, arrange, brief, edited, moved, removed, written } from '../../present/arrange.ts';
import { allSteps } from '../../present/steps.ts';
import { copyText } from '../panel/clipboard.ts';
import { StepForm } from './StepForm.tsx';
import type { Editing } from './use-arrangement.ts';
import { usePresentWords } from './use-words.ts';
import './editor.css';

/** Changes that can be taken back. */
const MOST_UNDO = 100;

/** The arrangement with its past. */
function usePast({ presentation, changed, save }: Editing) {
  const [past, setPast] = useState<readonly (Presentation | null)[]>([]);
  const [kept, setKept] = useState(true);
  const change = (next: Presentation | null): void => {
    setPast((before) => [...before, changed ? presentation : null].slice(-MOST_UNDO));
    setKept(save(next));
  };
  const undo = (): void => {
    const last = past.at(-1);
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    setKept(save(last));
  };
  return { change, undo: past.length > 0 ? undo : null, kept };
}

function Export({ json }: { json: string }) {
  const { say } = usePresentWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className="present-editor__export">
      <button type="button" className="button" onClick={async () => setCopied(await copyText(json))}>
        {say('export')}
      </button>
      <p role="status">{copied === null ? '' : say(copied ? 'exported' : 'exportFailed')}</p>
      <textarea readOnly rows={6} aria-label={say('exportField')} value={json} />
    </div>
  );
}

interface Props {
  readonly plan: Plan;
  readonly editing: Editing;
  readonly chosen: string | null;
  onChoose(step: string): void;
}

export function Editor({ plan, editing, chosen, onChoose }: Props) {
  const { lang, say } = usePresentWords();
  const { change, undo, kept } = usePast(editing);
  const steps = useMemo(() => allSteps(plan, editing.presentation), [plan, editing.presentation]);
  const full = useMemo(() => written(arrange(outline(plan), editing.presentation)), [plan, editing.presentation]);
  const [picked, setPicked] = useState(chosen);
  const now = steps.find(({ step }) => step.id === picked)?.step ?? steps[0]?.step;
  const json = `"presentation": ${JSON.stringify(brief(outline(plan), full), null, 2)}`;
  const pick = (step: string): void => {
    setPicked(step);
    if (!steps.find((one) => one.step.id === step)?.hidden) onChoose(step);
  };
  const tool = (words: Parameters<typeof say>[0], sign: string, onClick: () => void) => (
    <button type="button" className="tool" title={say(words)} aria-label={say(words)} onClick={onClick}>
      {sign}
    </button>
  );
  return (
    <div className="present-editor">
      <ol className="present-editor__list">
        {steps.map(({ step, hidden }) => (
          <li
            key={step.id}
            className={`present-editor__step${hidden ? ' is-hidden' : ''}${step === now ? ' is-picked' : ''}`}
          >
            <button type="button" className="present-editor__name" onClick={() => pick(step.id)}>
              {step.title[lang]}
              {step.pages > 1 && say('page', { n: step.page, of: step.pages })}
              {step.notes && <span className="flag">{say('notes')}</span>}
            </button>
            {tool('moveUp', '↑', () => change(moved(full, step.id, -1)))}
            {tool('moveDown', '↓', () => change(moved(full, step.id, 1)))}
            {tool(hidden ? 'show' : 'hide', hidden ? '◌' : '●', () =>
              change(edited(full, step.id, { hide: hidden ? undefined : true })),
            )}
            {tool('add', '+', () =>
              change(added(full, step.id, lang === 'zh' ? { zh: say('newStep') } : { en: say('newStep') })),
            )}
            {isAdded(step.id) && tool('remove', '×', () => change(removed(full, step.id)))}
          </li>
        ))}
      </ol>
      <div className="present-editor__side">
        <p className="present-editor__bar">
          <button type="button" className="button" disabled={undo === null} onClick={() => undo?.()}>
            {say('undo')}
          </button>
          <button type="button" className="button" disabled={!editing.changed} onClick={() => change(null)}>
            {say('reset')}
          </button>
        </p>
        <p className="fine">{say(kept ? 'kept' : 'keepFailed')}</p>
        {now && <StepForm key={now.id} plan={plan} step={now} onEdit={(edit) => change(edited(full, now.id, edit))} />}
        <Export json={json} />
      </div>
    </div>
  );
}
