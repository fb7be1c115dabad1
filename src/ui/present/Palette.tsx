import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { KIND_NAMES } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import { findInPlan, type Spells } from '../../present/find.ts';
import { usePresentWords } from './use-words.ts';

/** Pinyin is 300 kB: fetched when somebody first looks for a name. */
function useSpells(): Spells | null {
  const [spells, setSpells] = useState<{ match: Spells } | null>(null);
  useEffect(() => {
    let gone = false;
    void import('pinyin-pro').then(({ match }) => {
      if (!gone) setSpells({ match: (text, letters) => match(text, letters, { continuous: true }) !== null });
    });
    return () => {
      gone = true;
    };
  }, []);
  return spells?.match ?? null;
}

/** Type part of a name; Enter flies there. */
export function Palette({
  plan,
  onFly,
  onClose,
}: {
  plan: Plan;
  onFly: (element: string) => void;
  onClose: () => void;
}) {
  const { lang, say } = usePresentWords();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const spells = useSpells();
  const hits = useMemo(() => findInPlan(plan, query, spells), [plan, query, spells]);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const fly = (at: number): void => {
    const hit = hits[at];
    if (hit) onFly(hit.element);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') fly(active);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="present-palette" role="dialog" aria-label={say('findTitle')} data-own-keys>
      <input
        ref={field}
        className="present-palette__field"
        type="text"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={id}
        aria-activedescendant={`${id}${active}`}
        aria-label={say('find')}
        placeholder={say('find')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={say('findTitle')} className="present-palette__list">
        {hits.map(({ element, alias }, i) => {
          const own = plan.byId.get(element)?.properties;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active option
            <div
              key={element}
              id={`${id}${i}`}
              role="option"
              aria-selected={i === active}
              className={i === active ? 'present-palette__hit is-active' : 'present-palette__hit'}
              onClick={() => fly(i)}
            >
              <span>{own?.name[lang]}</span>
              {alias && <span className="present-palette__alias">{alias}</span>}
              <span className="present-palette__kind">{own && KIND_NAMES[own.kind][lang]}</span>
            </div>
          );
        })}
        {query !== '' && hits.length === 0 && <p className="present-palette__none">{say('findNone')}</p>}
      </div>
    </div>
  );
}
