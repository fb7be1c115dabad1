/** Steps that fill the screen: sectors, indicators, remarks, and the end. */
import { useRef } from 'react';
import { amountText } from '../../plan/amount.ts';
import type { Plan } from '../../plan/model.ts';
import { standingOf } from '../../plan/publish.ts';
import type { Indicator, Sector } from '../../plan/schema.ts';
import { valueIn } from '../../plan/years.ts';
import { type Step, wordsIn } from '../../present/steps.ts';
import { bookTitle } from '../parts/book-title.ts';
import { TargetLine } from './Caption.tsx';
import { Qr } from './Qr.tsx';
import { useFit } from './use-fit.ts';
import { usePresentWords } from './use-words.ts';

/** Terms of a sector that a wall has room for. */
const TERMS = 14;

function SectorCard({ sector, silent }: { sector: Sector; silent: boolean }) {
  const { lang, say } = usePresentWords();
  const { name, en, targets, industries } = sector;
  const terms = industries.slice(0, TERMS).map((one) => (lang === 'zh' ? one.name : one.en));
  return (
    <li className="present-field">
      <h3 className="present-field__name">{lang === 'zh' ? name : en}</h3>
      {targets.map((target) => (
        <TargetLine key={`${target.metric} ${target.year}`} target={target} />
      ))}
      {targets.length === 0 && !silent && <p className="told__none">{say('noTarget')}</p>}
      <p className="told__terms">
        {terms.join(lang === 'zh' ? '、' : ', ')}
        {industries.length > TERMS && ` ${say('andTerms', { n: industries.length })}`}
      </p>
    </li>
  );
}

function IndicatorRow({ indicator, year }: { indicator: Indicator; year: number | null }) {
  const { lang, say } = usePresentWords();
  const only = year === null ? null : valueIn(indicator, year);
  const ends = [indicator.values[0], indicator.values.at(-1)].filter((one, i, all) => one && all.indexOf(one) === i);
  const shown = year === null ? (indicator.values.length > 3 ? ends : indicator.values) : [only];
  return (
    <li className="present-measure">
      <span className="present-measure__name">{lang === 'zh' ? indicator.metric : indicator.en}</span>
      <span className="present-measure__values">
        {shown.map((one) =>
          one ? (
            <span key={one.year} className={`present-measure__value is-${one.is}`}>
              <strong>{amountText({ ...one, unit: indicator.unit }, lang, true)}</strong>
              <span className="told__year">{one.year}</span>
            </span>
          ) : (
            <span key="none" className="told__none">
              {say('notPublished')}
            </span>
          ),
        )}
      </span>
    </li>
  );
}

function End({ plan, link }: { plan: Plan; link: string | null }) {
  const { lang, say } = usePresentWords();
  const { head } = plan;
  return (
    <div className="present-ending">
      {link ? (
        <figure className="present-ending__qr">
          <Qr text={link} label={say('scan')} />
          <figcaption>
            {say('scan')}
            <span className="present-ending__link">{link}</span>
          </figcaption>
        </figure>
      ) : (
        <p className="told__none">{say('noLink')}</p>
      )}
      <div className="present-ending__words">
        <h3>{say('sources')}</h3>
        <ul>
          {head.sources.map(({ id, title }) => (
            <li key={id}>{bookTitle(title, lang)}</li>
          ))}
        </ul>
        <p>{standingOf(plan)[lang]}</p>
      </div>
    </div>
  );
}

function Body({ plan, step, year, link }: { plan: Plan; step: Step; year: number | null; link: string | null }) {
  const { lang } = usePresentWords();
  const { sectors, indicators, remarks } = plan.head;
  const among = <T extends { id: string }>(list: readonly T[]): T[] =>
    step.items.flatMap((id) => list.find((one) => one.id === id) ?? []);
  // Where no sector has a target, the line would be the same under each.
  const silent = sectors.every(({ targets }) => targets.length === 0);
  switch (step.is) {
    case 'sectors':
      return (
        <ul className={`present-fields present-fields--${Math.min(3, step.items.length)}`}>
          {among(sectors).map((sector) => (
            <SectorCard key={sector.id} sector={sector} silent={silent} />
          ))}
        </ul>
      );
    case 'indicators':
      return (
        <ul key={year ?? 'all'} className="present-measures">
          {among(indicators).map((indicator) => (
            <IndicatorRow key={indicator.id} indicator={indicator} year={year} />
          ))}
        </ul>
      );
    case 'remarks':
      return (
        <ul className="present-doubts">
          {among(remarks).map(({ id, text }) => (
            <li key={id}>{text[lang]}</li>
          ))}
        </ul>
      );
    default:
      return <End plan={plan} link={link} />;
  }
}

/** Whether a step fills the screen and leaves no map. */
export function isPage({ is }: Step): boolean {
  return is === 'sectors' || is === 'indicators' || is === 'remarks' || is === 'end';
}

/** A step without a map. */
export function Page(props: { plan: Plan; step: Step; year: number | null; link: string | null }) {
  const { lang, say } = usePresentWords();
  const { plan, step } = props;
  const section = useRef<HTMLElement>(null);
  useFit(section, '.present-page__body');
  return (
    <section ref={section} key={step.id} className={`present-page present-page--${step.is}`}>
      <p className="present-caption__over">{plan.head.shortTitle[lang]}</p>
      <h2 className="present-caption__title">
        {step.title[lang]}
        {step.pages > 1 && <span className="present-page__of">{say('page', { n: step.page, of: step.pages })}</span>}
      </h2>
      {step.text && <p className="present-caption__text">{wordsIn(step.text, lang)}</p>}
      <div className="present-page__body">
        <Body {...props} />
      </div>
    </section>
  );
}
