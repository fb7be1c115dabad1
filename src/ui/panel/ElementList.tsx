import { useMemo, useState } from 'react';
import { KIND_NAMES } from '../../plan/kinds.ts';
import { elementsOfKind, kindsPresent, type Plan } from '../../plan/model.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { ElementRow } from './ElementRow.tsx';
import { findElements } from './find.ts';
import { Section } from './Section.tsx';

function FindBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { say } = useWords();
  return (
    <div className="find">
      <Icon name="search" />
      <input
        id="find"
        type="text"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={say('find')}
        aria-label={say('find')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (value === '') event.currentTarget.blur();
          else onChange('');
        }}
      />
      {value !== '' && (
        <button type="button" className="tool" aria-label={say('findClear')} onClick={() => onChange('')}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** All elements by kind in the order of the sentence, or those that a search meets. */
export function ElementList({ plan, onPick }: { plan: Plan; onPick: (id: string) => void }) {
  const { lang, say } = useWords();
  const [query, setQuery] = useState('');
  const marks = useMarks(plan);
  const found = useMemo(() => findElements(plan, query), [plan, query]);
  const groups = kindsPresent(plan)
    .map((kind) => ({ kind, elements: elementsOfKind(plan, kind).filter(({ id }) => found.has(id)) }))
    .filter(({ elements }) => elements.length > 0);
  return (
    <Section id="elements" title={say('elements')} aside={plan.elements.length}>
      <FindBox value={query} onChange={setQuery} />
      <p className="off-screen" aria-live="polite">
        {query.trim() !== '' && say('found', { n: found.size })}
      </p>
      {found.size === 0 && <p className="unpublished">{say('foundNone')}</p>}
      {groups.map(({ kind, elements }) => (
        <div key={kind} className="group">
          <h4 className="group__title">
            {KIND_NAMES[kind][lang]}
            <span className="section__aside">{elements.length}</span>
          </h4>
          <ul className="rows">
            {elements.map((element) => (
              <li key={element.id}>
                <ElementRow element={element} mark={marks.of(element)} hint={found.get(element.id)} onPick={onPick} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
