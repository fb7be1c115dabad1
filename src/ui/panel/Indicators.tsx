import type { Indicator } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Amount } from './Amount.tsx';
import { Section, useFew } from './Section.tsx';

const COUNTING_EN = { 累计: 'cumulative', 当年: 'in that year', 新增: 'newly added', 每年: 'each year' } as const;
const NATURE_EN = { 约束性: 'binding', 预期性: 'expected' } as const;

function Values({ indicator, is }: { indicator: Indicator; is: 'actual' | 'target' }) {
  const values = indicator.values.filter((value) => value.is === is);
  if (values.length === 0) return <span className="none">—</span>;
  return values.map((value) => (
    <span key={value.year} className="value">
      <Amount of={value} unit={indicator.unit} tight />
      <span className="value__year">{value.year}</span>
    </span>
  ));
}

function Row({ indicator }: { indicator: Indicator }) {
  const { lang } = useWords();
  const { metric, en, nature, counting, note } = indicator;
  const tags = [
    counting && (lang === 'zh' ? counting : COUNTING_EN[counting]),
    nature && (lang === 'zh' ? nature : NATURE_EN[nature]),
  ].filter(Boolean);
  return (
    <>
      <tr className={note ? 'indicators__noted' : undefined}>
        <th scope="row">
          {lang === 'zh' ? metric : en}
          {tags.length > 0 && ' '}
          {tags.map((tag) => (
            <span key={tag} className="fine indicators__tag">
              {tag}
            </span>
          ))}
        </th>
        <td>
          <Values indicator={indicator} is="actual" />
        </td>
        <td>
          <Values indicator={indicator} is="target" />
        </td>
      </tr>
      {note && (
        <tr>
          <td className="indicators__note" colSpan={3}>
            {note[lang]}
          </td>
        </tr>
      )}
    </>
  );
}

/** The numbers of the whole plan, from where it starts to where it wants to be. */
export function Indicators({ indicators }: { indicators: readonly Indicator[] }) {
  const { say } = useWords();
  // What the plan aims at comes before what it only counts.
  const aimed = indicators.filter(({ values }) => values.some(({ is }) => is === 'target'));
  const { shown, more } = useFew([...aimed, ...indicators.filter((one) => !aimed.includes(one))], 6);
  return (
    <Section id="indicators" title={say('indicators')} aside={indicators.length}>
      <table className="indicators">
        <thead>
          <tr>
            <th scope="col">{say('metric')}</th>
            <th scope="col">{say('base')}</th>
            <th scope="col">{say('target')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((indicator) => (
            <Row key={indicator.id} indicator={indicator} />
          ))}
        </tbody>
      </table>
      {more}
    </Section>
  );
}
