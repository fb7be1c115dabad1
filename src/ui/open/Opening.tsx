import { useEffect, useRef } from 'react';
import { Dialog } from './Dialog.tsx';
import { Mapping } from './Mapping.tsx';
import { ProblemList } from './ProblemList.tsx';
import { Reading } from './Reading.tsx';
import { Start } from './Start.tsx';
import { type OpeningActs, type Opening as State, useOpening } from './use-opening.ts';
import { useOpenWords } from './use-words.ts';

function Refusal({ state, onBack }: { state: Extract<State, { is: 'refused' }>; onBack: () => void }) {
  const { lang, say } = useOpenWords();
  const { words, problems } = state;
  return (
    <div role="alert">
      <p className="refusal">{words[lang]}</p>
      {problems.length > 0 && <ProblemList problems={problems} more={0} onShow={null} has={() => false} />}
      <div className="window__foot">
        <span />
        <button type="button" className="button" onClick={onBack}>
          {say('back')}
        </button>
      </div>
    </div>
  );
}

function Same({ state, acts }: { state: Extract<State, { is: 'same' }>; acts: OpeningActs }) {
  const { lang, say } = useOpenWords();
  const { shortTitle, file, date } = state.there;
  return (
    <>
      <p className="window__lead">{say('sameLead', { title: shortTitle[lang], file, date: date.slice(0, 10) })}</p>
      <div className="window__foot">
        <button type="button" className="button button--quiet" onClick={acts.restart}>
          {say('cancel')}
        </button>
        <span className="window__acts">
          <button type="button" className="button button--quiet" onClick={acts.keepBoth}>
            {say('keepBoth')}
          </button>
          <button type="button" className="button" onClick={acts.replace}>
            {say('replace')}
          </button>
        </span>
      </div>
    </>
  );
}

function Body({ state, acts }: { state: State; acts: OpeningActs }) {
  switch (state.is) {
    case 'start':
      return <Start onFile={acts.begin} />;
    case 'reading':
      return <Reading name={state.name} step={state.step} share={state.share} onStop={acts.restart} />;
    case 'refused':
      return <Refusal state={state} onBack={acts.restart} />;
    case 'places':
      return <Mapping state={state} onMake={acts.make} onBack={acts.restart} />;
    case 'same':
      return <Same state={state} acts={acts} />;
  }
}

function useTitle(state: State): string {
  const { say } = useOpenWords();
  if (state.is === 'refused') return say('refused', { name: state.name });
  if (state.is === 'places') return say('mapTitle', { name: state.name });
  return say(state.is === 'same' ? 'sameTitle' : 'title');
}

interface Props {
  /** What was dropped or pasted; null where somebody only asked for the dialog. */
  readonly file: File | null;
  onClose(): void;
  onProblems(): void;
}

/** The dialog in which a file becomes a plan on the map. */
export function Opening({ file, onClose, onProblems }: Props) {
  const [state, acts] = useOpening(onClose, onProblems);
  const begin = useRef(acts.begin);
  begin.current = acts.begin;
  useEffect(() => {
    if (file) begin.current(file);
  }, [file]);
  return (
    <Dialog title={useTitle(state)} onClose={onClose}>
      <Body state={state} acts={acts} />
    </Dialog>
  );
}
