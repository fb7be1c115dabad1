import { useEffect, useMemo, useState } from 'react';
import { openFile } from '../../files/files.ts';
import { tLibrary } from '../../i18n/library.ts';
import type { CrowdFiles } from '../../plan/crowd.ts';
import type { CrowdRow } from '../../plan/crowd-rows.ts';
import { KIND_NAMES, type Kind } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { findElements } from '../../store/find-elements.ts';
import type { Finder, RowPage } from '../../store/finder.ts';
import { fetchJsonFrom } from '../../store/library.ts';
import { useWords } from '../parts/context.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { ElementRow } from './ElementRow.tsx';

interface Props {
  readonly plan: Plan;
  readonly crowd: CrowdFiles;
  /** The kinds that the list is narrowed to; empty for all. */
  readonly kinds: ReadonlySet<Kind>;
  /** What is searched for; empty for the whole list. */
  readonly query: string;
  readonly onPick: (id: string) => void;
}

/** Rows that are listed at first, and with each step. */
const FEW = 10;
const MORE = 80;
/** Milliseconds without a letter after which the list is asked. */
const PAUSE = 150;

/** What a row says of an element; the rest is fetched when it is picked. */
function elementOf({ id, kind, name }: CrowdRow): PlanElement {
  const nothing = { aliases: [], firms: [], industries: [], targets: [], citations: [] };
  return { type: 'Feature', id, geometry: null, properties: { kind, name, ...nothing } };
}

type Answer = RowPage<CrowdRow> | 'looking' | { readonly why: string };
const failed = (error: unknown) => ({ why: error instanceof Error ? error.message : String(error) });

function Rows({
  plan,
  answer,
  onMore,
  onPick,
}: Pick<Props, 'plan' | 'onPick'> & { answer: Answer; onMore: () => void }) {
  const { lang } = useWords();
  const marks = useMarks(plan);
  if (answer === 'looking') return <p className="fine">{tLibrary(lang, 'looking')}</p>;
  if ('why' in answer) {
    return (
      <p className="fine" role="alert">
        {tLibrary(lang, 'failed', answer)}{' '}
        <button type="button" className="link" onClick={onMore}>
          {tLibrary(lang, 'retry')}
        </button>
      </p>
    );
  }
  return (
    <>
      <ul className="rows">
        {answer.rows.map((row) => {
          const element = elementOf(row);
          return (
            <li key={row.id}>
              <ElementRow element={element} mark={marks.of(element)} onPick={onPick} />
            </li>
          );
        })}
      </ul>
      {answer.next !== null && (
        <button type="button" className="link section__more" onClick={onMore}>
          {tLibrary(lang, 'more')}
        </button>
      )}
    </>
  );
}

interface GroupProps extends Pick<Props, 'plan' | 'onPick'> {
  readonly finder: Finder<CrowdRow>;
  readonly kind: Kind;
  readonly from: number;
  readonly count: number;
}

function KindRows({ plan, finder, kind, from, count, onPick }: GroupProps) {
  const { lang } = useWords();
  const [wanted, setWanted] = useState({ rows: Math.min(FEW, count) });
  const [answer, setAnswer] = useState<Answer>('looking');
  useEffect(() => {
    let gone = false;
    finder.between(from, from + wanted.rows).then(
      (rows) => gone || setAnswer({ rows, next: wanted.rows < count ? wanted.rows : null }),
      (error: unknown) => gone || setAnswer(failed(error)),
    );
    return () => {
      gone = true;
    };
  }, [finder, from, count, wanted]);
  const onMore = (): void => setWanted(({ rows }) => ({ rows: Math.min(count, rows + MORE) }));
  return (
    <div className="group">
      <h4 className="group__title">
        {KIND_NAMES[kind][lang]}
        <span className="section__aside">{count}</span>
      </h4>
      <Rows plan={plan} answer={answer} onMore={onMore} onPick={onPick} />
    </div>
  );
}

function Found({
  plan,
  finder,
  query,
  onPick,
}: Pick<Props, 'plan' | 'query' | 'onPick'> & { finder: Finder<CrowdRow> }) {
  const { lang } = useWords();
  const [answer, setAnswer] = useState<Answer>('looking');
  const ask = async (before: readonly CrowdRow[], from: number, isGone: () => boolean): Promise<void> => {
    try {
      const page = await finder.find(query, from);
      const rows = [...before, ...page.rows];
      if (isGone()) return;
      if (rows.length === 0 && page.next !== null) await ask(rows, page.next, isGone);
      else setAnswer({ rows, next: page.next });
    } catch (error) {
      if (!isGone()) setAnswer(failed(error));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each query
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => void ask([], 0, () => gone), PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [finder, query]);
  const onMore = (): void => {
    const there = typeof answer === 'object' && 'rows' in answer ? answer : { rows: [], next: 0 };
    void ask(there.rows, there.next ?? 0, () => false);
  };
  if (typeof answer === 'object' && 'rows' in answer && answer.rows.length === 0) {
    return <p className="fine">{tLibrary(lang, 'noElement', { query })}</p>;
  }
  return <Rows plan={plan} answer={answer} onMore={onMore} onPick={onPick} />;
}

/** The elements of a plan that one file could not hold: their list, fetched as far as it is read, and their search. */
export function CrowdList({ plan, crowd, kinds, query, onPick }: Props) {
  const id = plan.head.id;
  const finder = useMemo(() => findElements(fetchJsonFrom(openFile), id, crowd), [id, crowd]);
  const words = query.trim();
  if (words !== '') return <Found plan={plan} finder={finder} query={words} onPick={onPick} />;
  let from = 0;
  const groups = crowd.kinds.map(({ kind, count }) => {
    const start = from;
    from += count;
    return { kind, count, from: start };
  });
  return groups
    .filter(({ kind }) => kinds.size === 0 || kinds.has(kind))
    .map((group) => <KindRows key={group.kind} plan={plan} finder={finder} onPick={onPick} {...group} />);
}
