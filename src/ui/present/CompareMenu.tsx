import { type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { Plan } from '../../plan/model.ts';
import { publishedYears } from '../../plan/years.ts';
import { useAtlas, useWords } from '../parts/context.tsx';

const LibraryList = lazy(async () => ({ default: (await import('../frame/LibraryList.tsx')).LibraryList }));

/** What to lay beside the open plan: another, or itself in its first and last published year. */
export function CompareMenu({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { lang, say } = useWords();
  const id = useAtlas(({ view }) => view.plan);
  const index = useAtlas((atlas) => atlas.index);
  const compare = useAtlas((atlas) => atlas.compare);
  const menu = useRef<HTMLDivElement>(null);
  const years = useMemo(() => publishedYears(plan), [plan]);
  const [first, last] = [years[0], years.at(-1)];
  const library = index.is === 'ready' ? index.value.library : undefined;
  const others = index.is === 'ready' ? index.value.plans.filter((one) => one.id !== id) : [];
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const items: Element[] = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = document.activeElement ? items.indexOf(document.activeElement) : -1;
    const focus = (place: number): void => {
      const item = items[place];
      if (item instanceof HTMLElement) item.focus();
    };
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown') focus(Math.min(at + 1, items.length - 1));
    else if (event.key === 'ArrowUp') focus(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = (other: string, year1: number | null, year2: number | null) => (): void => {
    onClose();
    compare({ plan: other, year1, year2 });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys and the focus that leaves what is in it
    <div
      className="present-compare"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      <p className="present-compare__head">{say('compareWith')}</p>
      <div ref={menu} role="menu" tabIndex={-1} aria-label={say('compareHint')}>
        {others.map((other) => (
          <button
            key={other.id}
            type="button"
            role="menuitem"
            className="present-compare__one"
            onClick={choose(other.id, null, null)}
          >
            {other.shortTitle[lang]}
          </button>
        ))}
        {id !== null && first !== undefined && last !== undefined && first !== last && (
          <button type="button" role="menuitem" className="present-compare__one" onClick={choose(id, first, last)}>
            {say('compareYears', { first, last })}
          </button>
        )}
      </div>
      {library && (
        <Suspense>
          <LibraryList library={library} current={id} onChoose={(other) => choose(other, null, null)()} />
        </Suspense>
      )}
    </div>
  );
}
