import { lazy, Suspense, useMemo } from 'react';
import type { MessageKey } from '../../i18n/t.ts';
import type { Plan } from '../../plan/model.ts';
import { type Field, type Found, type Sort, search, searchIndex } from '../../plan/search.ts';
import { useWords } from '../parts/context.tsx';
import { useMarks } from '../parts/use-marks.ts';
import { ElementRow } from './ElementRow.tsx';
import { useFew } from './folds.tsx';
import { LongRows } from './LongRows.tsx';
import { Marked } from './Marked.tsx';
import { Section } from './Section.tsx';
import { useWay } from './way.tsx';

const CrowdList = lazy(async () => ({ default: (await import('./CrowdList.tsx')).CrowdList }));
const NONE: ReadonlySet<never> = new Set();

const SORTS: Readonly<Record<Sort, MessageKey>> = {
  element: 'elements',
  sector: 'sectors',
  task: 'tasks',
  indicator: 'indicators',
  remark: 'remarks',
};
const FIELDS: Readonly<Record<Field, MessageKey | null>> = {
  name: null,
  text: null,
  alias: 'aliases',
  industry: 'fieldIndustry',
  product: 'fieldProduct',
  class: 'fieldClass',
  firm: 'fieldFirm',
  role: 'role',
  host: 'host',
  far: 'beyondEnds',
  responsible: 'responsible',
};

/** What was met, where the name does not show it. */
function Hit({ found }: { found: Found }) {
  const { lang, say } = useWords();
  const field = FIELDS[found.field];
  return (
    <span lang={found.lang === 'zh' ? 'zh-CN' : 'en'}>
      {field && `${say(field)}${lang === 'zh' ? '：' : ': '}`}
      <Marked {...found} />
    </span>
  );
}

/** The name of what was found, in the language of now. */
function nameOf({ head }: Plan, { sort, id }: Found): { zh: string; en: string } | undefined {
  if (sort === 'indicator') {
    const found = head.indicators.find((one) => one.id === id);
    return found && { zh: found.metric, en: found.en };
  }
  const lists = { sector: head.sectors, task: head.tasks };
  const found = sort === 'sector' || sort === 'task' ? lists[sort].find((one) => one.id === id) : undefined;
  return found && { zh: found.name, en: found.en };
}

function ResultRow({ plan, found }: { plan: Plan; found: Found }) {
  const { lang } = useWords();
  const { go } = useWay();
  const { sort, id } = found;
  const name = nameOf(plan, found);
  const inName = found.field === 'name' && found.lang === lang;
  if (sort === 'element') return null;
  return (
    <button type="button" className="row row--text" onClick={() => go(sort, id)}>
      {name && <span className="row__name">{inName ? <Marked {...found} whole /> : name[lang]}</span>}
      {!inName && (
        <span className={name ? 'row__hint' : 'row__name'}>
          <Hit found={found} />
        </span>
      )}
    </button>
  );
}

interface GroupProps {
  readonly plan: Plan;
  readonly query: string;
  readonly sort: Sort;
  readonly found: readonly Found[];
  /** The element that was looked at last. */
  readonly kept: string | null;
  readonly onPick: (id: string) => void;
}

function Group({ plan, query, sort, found, kept, onPick }: GroupProps) {
  const { lang, say } = useWords();
  const marks = useMarks(plan);
  const { shown, more } = useFew(found, 8, `results ${sort} ${query}`);
  return (
    <Section title={say(SORTS[sort])} aside={found.length}>
      <LongRows
        items={shown}
        kept={kept}
        render={(one) => {
          const element = sort === 'element' ? plan.byId.get(one.id) : undefined;
          const inName = one.field === 'name' && one.lang === lang;
          return element ? (
            <ElementRow
              element={element}
              mark={marks.of(element)}
              name={inName ? <Marked {...one} whole /> : undefined}
              hint={inName ? undefined : <Hit found={one} />}
              onPick={onPick}
            />
          ) : (
            <ResultRow plan={plan} found={one} />
          );
        }}
      />
      {more}
    </Section>
  );
}

/** What a search within the plan has met, by sort, the best hit first. */
export function Results({ plan, query, kept, onPick }: Pick<GroupProps, 'plan' | 'query' | 'kept' | 'onPick'>) {
  const { lang, say } = useWords();
  const index = useMemo(() => searchIndex(plan), [plan]);
  const groups = useMemo(() => search(index, query, lang), [index, query, lang]);
  const n = groups.reduce((sum, { found }) => sum + found.length, 0);
  const asked = query.trim() !== '';
  return (
    <div className="results">
      <h2 className="off-screen">{say('search')}</h2>
      <p className="fine" role="status">
        {asked ? (n > 0 || !plan.crowd) && say(n === 0 ? 'foundNone' : 'found', { n }) : say('findWhat')}
      </p>
      {asked && plan.crowd && (
        <Suspense>
          <CrowdList plan={plan} crowd={plan.crowd} kinds={NONE} query={query} onPick={onPick} />
        </Suspense>
      )}
      {groups.map(({ sort, found }) => (
        <Group key={sort} plan={plan} query={query} sort={sort} found={found} kept={kept} onPick={onPick} />
      ))}
    </div>
  );
}
