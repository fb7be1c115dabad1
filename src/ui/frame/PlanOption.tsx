import { useEffect, useRef } from 'react';
import type { PlanEntry } from '../../store/library.ts';
import { useWords } from '../parts/context.tsx';

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

interface Props {
  readonly plan: Pick<PlanEntry, 'id' | 'shortTitle' | 'region' | 'sentence'>;
  readonly id: string;
  readonly open: boolean;
  readonly active: boolean;
  onChoose(): void;
}

/** A plan in a listbox that keeps the focus itself. */
export function PlanOption(props: Props) {
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
