import { amountText } from '../../plan/amount.ts';
import type { Target } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { RemarkSign } from './RemarkSign.tsx';

interface Valued {
  readonly value: number;
  readonly valueMax?: number | undefined;
  readonly bound: string;
}

/** A published number with its bound word and unit. `tight` keeps one of two units in English. */
export function Amount({ of, unit, tight = false }: { of: Valued; unit: string; tight?: boolean }) {
  const { lang } = useWords();
  const amount = { value: of.value, valueMax: of.valueMax, bound: of.bound, unit };
  const original = lang === 'zh' ? undefined : amountText(amount, 'zh');
  return (
    <span className="amount" title={original}>
      {amountText(amount, lang, tight)}
    </span>
  );
}

interface TargetProps {
  readonly target: Target;
  readonly tight?: boolean;
  /** The element or sector that it is set for: remarks about it at the same place of the text show a sign. */
  readonly about?: string;
}

/** One target: metric, amount and year; how it was derived when the text does not state it. */
export function TargetRow({ target, tight = false, about }: TargetProps) {
  const { lang, say } = useWords();
  return (
    <li className="target">
      <span className="target__metric">
        {lang === 'zh' ? target.metric : target.en}
        {about && <RemarkSign about={about} at={new Set(target.citations.map(({ locator }) => locator))} />}
      </span>
      <span className="target__amount">
        <Amount of={target} unit={target.unit} tight={tight} />
        <span className="target__year">{lang === 'zh' ? `（${target.year}）` : `(${target.year})`}</span>
      </span>
      {target.derived && (
        <span className="target__derived">
          <span className="flag">{say('derived')}</span>
          {target.derived.rule[lang]}
        </span>
      )}
    </li>
  );
}
