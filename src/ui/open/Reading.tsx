import type { OpenKey } from '../../i18n/open.ts';
import type { Step } from '../../library/protocol.ts';
import { useOpenWords } from './use-words.ts';

const STEPS: Readonly<Record<Step, OpenKey>> = {
  reading: 'stepReading',
  parsing: 'stepParsing',
  placing: 'stepPlacing',
};

/** How far the reading is, and a way to stop it. */
export function Reading(props: { name: string; step: Step; share: number | null; onStop: () => void }) {
  const { say } = useOpenWords();
  const { name, step, share, onStop } = props;
  return (
    <div className="reading">
      <p role="status">{say(STEPS[step], { name })}</p>
      <progress {...(share === null ? {} : { value: share })} aria-label={say(STEPS[step], { name })} />
      <button type="button" className="button button--quiet" onClick={onStop}>
        {say('cancel')}
      </button>
    </div>
  );
}
