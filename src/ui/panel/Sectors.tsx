import type { Industry, Sector } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { TargetRow } from './Amount.tsx';
import { Section, useFew } from './Section.tsx';

/** The terms as one quiet line of text: a field can hold dozens of them. */
function Terms({ industries }: { industries: readonly Industry[] }) {
  const { lang } = useWords();
  const { shown, more } = useFew(industries, 6);
  const comma = lang === 'zh' ? '、' : ', ';
  return (
    <p className="sector__terms">
      {shown.map(({ name, en, gbt4754 }, i) => (
        <span key={name} title={gbt4754 && `GB/T 4754—2017 ${gbt4754}`}>
          {i > 0 && comma}
          {lang === 'zh' ? name : en}
        </span>
      ))}{' '}
      {more}
    </p>
  );
}

/** The fields of industry that the plan treats as a whole, with what they aim at. */
export function Sectors({ sectors }: { sectors: readonly Sector[] }) {
  const { lang, say } = useWords();
  // Said only beside sectors that have a target; where none has one, the line would be the same everywhere.
  const anyTarget = sectors.some(({ targets }) => targets.length > 0);
  return (
    <Section id="sectors" title={say('sectors')} aside={sectors.length}>
      <ul className="sectors">
        {sectors.map(({ id, name, en, targets, industries }) => (
          <li key={id} className="sector">
            <h4 className="sector__name">{lang === 'zh' ? name : en}</h4>
            <ul className="targets">
              {targets.map((target) => (
                <TargetRow key={`${target.metric} ${target.year}`} target={target} tight />
              ))}
            </ul>
            {anyTarget && targets.length === 0 && <p className="unpublished">{say('notPublished')}</p>}
            {industries.length > 0 && <Terms industries={industries} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
