/** What stands beside the map: which part of the structure, and what the plan says of it. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { amountText } from '../../plan/amount.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { Bilingual, Industry, PlanElement, Target } from '../../plan/schema.ts';
import { type Row, type Step, wordsIn } from '../../present/steps.ts';
import { periodText } from '../frame/period.ts';
import { Swatch } from '../parts/Swatch.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { Outputs } from './Outputs.tsx';
import { useFit } from './use-fit.ts';
import { usePresentWords } from './use-words.ts';

/** Terms of one line in a list; where an element stands alone, all of them. */
const FEW_TERMS = 4;
/** Rows up to which each has a line for its industries; beyond the second, names alone. */
const ROWS = { roles: 4, lines: 8, names: 14, few: 6 };

function useTerms(): (industries: readonly Industry[], most?: number) => string {
  const { lang, say } = usePresentWords();
  return (industries, most = industries.length) => {
    const names = industries.slice(0, most).map(({ name, en }) => (lang === 'zh' ? name : en));
    const list = names.join(lang === 'zh' ? '、' : ', ');
    if (industries.length <= most) return list;
    return `${list}${lang === 'zh' ? '' : '; '}${say('andTerms', { n: industries.length })}`;
  };
}

/** A target with its bound word, as one line. */
export function TargetLine({ target }: { target: Target }) {
  const { lang } = usePresentWords();
  return (
    <p className="told__target">
      <span className="told__metric">{lang === 'zh' ? target.metric : target.en}</span>{' '}
      <strong>{amountText(target, lang, true)}</strong>
      {target.derived && '*'} <span className="told__year">{target.year}</span>
    </p>
  );
}

function Told({ row, most }: { row: Row; most?: number }) {
  const { say } = usePresentWords();
  const terms = useTerms();
  const { industries, targets } = row;
  return (
    <>
      {industries.length > 0 && <p className="told__terms">{terms(industries, most)}</p>}
      {targets.map((target) => (
        <TargetLine key={`${target.metric} ${target.year}`} target={target} />
      ))}
      {industries.length + targets.length === 0 && <p className="told__none">{say('noneSaid')}</p>}
    </>
  );
}

/**
 * How much must be left out beside the map, where nobody scrolls: 0 nothing, 1 what is said under each name, 2 names
 * too. Each step begins with all of it.
 */
function useTight() {
  const list = useRef<HTMLUListElement>(null);
  const [tight, setTight] = useState<0 | 1 | 2>(0);
  useLayoutEffect(() => {
    const body = list.current?.closest('.is-side .present-caption__body');
    if (tight < 2 && body && body.scrollHeight > body.clientHeight) setTight(tight === 0 ? 1 : 2);
  }, [tight]);
  return { list, tight };
}

/** An element for which the text gives no location. */
function isNowhere({ geometry, properties }: PlanElement): boolean {
  return geometry === null && properties.kind !== 'link';
}

function Rows({ plan, rows }: { plan: Plan; rows: readonly Row[] }) {
  const { lang, say } = usePresentWords();
  const marks = useMarks(plan);
  const { list, tight } = useTight();
  const lines = rows.length <= ROWS.lines && tight === 0;
  const silent = rows.every(({ industries, targets }) => industries.length + targets.length === 0);
  // Of a few silent ones there is room for what each is to be.
  const roles = silent && rows.length <= ROWS.roles && tight === 0;
  const nowhere = rows.filter(({ element }) => isNowhere(element)).length;
  const shown = rows.slice(0, tight === 2 ? ROWS.few : ROWS.names);
  return (
    <>
      <ul ref={list} className={lines ? 'present-rows' : 'present-rows present-rows--names'}>
        {shown.map((row) => (
          <li key={row.element.id} className="present-rows__one">
            <Swatch shapes={marks.of(row.element)} />
            <div>
              <p className="present-rows__name">{row.element.properties.name[lang]}</p>
              {lines && !silent && <Told row={row} most={FEW_TERMS} />}
              {roles && <p className="told__terms">{row.element.properties.role?.[lang]}</p>}
            </div>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && <p className="told__more">{say('andOthers', { n: rows.length })}</p>}
      {nowhere > 0 && <p className="told__more">{say('unplaced', { n: nowhere })}</p>}
      {silent && <p className="told__none">{say(rows.length > 1 ? 'noneOfAll' : 'noneSaid')}</p>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="present-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** All that the screen has room for about one element. */
function One({ element }: { element: PlanElement }) {
  const { lang, say } = usePresentWords();
  const terms = useTerms();
  const { role, host, industries, targets, citations, position } = element.properties;
  const [first] = citations;
  const unplaced = isNowhere(element);
  return (
    <>
      {role && <p className="told__role">{role[lang]}</p>}
      <dl className="present-facts-told">
        <Fact name={say('industries')}>
          {industries.length > 0 ? terms(industries, 12) : <span className="told__none">{say('notPublished')}</span>}
        </Fact>
        <Fact name={say('target')}>
          {targets.length === 0 && <span className="told__none">{say('notPublished')}</span>}
          {targets.map((target) => (
            <TargetLine key={`${target.metric} ${target.year}`} target={target} />
          ))}
          {targets.some(({ derived }) => derived) && <p className="told__more">{say('derivedNote')}</p>}
        </Fact>
        {host && <Fact name={say('host')}>{host[lang]}</Fact>}
        {first && (
          <Fact name={say('source')}>
            {first.section.split(' › ').at(-1)}
            {unplaced && <span className="told__flag">{say('unlocated')}</span>}
            {position?.schematic && !unplaced && <span className="told__flag">{say('schematic')}</span>}
          </Fact>
        )}
      </dl>
    </>
  );
}

function TitleWords({ plan }: { plan: Plan }) {
  const { lang, say } = usePresentWords();
  const { sentence, period, status, issuer, regions } = plan.head;
  return (
    <>
      <p className={sentence ? 'present-opening__sentence' : 'told__none'}>
        {sentence ? (lang === 'zh' ? sentence.text : sentence.en) : say('noSentence')}
      </p>
      <dl className="present-facts-told">
        <Fact name={say('period')}>{periodText(lang, period)}</Fact>
        <Fact name={say('region')}>{regions.map(({ name }) => name[lang]).join(lang === 'zh' ? '、' : ', ')}</Fact>
        {issuer && <Fact name={say('issuer')}>{issuer[lang]}</Fact>}
        <Fact name={say('status')}>{status.words[lang]}</Fact>
      </dl>
    </>
  );
}

function WholeWords({ plan }: { plan: Plan }) {
  const { lang, say } = usePresentWords();
  const { head, elements } = plan;
  const nowhere = elements.filter(isNowhere).length;
  const words = (one: { text: string; en: string }) => (lang === 'zh' ? one.text : one.en);
  return (
    <>
      {!head.sentence && <p className="told__none">{say('noSentence')}</p>}
      <ul className="present-rows">
        {head.sentence?.phrases.map((phrase) => (
          <li key={phrase.text} className="present-rows__phrase">
            <p className="present-rows__name">{words(phrase)}</p>
            <p className="told__terms">
              {KIND_NAMES[phrase.kind][lang]} · {phrase.elements.length}
            </p>
          </li>
        ))}
      </ul>
      <p className="told__more">{say('elements', { n: elements.length })}</p>
      {nowhere > 0 && <p className="told__more">{say('unplaced', { n: nowhere })}</p>}
    </>
  );
}

/** The words over the title: which phrase, which kind. */
function overTitle(plan: Plan, { is, phrase, rows }: Step): Bilingual | null {
  const kind = rows[0]?.element.properties.kind;
  const words = phrase === null ? undefined : plan.head.sentence?.phrases[phrase];
  if (is === 'element' && words) return { zh: words.text, en: words.en };
  if (is === 'phrase' && words) return KIND_NAMES[words.kind];
  if (is === 'title') return null;
  return is === 'element' && kind ? KIND_NAMES[kind] : is === 'added' || is === 'kind' ? null : plan.head.shortTitle;
}

function Body({ plan, step, year }: { plan: Plan; step: Step; year: number | null }) {
  const [row, second] = step.rows;
  switch (step.is) {
    case 'title':
      return <TitleWords plan={plan} />;
    case 'whole':
      return <WholeWords plan={plan} />;
    case 'targets':
      return <Outputs plan={plan} year={year} />;
    default:
      return row && !second ? <One element={row.element} /> : <Rows plan={plan} rows={step.rows} />;
  }
}

/** One step in words. */
export function Caption({ plan, step, year }: { plan: Plan; step: Step; year: number | null }) {
  const { lang } = usePresentWords();
  const over = overTitle(plan, step);
  const [row, second] = step.rows;
  const section = useRef<HTMLElement>(null);
  // A list leaves out by itself what it has no room for.
  useFit(section, '.present-caption__body:not(:has(.present-rows))');
  // A phrase of one element is about that element: its name belongs under the phrase.
  const only = step.is === 'phrase' && row && !second ? row.element.properties.name[lang] : null;
  return (
    <section ref={section} key={`${step.id} ${lang}`} className={`present-caption present-caption--${step.is}`}>
      {over && <p className="present-caption__over">{over[lang]}</p>}
      <h2 className="present-caption__title">{step.title[lang]}</h2>
      {only && <p className="present-caption__only">{only}</p>}
      {step.text && <p className="present-caption__text">{wordsIn(step.text, lang)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="present-caption__body" tabIndex={0}>
        {(step.is !== 'added' || step.rows.length > 0) && <Body plan={plan} step={step} year={year} />}
      </div>
    </section>
  );
}
