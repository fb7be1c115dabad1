import { useState } from 'react';
import type { Plan } from '../../plan/model.ts';
import type { PlanHead } from '../../plan/schema.ts';
import { periodText } from '../frame/period.ts';
import { bookTitle } from '../parts/book-title.ts';
import { useWords } from '../parts/context.tsx';
import { ProofEntry } from '../proof/ProofEntry.tsx';
import { Checks } from './Checks.tsx';
import { ElementList } from './ElementList.tsx';
import { Indicators } from './Indicators.tsx';
import { Remarks, type Wanted } from './Remarks.tsx';
import { Section } from './Section.tsx';
import { Sectors } from './Sectors.tsx';

function Facts({ head }: { head: PlanHead }) {
  const { lang, say } = useWords();
  const { issuer, regions, status, period, mapApproval } = head;
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
      <dt>{say('approval')}</dt>
      <dd>{mapApproval.is === 'number' ? mapApproval.number : mapApproval.reason[lang]}</dd>
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

/** The plan as a whole: what is shown while nothing is picked. */
export function Overview({ plan, onPick }: { plan: Plan; onPick: (id: string) => void }) {
  const { lang, say } = useWords();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const { head } = plan;
  const checks = head.claims.length + (head.sentence?.phrases.length ?? 0) > 0;
  const parts = [
    ['indicators', say('toIndicators'), head.indicators.length > 0],
    ['sectors', say('toSectors'), head.sectors.length > 0],
    ['elements', say('toElements'), true],
    ['checks', say('toChecks'), checks],
    ['remarks', say('toRemarks'), head.remarks.length > 0],
    ['sources', say('toSources'), true],
  ] as const;
  return (
    <div className="overview">
      <h2 className="overview__title" data-heading tabIndex={-1}>
        {head.shortTitle[lang]}
      </h2>
      <Facts head={head} />
      <Contents parts={parts.flatMap(([id, title, there]) => (there ? [[id, title] as const] : []))} />
      {head.indicators.length > 0 && <Indicators indicators={head.indicators} />}
      {head.sectors.length > 0 && <Sectors sectors={head.sectors} />}
      <ElementList plan={plan} onPick={onPick} />
      {checks && <Checks plan={plan} onRemark={(id) => setWanted({ id })} />}
      {head.remarks.length > 0 && <Remarks plan={plan} remarks={head.remarks} wanted={wanted} onPick={onPick} />}
      <Sources head={head} />
    </div>
  );
}
