/** One of two maps side by side, with the figures that can be held against the other's. */
import { useMemo, useRef } from 'react';
import type { Bounds } from '../../drawing/frame.ts';
import { amountText } from '../../plan/amount.ts';
import type { Plan } from '../../plan/model.ts';
import { bandOf, standingOf } from '../../plan/publish.ts';
import type { Indicator } from '../../plan/schema.ts';
import { publishedYears, valueIn } from '../../plan/years.ts';
import { outputIndicators } from '../../present/output.ts';
import type { openEntry } from '../../store/store.ts';
import { NOTHING_HIDDEN } from '../../store/view.ts';
import { spanText } from '../frame/period.ts';
import { StageView } from '../map/StageView.tsx';
import type { Scene } from '../map/scene.ts';
import type { Tie } from '../map/tie.ts';
import { useBox } from '../map/use-layout.ts';
import { useAtlas } from '../parts/context.tsx';
import { usePresentWords } from './use-words.ts';

export type Entry = NonNullable<ReturnType<typeof openEntry>>;

/** Rows that half a screen has room for under its map. */
const MOST_ROWS = 4;

interface Props {
  readonly plan: Plan;
  readonly entry: Entry | null;
  /** Null for all published years. */
  readonly year: number | null;
  readonly unit: number;
  readonly extent: Bounds | null;
  readonly tie: Tie | null;
  /** Both sides show the same plan: then both list the same indicators. */
  readonly same: boolean;
  onYear(year: number | null): void;
}

/** What is held against the other side: output first, then what has a target, then what is only counted. */
export function compared(plan: Plan): Indicator[] {
  const { indicators } = plan.head;
  const aimed = indicators.filter(({ values }) => values.some(({ is }) => is === 'target'));
  const through = aimed.filter(({ values }) => values.length > 1);
  return [...new Set([...outputIndicators(plan), ...through, ...aimed, ...indicators])].slice(0, MOST_ROWS);
}

function Figures({ plan, year }: { plan: Plan; year: number | null }) {
  const { lang, say } = usePresentWords();
  return (
    <dl className="pane__figures">
      {compared(plan).map((indicator) => {
        const only = year === null ? null : valueIn(indicator, year);
        const shown = year === null ? indicator.values.slice(-2) : only ? [only] : [];
        return (
          <div key={indicator.id} className="pane__figure">
            <dt>{lang === 'zh' ? indicator.metric : indicator.en}</dt>
            <dd>
              {shown.length === 0 && <span className="told__none">{say('notPublished')}</span>}
              {shown.map((value) => (
                <span key={value.year} className={`is-${value.is}`}>
                  <strong>{amountText({ ...value, unit: indicator.unit }, lang, true)}</strong> {value.year}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
      {plan.head.indicators.length === 0 && <p className="told__none">{say('noOutput')}</p>}
    </dl>
  );
}

function Head({ plan, year, onYear }: Pick<Props, 'plan' | 'year' | 'onYear'>) {
  const { lang, say } = usePresentWords();
  const { shortTitle, sentence, period } = plan.head;
  const years = useMemo(() => publishedYears(plan), [plan]);
  return (
    <header className="pane__head">
      <h2>
        {shortTitle[lang]} <span className="pane__span">{spanText(lang, period)}</span>
      </h2>
      <p className="pane__sentence">{sentence ? (lang === 'zh' ? sentence.text : sentence.en) : say('noSentence')}</p>
      {years.length > 1 && (
        <label className="pane__year">
          {say('year')}{' '}
          <select
            value={year ?? ''}
            onChange={({ target }) => onYear(target.value === '' ? null : Number(target.value))}
          >
            <option value="">{say('allYears')}</option>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
    </header>
  );
}

export function Pane({ plan, entry, year, unit, extent, tie, onYear }: Props) {
  const { say } = usePresentWords();
  const view = useAtlas((atlas) => atlas.view);
  const map = useRef<HTMLDivElement>(null);
  const room = useBox(map);
  const years = plan.head.columns?.years ?? [];
  const silent = year !== null && plan.head.columns !== null && !years.includes(year);
  // From straight above, circles of both sides can be held against each other; columns would hide one another.
  const shown = useMemo(() => {
    const column = year !== null && years.includes(year) ? year : null;
    return {
      ...view,
      at: null,
      hover: null,
      phrase: null,
      hidden: NOTHING_HIDDEN,
      view: 'flat' as const,
      year: column,
    };
  }, [view, year, years]);
  const air = 36 * unit;
  const inset = useMemo(() => ({ top: air, right: air * 2, bottom: air, left: air * 2 }), [air]);
  const scene = useMemo((): Scene => ({ spot: null, bare: silent, scale: 1.5 * unit, extent }), [silent, unit, extent]);
  return (
    <article className="pane" data-plan={plan.head.id}>
      <Head plan={plan} year={year} onYear={onYear} />
      <div ref={map} className="pane__map">
        {entry && room.width > 0 && (
          <StageView
            plan={plan}
            entry={entry}
            view={shown}
            inset={inset}
            covered={inset}
            scene={scene}
            tie={tie}
            onPick={nothing}
            onHover={nothing}
          />
        )}
        {silent && <p className="pane__silent card">{say('noYearColumns', { year: year ?? '' })}</p>}
      </div>
      <p className={bandOf(plan) ? 'pane__approval is-none' : 'pane__approval'}>{standingOf(plan)[view.lang]}</p>
      <Figures plan={plan} year={year} />
    </article>
  );
}

function nothing(): void {}
