import { type KeyboardEvent, type UIEvent, useEffect, useId, useRef, useState } from 'react';
import { tLibrary } from '../../i18n/library.ts';
import type { LargeLibrary } from '../../store/shards.ts';
import { useWords } from '../parts/context.tsx';
import { listStep, PlanOption } from './PlanOption.tsx';
import './library-list.css';
import { useFinder } from './use-finder.ts';

interface Props {
  readonly library: LargeLibrary;
  readonly current: string | null;
  onChoose(id: string): void;
}

/** Pixels above the end of the list at which more of it is fetched. */
const NEAR = 240;

/** A library of thousands: what is typed narrows the list, and the list goes on as far as somebody scrolls. */
export function LibraryList({ library, current, onChoose }: Props) {
  const { lang } = useWords();
  const { query, setQuery, listing, more } = useFinder(library);
  const { rows, next, is, why } = listing;
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const count = library.count.toLocaleString('en');
  const typed = query.trim();

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key === 'Home' || event.key === 'End') return;
    const step = listStep(event.key, active, rows.length);
    if (step !== null) {
      setActive(Math.max(0, step));
      if (step >= rows.length - 3 && next !== null) more();
    } else if (event.key === 'Enter') {
      const row = rows[active];
      if (row) onChoose(row.id);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent): void => {
    if (next !== null && is === 'there' && scrollHeight - scrollTop - clientHeight < NEAR) more();
  };
  const say = (): string => {
    if (is === 'failed') return tLibrary(lang, 'failed', { why });
    if (is === 'looking' && rows.length === 0) return tLibrary(lang, 'looking');
    if (rows.length === 0) return tLibrary(lang, 'none', { query: typed });
    const n = rows.length.toLocaleString('en');
    return typed === ''
      ? tLibrary(lang, 'all', { n: count })
      : tLibrary(lang, next === null ? 'shown' : 'shownMore', { n });
  };
  return (
    <div className="library">
      <input
        ref={input}
        className="library__find"
        type="text"
        inputMode="search"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}list`}
        aria-activedescendant={rows.length > 0 ? `${id}${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        placeholder={tLibrary(lang, 'find')}
        aria-label={tLibrary(lang, 'find')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className={is === 'failed' ? 'library__said is-bad' : 'library__said'} role="status">
        {say()}
      </p>
      {is === 'failed' && (
        <button type="button" className="link library__more" onClick={more}>
          {tLibrary(lang, 'retry')}
        </button>
      )}
      <div
        id={`${id}list`}
        role="listbox"
        aria-label={tLibrary(lang, 'find')}
        className="library__rows"
        onScroll={onScroll}
      >
        {rows.map((row, i) => (
          <PlanOption
            key={row.id}
            plan={row}
            id={`${id}${i}`}
            open={row.id === current}
            active={i === active}
            onChoose={() => onChoose(row.id)}
          />
        ))}
      </div>
      {next !== null && is === 'there' && (
        <button type="button" className="link library__more" onClick={more}>
          {tLibrary(lang, 'more')}
        </button>
      )}
    </div>
  );
}
