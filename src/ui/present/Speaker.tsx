/** The speaker's window: notes, what comes next, clock and timer. It tells the screen what to do; its notes stay here. */
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import type { Plan } from '../../plan/model.ts';
import type { ScreenState } from '../../present/line.ts';
import { type Command, moveTo } from '../../present/play.ts';
import { type Step, steps as stepsOf, wordsIn } from '../../present/steps.ts';
import { openedPlan } from '../../store/store.ts';
import { Failed, Skeleton } from '../frame/Waiting.tsx';
import { useAtlas } from '../parts/context.tsx';
import { Caption } from './Caption.tsx';
import { Clock } from './Clock.tsx';
import { Editor } from './Editor.tsx';
import { isPage, Page } from './Page.tsx';
import { type Editing, useEditing } from './use-arrangement.ts';
import { useKeys } from './use-keys.ts';
import { useLine } from './use-line.ts';
import { usePresentWords } from './use-words.ts';
import './caption.css';
import './page.css';
import './speaker.css';

/** Milliseconds between two questions where the screen is, and after which an unanswered one means that it is gone. */
const ASK = 2000;
const GONE = 5000;

/** Where the screen is; null while none answers. */
function useScreen(id: string) {
  const [screen, setScreen] = useState<ScreenState | null>(null);
  const heard = useRef(0);
  const { say } = useLine(id, (message) => {
    if (message.is !== 'state') return;
    heard.current = Date.now();
    setScreen(message);
  });
  useEffect(() => {
    const ask = (): void => {
      if (Date.now() - heard.current > GONE) setScreen(null);
      say({ is: 'hello' });
    };
    ask();
    const timer = setInterval(ask, ASK);
    return () => clearInterval(timer);
  }, [say]);
  return { screen, say };
}

/** Steps, the one on the screen, and the commands to it; rehearsed here where there is no screen. */
function useSpeaking(plan: Plan, id: string, editing: Editing) {
  const present = useAtlas((atlas) => atlas.present);
  const own = useAtlas(({ view }) => view.present?.step ?? null);
  const { screen, say } = useScreen(id);
  const steps = useMemo(() => stepsOf(plan, editing.presentation), [plan, editing.presentation]);
  const step = screen?.step ?? own;
  const index = Math.max(
    0,
    steps.findIndex((one) => one.id === step),
  );
  // The window's own address follows the screen, so that a reload comes back to it.
  useEffect(() => {
    if (screen) present({ step: screen.step });
  }, [screen, present]);
  const go = (next: string): void => {
    if (screen) say({ is: 'go', step: next });
    present({ step: next });
  };
  const veil = (wanted: 'black' | 'white'): void => say({ is: 'veil', veil: screen?.veil === wanted ? null : wanted });
  const run = (command: Command): void => {
    if (command.do === 'black' || command.do === 'white') veil(command.do);
    else if (command.do === 'back' && screen?.visit) say({ is: 'visit', element: null });
    else {
      const next = steps[moveTo(command, index, steps.length)];
      if (next && next !== steps[index]) go(next.id);
    }
  };
  return { screen, steps, index, run, go, veil, leave: () => say({ is: 'leave' }) };
}

function Preview({ plan, step, name }: { plan: Plan; step: Step | undefined; name: string }) {
  const { say } = usePresentWords();
  const style: CSSProperties & Record<`--${string}`, string> = { '--u': '0.5px', '--caption': '100%' };
  return (
    <figure className="present-preview">
      <figcaption>{name}</figcaption>
      <div className="present-preview__screen" style={style}>
        {!step && <p className="present-preview__end">{say('theEnd')}</p>}
        {step &&
          (isPage(step) ? (
            <Page plan={plan} step={step} year={null} link={null} />
          ) : (
            <Caption plan={plan} step={step} year={null} />
          ))}
      </div>
    </figure>
  );
}

function Desk({ plan, id }: { plan: Plan; id: string }) {
  const { lang, say } = usePresentWords();
  const editing = useEditing(plan, id);
  const { screen, steps, index, run, go, veil, leave } = useSpeaking(plan, id, editing);
  const [arranging, setArranging] = useState(false);
  const digits = useKeys(run);
  const step = steps[index];
  const button = (words: Parameters<typeof say>[0], onClick: () => void, pressed?: boolean) => (
    <button type="button" className="button" aria-pressed={pressed} onClick={onClick}>
      {say(words)}
    </button>
  );
  return (
    <main className="speaker" data-step={step?.id}>
      <header className="speaker__head">
        <Clock />
        <p className="speaker__count">{digits || say('stepOf', { n: index + 1, of: steps.length })}</p>
        <div className="speaker__buttons">
          {button('previous', () => run({ do: 'previous' }))}
          {button('next', () => run({ do: 'next' }))}
          {button('black', () => veil('black'), screen?.veil === 'black')}
          {button('white', () => veil('white'), screen?.veil === 'white')}
          {screen && button('leave', leave)}
          {button(arranging ? 'rehearse' : 'editor', () => setArranging(!arranging))}
        </div>
      </header>
      {!screen && <p className="speaker__alone">{say('alone')}</p>}
      {arranging ? (
        <Editor plan={plan} editing={editing} chosen={step?.id ?? null} onChoose={go} />
      ) : (
        <div className="speaker__desk">
          <Preview plan={plan} step={step} name={say('now')} />
          <Preview plan={plan} step={steps[index + 1]} name={say('next')} />
          <section className="speaker__notes" aria-label={say('notes')}>
            <h2>{step?.title[lang]}</h2>
            <p>{step?.notes ? wordsIn(step.notes, lang) : say('noNotes')}</p>
          </section>
        </div>
      )}
    </main>
  );
}

/** The speaker's window for the plan of the address. */
export function Speaker() {
  const plan = useAtlas(openedPlan);
  const id = useAtlas(({ view }) => view.plan);
  const index = useAtlas((atlas) => atlas.index);
  if (plan && id !== null) return <Desk key={id} plan={plan} id={id} />;
  return index.is === 'failed' ? <Failed title="failedIndex" why={index.why} /> : <Skeleton label="loadingPlan" />;
}
