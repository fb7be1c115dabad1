import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { IndexEntry } from '../../store/library.ts';
import { openEntry } from '../../store/store.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';

const OwnPlans = lazy(async () => ({ default: (await import('../open/OwnPlans.tsx')).OwnPlans }));

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

/** The built-in plans as a listbox; arrow keys walk through it. */
function PlanList({ plans, onDone }: { plans: readonly IndexEntry[]; onDone: () => void }) {
  const { say } = useWords();
  const current = useAtlas(({ view }) => view.plan);
  const openPlan = useAtlas((atlas) => atlas.openPlan);
  const at = plans.findIndex((plan) => plan.id === current);
  const [active, setActive] = useState(Math.max(at, 0));
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => list.current?.focus(), []);

  const choose = (plan: IndexEntry | undefined): void => {
    if (plan) openPlan(plan.id);
    onDone();
  };
  const onKey = (event: KeyboardEvent): void => {
    const next = listStep(event.key, active, plans.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(plans[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={say('plans')}
      aria-activedescendant={`${id}${active}`}
      onKeyDown={onKey}
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
  );
}

/** Under a button: the plans of the atlas, and the reader's own. */
export function PlanSwitcher({ plans, onOpenFile }: { plans: readonly IndexEntry[]; onOpenFile: () => void }) {
  const { lang, say } = useWords();
  const entry = useAtlas(openEntry);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Esc and the focus that leaves what is in it
    <div
      className="switcher"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="switcher__button"
        aria-haspopup="listbox"
        aria-expanded={open}
        title={say('choosePlan')}
        disabled={plans.length === 0}
        onClick={() => setOpen(!open)}
      >
        {entry?.own && <span className="switcher__own">{say('ownMark')}</span>}
        <span className="switcher__now">{entry?.shortTitle[lang] ?? say('choosePlan')}</span>
        <span className="switcher__region">{entry?.region[lang] ?? ''}</span>
        <Icon name="down" />
      </button>
      {open && (
        // Focusable, so that a click beside the buttons in it does not close it.
        <div className="plans" tabIndex={-1}>
          <PlanList plans={plans} onDone={close} />
          <Suspense fallback={null}>
            <OwnPlans
              onDone={close}
              onNew={() => {
                close();
                onOpenFile();
              }}
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}
