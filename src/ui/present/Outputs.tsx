/** The output that the plan aims at, as bars on one scale from zero. Nothing is apportioned and nothing interpolated. */
import type { CSSProperties } from 'react';
import { amountText } from '../../plan/amount.ts';
import type { Plan } from '../../plan/model.ts';
import type { Indicator } from '../../plan/schema.ts';
import { valueIn } from '../../plan/years.ts';
import { outputIndicators, zoneTargets } from '../../present/output.ts';
import { usePresentWords } from './use-words.ts';

interface BarProps {
  readonly name: string;
  readonly value: number | null;
  readonly max: number;
  readonly words: string;
  readonly is: 'actual' | 'target';
}

function Bar({ name, value, max, words, is }: BarProps) {
  const style: CSSProperties & Record<'--share', string> = { '--share': String((value ?? 0) / (max || 1)) };
  return (
    <li className={value === null ? 'present-bar present-bar--none' : `present-bar present-bar--${is}`} style={style}>
      <span className="present-bar__name">{name}</span>
      <span className="present-bar__words">{words}</span>
      <span className="present-bar__track">{value !== null && <span className="present-bar__fill" />}</span>
    </li>
  );
}

/** An indicator of the whole plan through its published years, or in one of them. */
function Whole({ indicator, year, max }: { indicator: Indicator; year: number | null; max: number }) {
  const { lang, say } = usePresentWords();
  const only = year === null ? null : valueIn(indicator, year);
  const shown = year === null ? indicator.values : only ? [only] : [];
  return (
    <div className="present-output">
      <h3 className="present-output__name">{lang === 'zh' ? indicator.metric : indicator.en}</h3>
      <ul className="present-bars">
        {shown.map((one) => (
          <Bar
            key={one.year}
            name={String(one.year)}
            value={one.value}
            max={max}
            words={amountText({ ...one, unit: indicator.unit }, lang, true)}
            is={one.is}
          />
        ))}
        {shown.length === 0 && (
          <Bar name={String(year)} value={null} max={max} words={say('notPublished')} is="target" />
        )}
      </ul>
    </div>
  );
}

function Zones({ plan, year, max }: { plan: Plan; year: number | null; max: number }) {
  const { lang, say } = usePresentWords();
  const { columns } = plan.head;
  if (!columns) return null;
  if (year !== null && !columns.years.includes(year)) {
    return <p className="told__none">{say('noYearColumns', { year })}</p>;
  }
  const zones = zoneTargets(plan, year);
  // The whole stands above already.
  const wholes = new Set(outputIndicators(plan).flatMap(({ values }) => values.map(({ value }) => value)));
  const parts = zones.filter(({ target }) => target === null || !wholes.has(target.value));
  return (
    <div className="present-output">
      <h3 className="present-output__name">
        {lang === 'zh' ? columns.metric : columns.en} {year ?? columns.years[0]}
      </h3>
      <ul className="present-bars">
        {parts.map(({ element, target }) => (
          <Bar
            key={element.id}
            name={element.properties.name[lang]}
            value={target?.value ?? null}
            max={max}
            words={target ? `${amountText(target, lang, true)}${target.derived ? '*' : ''}` : say('notPublished')}
            is="target"
          />
        ))}
      </ul>
      {parts.some(({ target }) => target?.derived) && <p className="told__more">{say('derivedNote')}</p>}
    </div>
  );
}

/** The largest figure of a unit, in any year: the one scale of all its bars. */
function largest(plan: Plan, indicators: readonly Indicator[], unit: string): number {
  const whole = indicators.filter((one) => one.unit === unit).flatMap(({ values }) => values);
  const zones = (plan.head.columns?.years ?? []).flatMap((year) => zoneTargets(plan, year));
  const parts = zones.flatMap(({ target }) => (target?.unit === unit ? [target] : []));
  return Math.max(0, ...[...whole, ...parts].map(({ value }) => value));
}

/** The output targets of a plan, of the whole and of its zones; `year` null for all years. */
export function Outputs({ plan, year }: { plan: Plan; year: number | null }) {
  const { say } = usePresentWords();
  const indicators = outputIndicators(plan).slice(0, 3);
  const scale = (unit: string): number => largest(plan, indicators, unit);
  const none = indicators.length === 0 && plan.head.columns === null;
  return (
    <div key={year ?? 'all'} className="present-outputs">
      {indicators.map((indicator) => (
        <Whole key={indicator.id} indicator={indicator} year={year} max={scale(indicator.unit)} />
      ))}
      {none ? (
        <p className="told__none">{say('noOutput')}</p>
      ) : (
        <Zones plan={plan} year={year} max={scale(plan.head.columns?.unit ?? '')} />
      )}
      {!none && plan.head.columns === null && <p className="told__none">{say('noColumns')}</p>}
    </div>
  );
}
