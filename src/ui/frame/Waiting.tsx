import type { MessageKey } from '../../i18n/t.ts';
import { useAtlas, useWords } from '../parts/context.tsx';

/** Grey bars in the place of what is still on its way. */
export function Skeleton({ label }: { label: MessageKey }) {
  const { say } = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="off-screen">{say(label)}</span>
      {['long', 'short', 'mid', 'long', 'mid', 'long', 'short'].map((width, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: seven bars that never move
        <span key={i} className={`skeleton__bar skeleton__bar--${width}`} />
      ))}
    </div>
  );
}

/** What could not be read, why, and a second try. */
export function Failed({ title, why }: { title: MessageKey; why: string }) {
  const { say } = useWords();
  const retry = useAtlas((atlas) => atlas.retry);
  return (
    <div className="failed" role="alert">
      <h2>{say(title)}</h2>
      <p className="fine">{why}</p>
      <button type="button" className="button" onClick={retry}>
        {say('retry')}
      </button>
    </div>
  );
}
