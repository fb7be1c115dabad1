import type { PresentKey } from '../../i18n/present.ts';
import { usePresentWords } from './use-words.ts';

const KEYS: readonly (readonly [keys: string, words: PresentKey])[] = [
  ['PageDown → ↓ Space', 'kNext'],
  ['PageUp ← ↑ Backspace', 'kPrevious'],
  ['Home End', 'kEnds'],
  ['1…9 Enter', 'kGo'],
  ['/', 'kFind'],
  ['[ ]', 'kYear'],
  ['. B W', 'kBlack'],
  ['L S D', 'kLaser'],
  ['F', 'kFull'],
  ['P', 'kSpeaker'],
  ['Esc', 'kLeave'],
];

/** The keys of the presentation. */
export function HelpCard({ onClose, onSpeaker }: { onClose: () => void; onSpeaker: () => void }) {
  const { say } = usePresentWords();
  return (
    <section className="helpcard" aria-label={say('help')}>
      <h2>{say('help')}</h2>
      <dl>
        {KEYS.map(([keys, words]) => (
          <div key={keys} className="helpcard__row">
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
      <p className="helpcard__buttons">
        <button type="button" className="button" onClick={onSpeaker}>
          {say('speaker')}
        </button>
        <button type="button" className="button button--quiet" onClick={onClose}>
          {say('close')}
        </button>
      </p>
    </section>
  );
}
