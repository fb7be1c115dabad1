import type { Indicator } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Amount } from './Amount.tsx';
import { Section, useFew } from './Section.tsx';

const COUNTING_EN = { 累计: 'cumulative', 当年: 'in that year', 新增: 'newly added', 每年: 'each year' } as const;
const NATURE_EN = { 约束性: 'binding', 预期性: 'expected' } as const;

type Sort = 'actual' | 'target';

/** The year that all values of a column share: then it stands once, at its head. */
export function sharedYear(indicators: readonly Indicator[], is: Sort): number | null {
  const years = new Set(indicators.flatMap(({ values }) => values.filter((v) => v.is === is).map(({ year }) => year)));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/** The sign of a note under the table: ①, ②, … */
function noteSign(n: number): string {
  return n < 20 ? String.fromCodePoint(0x2460 + n) : `(${n + 1})`;
}

function Values({ indicator, is, dated }: { indicator: Indicator; is: Sort; dated: boolean }) {
  const values = indicator.values.filter((value) => value.is === is);
  if (values.length === 0) return <span className="none">—</span>;
  return values.map((value) => (
    <span key={value.year} className="value">
      <Amount of={value} unit={indicator.unit} tight />
      {dated && <span className="value__year">{value.year}</span>}
    </span>
  ));
}

function Row(props: { indicator: Indicator; sign: string; dated: Readonly<Record<Sort, boolean>> }) {
  const { lang } = useWords();
  const { indicator, sign, dated } = props;
  const { metric, en, nature, counting, note } = indicator;
  const tags = [
    counting && (lang === 'zh' ? counting : COUNTING_EN[counting]),
    nature && (lang === 'zh' ? nature : NATURE_EN[nature]),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        {lang === 'zh' ? metric : en}
        {sign && (
          <sup className="indicators__sign" title={note?.[lang]}>
            {sign}
          </sup>
        )}
        {tags.length > 0 && <span className="fine indicators__tags">{tags.join(' · ')}</span>}
      </th>
      <td>
        <Values indicator={indicator} is="actual" dated={dated.actual} />
      </td>
      <td>
        <Values indicator={indicator} is="target" dated={dated.target} />
      </td>
    </tr>
  );
}

/** The numbers of the whole plan, from where it starts to where it wants to be; notes below, each said once. */
export function Indicators({ indicators }: { indicators: readonly Indicator[] }) {
  const { lang, say } = useWords();
  // What the plan aims at comes before what it only counts.
  const aimed = indicators.filter(({ values }) => values.some(({ is }) => is === 'target'));
  const { shown, more } = useFew([...aimed, ...indicators.filter((one) => !aimed.includes(one))], 6);
  const years = { actual: sharedYear(shown, 'actual'), target: sharedYear(shown, 'target') };
  const dated = { actual: years.actual === null, target: years.target === null };
  const notes = [...new Set(shown.flatMap(({ note }) => note?.[lang] ?? []))];
  return (
    <Section id="indicators" title={say('indicators')} aside={indicators.length}>
      <table className="indicators">
        <thead>
          <tr>
            <th scope="col">{say('metric')}</th>
            <th scope="col">
              {say('base')} {years.actual}
            </th>
            <th scope="col">
              {say('target')} {years.target}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((indicator) => (
            <Row
              key={indicator.id}
              indicator={indicator}
              sign={indicator.note ? noteSign(notes.indexOf(indicator.note[lang])) : ''}
              dated={dated}
            />
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <ul className="table-notes fine">
          {notes.map((note, i) => (
            <li key={note}>
              {noteSign(i)} {note}
            </li>
          ))}
        </ul>
      )}
      {more}
    </Section>
  );
}
