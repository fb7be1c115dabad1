import { type BarGroup, type BarPoint, type BarRow, bars } from '../../drawing/bars.ts';
import { amountText } from '../../plan/amount.ts';
import type { Indicator } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Amount } from './Amount.tsx';
import { IndicatorName, Notes } from './IndicatorName.tsx';
import { notesOf } from './indicator-words.ts';
import { usePlace } from './way.tsx';

const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Point({ point: { at, to, is }, lone }: { point: BarPoint; lone: boolean }) {
  const name = `bar__point bar__point--${is}`;
  if (to !== null) {
    return <rect className={`${name} bar__range`} x={percent(at)} y={2} width={percent(to - at)} height={HEIGHT - 4} />;
  }
  if (lone) return <line className={`${name} bar__tick`} x1={percent(at)} x2={percent(at)} y1={1} y2={HEIGHT - 1} />;
  return <circle className={name} cx={percent(at)} cy={MIDDLE} r={4.5} />;
}

/** From the first value to the last on a line from zero. What it shows stands in words beside it. */
function Track({ row: { is, points } }: { row: BarRow }) {
  const ends = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const from = Math.min(...ends);
  return (
    <svg className="bar__track" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <line className="bar__line" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      <line className="bar__zero" x1="0" x2="0" y1={2} y2={HEIGHT - 2} />
      {is === 'bar' && (
        <rect
          className={points.some((point) => point.is === 'target') ? 'bar__span' : 'bar__span is-past'}
          x={percent(from)}
          y={MIDDLE - 3}
          width={percent(Math.max(...ends) - from)}
          height={6}
        />
      )}
      {points.map((point) => (
        <Point key={`${point.year} ${point.is}`} point={point} lone={is === 'tick'} />
      ))}
    </svg>
  );
}

/** All values in the order of their years; of a long past series the first and the last. */
function Values({ indicator }: { indicator: Indicator }) {
  const sorted = [...indicator.values].sort((a, b) => a.year - b.year);
  const past = sorted.filter(({ is }) => is === 'actual');
  const values =
    past.length > 2 ? sorted.filter((v) => v.is === 'target' || v === past[0] || v === past.at(-1)) : sorted;
  return (
    <p className="bar__values">
      {values.map((value, i) => (
        <span key={`${value.year} ${value.is}`} className={`bar__value bar__value--${value.is}`}>
          {i > 0 && <span className="bar__arrow">→ </span>}
          <Amount of={value} unit={indicator.unit} tight /> <span className="value__year">{value.year}</span>
        </span>
      ))}
    </p>
  );
}

function Row({ row, notes, noBase }: { row: BarRow; notes: readonly string[]; noBase: boolean }) {
  const { say } = useWords();
  const place = usePlace('indicator', row.indicator.id, 'bar');
  const based = row.indicator.values.some(({ is }) => is === 'actual');
  return (
    <li {...place}>
      <div className="bar__name">
        <IndicatorName indicator={row.indicator} notes={notes} />
      </div>
      <Values indicator={row.indicator} />
      {row.is !== 'number' && <Track row={row} />}
      {noBase && !based && <p className="fine">{say('noBaseValue')}</p>}
    </li>
  );
}

function Group({
  group: { unit, max, rows },
  notes,
  noBase,
}: {
  group: BarGroup;
  notes: readonly string[];
  noBase: boolean;
}) {
  const { lang } = useWords();
  return (
    <li className="bar-group">
      {max !== null && (
        <p className="bar-scale fine">
          <span>0</span>
          <span>{amountText({ value: max, unit, bound: '' }, lang, true)}</span>
        </p>
      )}
      <ul>
        {rows.map((row) => (
          <Row key={row.indicator.id} row={row} notes={notes} noBase={noBase} />
        ))}
      </ul>
    </li>
  );
}

/** Indicators as bars, one scale from zero for each unit. `all`: what the scales are made for, though only some is shown. */
export function IndicatorBars({ indicators, all }: { indicators: readonly Indicator[]; all: readonly Indicator[] }) {
  const { lang, say } = useWords();
  const anyBase = all.some(({ values }) => values.some(({ is }) => is === 'actual'));
  const groups = bars(all)
    .map((group) => ({ ...group, rows: group.rows.filter(({ indicator }) => indicators.includes(indicator)) }))
    .filter(({ rows }) => rows.length > 0);
  // In the order in which the rows stand here.
  const notes = notesOf(
    groups.flatMap(({ rows }) => rows.map(({ indicator }) => indicator)),
    lang,
  );
  return (
    <>
      <ul className="bar-groups">
        {groups.map((group) => (
          <Group key={group.unit} group={group} notes={notes} noBase={anyBase} />
        ))}
      </ul>
      {!anyBase && <p className="fine table-notes">{say('noBaseHere')}</p>}
      <Notes notes={notes} />
    </>
  );
}
