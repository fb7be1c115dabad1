import { lazy, Suspense } from 'react';
import { PALETTE } from '../../drawing/palette.ts';
import { citationsOf } from '../../plan/citations.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import { type Plan, remarksAbout } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { nameKey } from '../../proof/keys.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { Swatch } from '../parts/Swatch.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { FactMark } from '../proof/FactMark.tsx';
import { TargetRow } from './Amount.tsx';
import { Citations } from './Citations.tsx';
import { ElementLinks } from './ElementLinks.tsx';
import { useFew } from './folds.tsx';
import { LinkEnds } from './LinkEnds.tsx';
import { PositionNote } from './PositionNote.tsx';
import { RemarkSign } from './RemarkSign.tsx';
import { Remarks } from './Remarks.tsx';
import { Section } from './Section.tsx';
import { Terms } from './Terms.tsx';

const ReadAloud = lazy(async () => ({ default: (await import('./ReadAloud.tsx')).ReadAloud }));

interface Props {
  plan: Plan;
  element: PlanElement;
  onPick: (id: string | null) => void;
  onSearch: () => void;
}

function Heading({ plan, element }: Pick<Props, 'plan' | 'element'>) {
  const { lang, say } = useWords();
  const theme = useAtlas(({ view }) => view.theme);
  const marks = useMarks(plan);
  const { kind, no, name, aliases, position } = element.properties;
  const others = lang === 'zh' ? aliases : [name.zh, ...aliases];
  return (
    <div className="subject">
      <p className="subject__kind" style={{ color: PALETTE[theme].kind[kind] }}>
        <Swatch shapes={marks.of(element)} />
        {KIND_NAMES[kind][lang]}
        {no !== undefined && <span className="subject__no">{no}</span>}
        {position?.method === 'none' && (
          <span className="flag">{say(kind === 'link' ? 'notDrawn' : 'methodNone')}</span>
        )}
        {position?.schematic && position.method !== 'none' && (
          <span className="flag" title={say('schematicLong')}>
            {say('schematic')}
          </span>
        )}
      </p>
      <h2 className="subject__name" data-heading tabIndex={-1}>
        {name[lang]}
        <RemarkSign about={element.id} />
        <FactMark facts={[nameKey(element.id, name.zh)]} />
      </h2>
      {others.length > 0 && (
        <p className="subject__aliases">
          {lang === 'zh' && <span>{say('aliases')} </span>}
          <span lang="zh-CN">{others.join(' / ')}</span>
        </p>
      )}
    </div>
  );
}

/** Targets and industries: what the plan publishes for this element, or one line that it publishes neither. */
function Published({ element }: { element: PlanElement }) {
  const { say } = useWords();
  const { kind, targets, industries } = element.properties;
  const none = <p className="unpublished">{say('notPublished')}</p>;
  if (targets.length + industries.length === 0) {
    // A link is a relation: it has neither.
    if (kind === 'link') return null;
    return <Section title={say('targetsAndIndustries')}>{none}</Section>;
  }
  return (
    <>
      <Section title={say('targets')}>
        {targets.length === 0 && none}
        <ul className="targets">
          {targets.map((target) => (
            <TargetRow key={`${target.metric} ${target.year}`} target={target} of={element.id} about />
          ))}
        </ul>
      </Section>
      <Section title={say('industries')} aside={industries.length > 1 ? industries.length : undefined}>
        {industries.length > 0 ? <Terms industries={industries} of={element.id} /> : none}
      </Section>
    </>
  );
}

function Firms({ element: { id, properties } }: { element: PlanElement }) {
  const { lang, say } = useWords();
  const { firms } = properties;
  const { shown, more } = useFew(firms, 8, `firms ${id}`);
  if (firms.length === 0) return null;
  return (
    <Section title={say('firms')} aside={firms.length}>
      <ul className="firms">
        {shown.map((firm) => (
          <li key={firm.zh}>
            {firm[lang]}
            <FactMark facts={[nameKey(id, firm.zh)]} />
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}

/** What the plan's text says of the picked element, and where. */
export function ElementPanel({ plan, element, onPick, onSearch }: Props) {
  const { lang, say } = useWords();
  const { role, host, along } = element.properties;
  const remarks = remarksAbout(plan, element.id);
  return (
    <article className="element">
      <div className="element__bar">
        <button type="button" className="back" onClick={() => onPick(null)}>
          <Icon name="back" />
          {say('back')}
        </button>
        <span className="element__tools">
          <Suspense fallback={null}>
            <ReadAloud plan={plan} element={element} />
          </Suspense>
          <button id="find-open" type="button" className="tool" aria-label={say('search')} onClick={onSearch}>
            <Icon name="search" />
          </button>
        </span>
      </div>
      <Heading plan={plan} element={element} />
      {role && (
        <Section title={say('role')}>
          <p>{role[lang]}</p>
        </Section>
      )}
      <Published element={element} />
      {host && (
        <Section title={say('host')}>
          <p>
            {host[lang]}
            <FactMark facts={[nameKey(element.id, host.zh)]} />
          </p>
        </Section>
      )}
      <Firms element={element} />
      <LinkEnds plan={plan} element={element} onPick={onPick} />
      {along !== undefined && (
        <Section title={say('along')}>
          <p>
            <span className="shield">{along}</span>
          </p>
        </Section>
      )}
      <Section title={say('citations')}>
        <Citations head={plan.head} citations={citationsOf(element)} />
      </Section>
      <ElementLinks plan={plan} element={element} onPick={onPick} />
      {remarks.length > 0 && <Remarks remarks={remarks} self={element.id} onPick={onPick} />}
      <PositionNote element={element} />
    </article>
  );
}
