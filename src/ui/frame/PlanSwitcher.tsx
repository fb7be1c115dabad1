import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { IndexEntry } from '../../store/library.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';

/** Where the arrow keys lead in a list of `count`; null for any other key. */
export function listStep(key: string, now: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(now + 1, count - 1);
    case 'ArrowUp':
      return Math.max(now - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function Option(props: { plan: IndexEntry; id: string; open: boolean; active: boolean; onChoose: () => void }) {
  const { lang, say } = useWords();
  const { plan, id, open, active, onChoose } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the listbox, which names its active option
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={open}
      data-plan={plan.id}
      className={active ? 'plans__option is-active' : 'plans__option'}
      onClick={onChoose}
    >
      <span className="plans__title">{plan.shortTitle[lang]}</span>
      <span className="plans__region">{plan.region[lang]}</span>
      <span className={plan.sentence ? 'plans__sentence' : 'plans__sentence is-none'}>
        {plan.sentence ? plan.sentence[lang === 'zh' ? 'text' : 'en'] : say('noSentence')}
      </span>
    </div>
  );
}

/** The plans as a listbox under a button. */
export function PlanSwitcher({ plans }: { plans: readonly IndexEntry[] }) {
  const { lang, say } = useWords();
  const current = useAtlas(({ view }) => view.plan);
  const openPlan = useAtlas((atlas) => atlas.openPlan);
  const [active, setActive] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const at = plans.findIndex((plan) => plan.id === current);
  const open = active !== null;
  useEffect(() => {
    if (open) list.current?.focus();
  }, [open]);

  const close = (): void => {
    setActive(null);
    button.current?.focus();
  };
  const choose = (plan: IndexEntry | undefined): void => {
    if (plan) openPlan(plan.id);
    close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (active === null) return;
    const next = listStep(event.key, active, plans.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(plans[active]);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="switcher">
      <button
        ref={button}
        type="button"
        className="switcher__button"
        aria-haspopup="listbox"
        aria-expanded={open}
        title={say('choosePlan')}
        disabled={plans.length === 0}
        onClick={() => setActive(open ? null : Math.max(at, 0))}
      >
        <span className="switcher__now">{plans[at]?.shortTitle[lang] ?? say('choosePlan')}</span>
        <span className="switcher__region">{plans[at]?.region[lang] ?? ''}</span>
        <Icon name="down" />
      </button>
      {open && (
        <div
          ref={list}
          role="listbox"
          tabIndex={-1}
          aria-label={say('plans')}
          aria-activedescendant={`${id}${active}`}
          className="plans"
          onKeyDown={onKey}
          onBlur={(event) => {
            if (event.relatedTarget !== button.current) setActive(null);
          }}
        >
          {plans.map((plan, i) => (
            <Option
              key={plan.id}
              plan={plan}
              id={`${id}${i}`}
              open={i === at}
              active={i === active}
              onChoose={() => choose(plan)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
