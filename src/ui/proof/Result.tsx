import type { Plan } from '../../plan/model.ts';
import type { CitationProof, FactProof, PlanProof } from '../../proof/prove.ts';
import type { Status } from '../../proof/status.ts';
import { stopsOf } from '../../proof/stops.ts';
import { type Counts, type DocumentCounts, summaryOf } from '../../proof/summary.ts';
import { bookTitle } from '../parts/book-title.ts';
import { useAtlas } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { useProofStore } from './context.tsx';
import { factText, ownerName, sectionOf } from './describe.ts';
import { StatusMark } from './StatusMark.tsx';
import { useProofWords } from './use-proof-words.ts';

const STATUSES: readonly Status[] = ['found', 'missing', 'several'];

function CountRow({ label, counts }: { label: string; counts: Counts }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {STATUSES.map((status) => (
        <td key={status} className={counts[status] === 0 ? 'is-none' : `counts__${status}`}>
          {counts[status]}
        </td>
      ))}
    </tr>
  );
}

const sum = (counts: Counts): number => counts.found + counts.missing + counts.several;

function DocumentRow({ plan, counts }: { plan: Plan; counts: DocumentCounts }) {
  const { lang, tell } = useProofWords();
  const held = useProofStore((store) => store.held.get(plan.head.id)?.get(counts.source));
  const forget = useProofStore((store) => store.forget);
  const title = plan.head.sources.find(({ id }) => id === counts.source)?.title ?? plan.head.title;
  return (
    <li className="document">
      {plan.head.sources.length > 1 && <p>{bookTitle(title, lang)}</p>}
      <p className="document__file">
        {held?.name ?? tell('shippedName')}
        <span className="fine">{held && tell('fits', { found: held.fit.found, asked: held.fit.asked })}</span>
        <button
          type="button"
          className="tool"
          aria-label={tell('forget')}
          title={tell('forget')}
          onClick={() => void forget(plan, counts.source)}
        >
          <Icon name="close" />
        </button>
      </p>
      <table className="counts">
        <thead>
          <tr>
            <td />
            {STATUSES.map((status) => (
              <th key={status} scope="col">
                {tell(status)} <StatusMark status={status} silent />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <CountRow label={tell('facts', { n: sum(counts.facts) })} counts={counts.facts} />
          <CountRow label={tell('citations', { n: sum(counts.citations) })} counts={counts.citations} />
        </tbody>
      </table>
    </li>
  );
}

const heading = (): Element | null => document.querySelector('#panel [data-heading]');

/** Leads to the place of the panel where something stands. */
function useGoTo(plan: Plan): (id: string) => void {
  const pick = useAtlas((atlas) => atlas.pick);
  return (id) => {
    if (plan.byId.has(id)) pick(id);
    else (document.getElementById(sectionOf(plan, id) ?? '') ?? heading())?.scrollIntoView({ block: 'start' });
  };
}

interface RowProps {
  plan: Plan;
  proof: FactProof | CitationProof;
  text: string;
  owner: string;
  detail: string;
}

function OpenRow({ plan, proof, text, owner, detail }: RowProps) {
  const { lang, tell } = useProofWords();
  const open = useProofStore((store) => store.open);
  const goTo = useGoTo(plan);
  const stops = stopsOf([proof]);
  const other = sectionOf(plan, owner) === 'remarks' ? 'remark' : 'plan';
  const name = ownerName(plan, owner)?.[lang] ?? tell(other);
  return (
    <li className="open-fact">
      <StatusMark status={proof.status} />
      <p className="open-fact__text">
        <span lang="zh-CN">{text}</span>
        {detail !== '' && <span className="fine open-fact__detail">{detail}</span>}
        <span className="open-fact__ways">
          <button type="button" className="link" onClick={() => goTo(owner)}>
            {tell('goTo', { name })}
          </button>
          {stops.length > 0 && (
            <button type="button" className="link" onClick={() => open(stops, 0)}>
              {tell('passage')}
            </button>
          )}
        </span>
      </p>
    </li>
  );
}

function Group(props: { title: string; why?: string; rows: readonly RowProps[] }) {
  const { title, why, rows } = props;
  if (rows.length === 0) return null;
  return (
    <details className="open-facts" open={rows.length <= 12}>
      <summary>
        {title} <span className="section__aside">{rows.length}</span>
      </summary>
      {why && <p className="fine">{why}</p>}
      <ul>
        {rows.map((row) => (
          <OpenRow key={`${row.owner} ${row.text}`} {...row} />
        ))}
      </ul>
    </details>
  );
}

/** How much of the plan its text bears out, by document, and everything that it does not. */
export function Result({ plan, proof }: { plan: Plan; proof: PlanProof }) {
  const { lang, tell } = useProofWords();
  const { documents, facts, open, loose, headings } = summaryOf(proof);
  const times = ({ places }: CitationProof): string => (places.length > 1 ? tell('times', { n: places.length }) : '');
  const ofCitation = (one: CitationProof, detail: string): RowProps => {
    const { section, locator } = one.citation;
    return { plan, proof: one, text: `${section} › ${locator}`, owner: one.id, detail };
  };
  return (
    <div className="result">
      {facts.missing + facts.several === 0 && <p className="result__all">{tell('allFound')}</p>}
      <ul className="documents">
        {documents.map((counts) => (
          <DocumentRow key={counts.source} plan={plan} counts={counts} />
        ))}
      </ul>
      <Group
        title={tell('openFacts')}
        rows={open.map((one) => ({
          plan,
          proof: one,
          text: factText(one.fact, lang),
          owner: one.fact.id,
          detail: one.problems.map((problem) => problem[lang]).join(lang === 'zh' ? '；' : '; '),
        }))}
      />
      <Group title={tell('looseCitations')} rows={loose.map((one) => ofCitation(one, times(one)))} />
      <Group
        title={tell('headings')}
        why={tell('headingsWhy')}
        rows={headings.map((one) => ofCitation(one, tell('headingMissing', { which: one.headings.join(' › ') })))}
      />
    </div>
  );
}
