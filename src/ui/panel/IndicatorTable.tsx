import type { Indicator } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Amount } from './Amount.tsx';
import { IndicatorName, Notes } from './IndicatorName.tsx';
import { notesOf } from './indicator-words.ts';
import { usePlace } from './way.tsx';

const SORTS = ['actual', 'target'] as const;
type Sort = (typeof SORTS)[number];

/** The year that all values of a column share: then it stands once, at its head. */
function sharedYear(indicators: readonly Indicator[], is: Sort): number | null {
  const years = new Set(indicators.flatMap(({ values }) => values.filter((v) => v.is === is).map(({ year }) => year)));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

interface Column {
  readonly is: Sort;
  readonly year: number | null;
}

function Values({ indicator, column: { is, year } }: { indicator: Indicator; column: Column }) {
  const { say } = useWords();
  const values = indicator.values.filter((value) => value.is === is);
  if (values.length === 0) {
    const words = say(is === 'actual' ? 'noBaseValue' : 'notPublished');
    return (
      <span className="none" title={words}>
        <span aria-hidden="true">—</span>
        <span className="off-screen">{words}</span>
      </span>
    );
  }
  return values.map((value) => (
    <span key={value.year} className="value">
      <Amount of={value} unit={indicator.unit} tight />
      {year === null && <span className="value__year">{value.year}</span>}
    </span>
  ));
}

interface RowProps {
  readonly indicator: Indicator;
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
}

function Row({ indicator, notes, columns }: RowProps) {
  const place = usePlace('indicator', indicator.id, 'indicators__row');
  return (
    <tr {...place}>
      <th scope="row">
        <IndicatorName indicator={indicator} notes={notes} />
      </th>
      {columns.map((column) => (
        <td key={column.is}>
          <Values indicator={indicator} column={column} />
        </td>
      ))}
    </tr>
  );
}

/** Indicators with their base and target values; a column that would be empty says so once, below. */
export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { lang, say } = useWords();
  const has = (is: Sort): boolean => indicators.some(({ values }) => values.some((value) => value.is === is));
  const columns = SORTS.filter(has).map((is): Column => ({ is, year: sharedYear(indicators, is) }));
  const notes = notesOf(indicators, lang);
  return (
    <>
      <table className="indicators">
        <thead>
          <tr>
            <th scope="col">{say('metric')}</th>
            {columns.map(({ is, year }) => (
              <th key={is} scope="col">
                {say(is === 'actual' ? 'base' : 'target')} {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <Row key={indicator.id} indicator={indicator} notes={notes} columns={columns} />
          ))}
        </tbody>
      </table>
      {!has('actual') && <p className="fine table-notes">{say('noBaseHere')}</p>}
      {!has('target') && <p className="fine table-notes">{say('noTargetHere')}</p>}
      <Notes notes={notes} />
    </>
  );
}
