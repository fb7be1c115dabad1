import type { Plan } from '../../plan/model.ts';
import { bandOf, missingText } from '../../plan/publish.ts';
import type { PlanHead } from '../../plan/schema.ts';
import { periodText } from '../frame/period.ts';
import { bookTitle } from '../parts/book-title.ts';
import { useWords } from '../parts/context.tsx';
import { ProofEntry } from '../proof/ProofEntry.tsx';
import { Checks } from './Checks.tsx';
import { ElementList } from './ElementList.tsx';
import { FindBox } from './FindBox.tsx';
import { Indicators } from './Indicators.tsx';
import { MapInWords } from './MapInWords.tsx';
import { Remarks } from './Remarks.tsx';
import { Results } from './Results.tsx';
import { Section } from './Section.tsx';
import { Sectors } from './Sectors.tsx';
import { Tasks } from './Tasks.tsx';
import type { Desk } from './use-desk.ts';

function Facts({ plan }: { plan: Plan }) {
  const { lang, say } = useWords();
  const { issuer, signedBy, regions, status, period, mapApproval } = plan.head;
  return (
    <dl className="facts">
      <dt>{say('regions')}</dt>
      <dd>{regions.map(({ name }) => name[lang]).join(lang === 'zh' ? '、' : ', ')}</dd>
      <dt>{say('period')}</dt>
      <dd>{periodText(lang, period)}</dd>
      <dt>{say('status')}</dt>
      <dd>{status.words[lang]}</dd>
      <dt>{say('issuer')}</dt>
      <dd>{issuer ? issuer[lang] : say('issuerNone')}</dd>
      {signedBy && (
        <>
          <dt>{say('signedBy')}</dt>
          <dd>{signedBy[lang]}</dd>
        </>
      )}
      <dt>{say('approval')}</dt>
      <dd>
        {mapApproval.is === 'number' ? mapApproval.number : mapApproval.reason[lang]}
        {bandOf(plan) && <p className="fine">{missingText(plan, lang)}</p>}
      </dd>
    </dl>
  );
}

function Sources({ head }: { head: PlanHead }) {
  const { lang, say } = useWords();
  return (
    <Section id="sources" title={say('sources')}>
      <ul className="sources">
        {head.sources.map(({ id, title, note }) => (
          <li key={id}>
            {bookTitle(title, lang)}
            {note && <p className="fine">{note[lang]}</p>}
          </li>
        ))}
      </ul>
      <ProofEntry />
    </Section>
  );
}

/** Shortcuts to the parts below; the panel is one page, so that it can be read, searched and printed as one. */
function Contents({ parts }: { parts: readonly (readonly [id: string, title: string])[] }) {
  const { say } = useWords();
  const go = (id: string): void => {
    const part = document.getElementById(id);
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  };
  return (
    <nav className="contents" aria-label={say('contents')}>
      {parts.map(([id, title]) => (
        <button key={id} type="button" className="contents__link" onClick={() => go(id)}>
          {title}
        </button>
      ))}
    </nav>
  );
}

interface Props {
  readonly plan: Plan;
  readonly desk: Desk;
  readonly onPick: (id: string) => void;
}

function Parts({ plan, desk, onPick }: Props) {
  const { head } = plan;
  const { go } = desk.way;
  return (
    <>
      {head.indicators.length > 0 && <Indicators />}
      {head.tasks.length > 0 && <Tasks />}
      {head.sectors.length > 0 && <Sectors sectors={head.sectors} />}
      <ElementList plan={plan} desk={desk} onPick={onPick} />
      {hasChecks(head) && <Checks plan={plan} onRemark={(id) => go('remark', id)} />}
      {head.remarks.length > 0 && <Remarks remarks={head.remarks} onPick={onPick} />}
      <Sources head={head} />
    </>
  );
}

function hasChecks({ claims, sentence }: PlanHead): boolean {
  return claims.length + (sentence?.phrases.length ?? 0) > 0;
}

/** The plan as a whole: what is shown while nothing is picked. A search takes its place and keeps its box. */
export function Overview({ plan, desk, onPick }: Props) {
  const { lang, say } = useWords();
  const { head } = plan;
  const { searching } = desk;
  const parts = [
    ['indicators', say('toIndicators'), head.indicators.length > 0],
    ['tasks', say('toTasks'), head.tasks.length > 0],
    ['sectors', say('toSectors'), head.sectors.length > 0],
    ['elements', say('toElements'), true],
    ['checks', say('toChecks'), hasChecks(head)],
    ['remarks', say('toRemarks'), head.remarks.length > 0],
    ['sources', say('toSources'), true],
  ] as const;
  return (
    <div className="overview">
      {!searching && (
        <>
          <h2 className="overview__title" data-heading tabIndex={-1}>
            {head.shortTitle[lang]}
          </h2>
          <Facts plan={plan} />
          <MapInWords plan={plan} />
        </>
      )}
      <div className="overview__bar">
        <FindBox desk={desk} />
        {!searching && (
          <Contents parts={parts.flatMap(([id, title, there]) => (there ? [[id, title] as const] : []))} />
        )}
      </div>
      {searching ? (
        <Results plan={plan} query={desk.query} kept={desk.last} onPick={onPick} />
      ) : (
        <Parts plan={plan} desk={desk} onPick={onPick} />
      )}
    </div>
  );
}
