import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { GeoIndex } from '../../store/library.ts';
import { openEntry } from '../../store/store.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { listStep, PlanOption } from './PlanOption.tsx';

const LibraryList = lazy(async () => ({ default: (await import('./LibraryList.tsx')).LibraryList }));
const OwnPlans = lazy(async () => ({ default: (await import('../open/OwnPlans.tsx')).OwnPlans }));

/** The built-in plans as a listbox; arrow keys walk through it. */
function PlanList({ plans, onDone }: { plans: GeoIndex['plans']; onDone: () => void }) {
  const { say } = useWords();
  const current = useAtlas(({ view }) => view.plan);
  const openPlan = useAtlas((atlas) => atlas.openPlan);
  const at = plans.findIndex((plan) => plan.id === current);
  const [active, setActive] = useState(Math.max(at, 0));
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => list.current?.focus(), []);

  const choose = (plan: GeoIndex['plans'][number] | undefined): void => {
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
        <PlanOption
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
export function PlanSwitcher({ index, onOpenFile }: { index: GeoIndex | null; onOpenFile: () => void }) {
  const { lang, say } = useWords();
  const openPlan = useAtlas((atlas) => atlas.openPlan);
  const current = useAtlas(({ view }) => view.plan);
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
        disabled={index === null}
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
          {index && !index.library && <PlanList plans={index.plans} onDone={close} />}
          <Suspense fallback={null}>
            {index?.library && (
              <LibraryList
                library={index.library}
                current={current}
                onChoose={(id) => {
                  openPlan(id);
                  close();
                }}
              />
            )}
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
