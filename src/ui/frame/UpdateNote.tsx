import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { Updates } from '../../offline/updates.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';

/** Where a page hears of new versions; null where there are none to hear of. */
export const UpdatesContext = createContext<Updates | null>(null);

const never = (): (() => void) => () => {};

/**
 * Says that a new version is there, and shows it when the reader wants it. The address, and so the view, stays. Who is
 * in the middle of something puts it off to the next visit.
 */
export function UpdateNote() {
  const { say } = useWords();
  const updates = useContext(UpdatesContext);
  const ready = useSyncExternalStore(updates?.subscribe ?? never, () => updates?.ready() === true);
  const [later, setLater] = useState(false);
  if (!updates || !ready || later) return null;
  return (
    <p className="note note--update">
      <button type="button" className="note__act" onClick={updates.apply}>
        {say('newVersion')}
      </button>
      <button type="button" className="tool" aria-label={say('dismiss')} onClick={() => setLater(true)}>
        <Icon name="close" />
      </button>
    </p>
  );
}
