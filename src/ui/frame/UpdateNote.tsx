import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Updates } from '../../offline/updates.ts';
import { useWords } from '../parts/context.tsx';

/** Where a page hears of new versions; null where there are none to hear of. */
export const UpdatesContext = createContext<Updates | null>(null);

const never = (): (() => void) => () => {};

/** Says that a new version is there, and shows it when the reader wants it. The address, and so the view, stays. */
export function UpdateNote() {
  const { say } = useWords();
  const updates = useContext(UpdatesContext);
  const ready = useSyncExternalStore(updates?.subscribe ?? never, () => updates?.ready() === true);
  if (!updates || !ready) return null;
  return (
    <button type="button" className="note note--update" onClick={updates.apply}>
      {say('newVersion')}
    </button>
  );
}
