import { amountText } from '../../plan/amount.ts';
import type { Target } from '../../plan/schema.ts';
import { numberKey } from '../../proof/keys.ts';
import { useWords } from '../parts/context.tsx';
import { FactMark } from '../proof/FactMark.tsx';
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
  /** Id of the element or sector that it is set for. */
  readonly of: string;
  /** Whether remarks about its owner at the same place of the text show a sign. */
  readonly about?: boolean;
}

/** One target: metric, amount and year; how it was derived when the text does not state it. */
export function TargetRow({ target, of, tight = false, about = false }: TargetProps) {
  const { lang, say } = useWords();
  return (
    <li className="target">
      <span className="target__metric">
        {lang === 'zh' ? target.metric : target.en}
        {about && <RemarkSign about={of} at={new Set(target.citations.map(({ locator }) => locator))} />}
      </span>
      <span className="target__amount">
        <Amount of={target} unit={target.unit} tight={tight} />
        <span className="target__year">{lang === 'zh' ? `（${target.year}）` : `(${target.year})`}</span>
        <FactMark facts={[numberKey(of, target.metric, target)]} />
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
