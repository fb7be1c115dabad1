import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import type { Desk } from './use-desk.ts';

/** Where a search is typed. Esc clears, then leaves. */
export function FindBox({ desk: { query, searching, type, search } }: { desk: Desk }) {
  const { say } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the browsers that are to be served
    <div className="find" role="search">
      <Icon name="search" />
      <input
        id="find"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        placeholder={say('find')}
        aria-label={say('find')}
        value={query}
        onChange={(event) => type(event.target.value)}
        onFocus={() => query.trim() !== '' && search(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (!searching) event.currentTarget.blur();
          type('');
        }}
      />
      {(query !== '' || searching) && (
        <button type="button" className="tool" aria-label={say('findClear')} onClick={() => type('')}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
