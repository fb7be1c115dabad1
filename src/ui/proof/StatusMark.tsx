import type { MessageKey } from '../../i18n/t.ts';
import type { Status } from '../../proof/status.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';

export const STATUS_NAMES = {
  found: 'proofFound',
  missing: 'proofMissing',
  several: 'proofSeveral',
} as const satisfies Record<Status, MessageKey>;

/** A page with a tick, or a question mark: filled where nothing was found, in outline where there are several places. */
export function StatusMark({ status, silent = false }: { status: Status; silent?: boolean }) {
  const { say } = useWords();
  const named = silent
    ? ({ 'aria-hidden': true } as const)
    : ({ role: 'img', 'aria-label': say(STATUS_NAMES[status]) } as const);
  return (
    <span className={`proof-mark proof-mark--${status}`} title={say(STATUS_NAMES[status])} {...named}>
      {status === 'found' ? <Icon name="proven" /> : '?'}
    </span>
  );
}
