import type { Plan } from '../../plan/model.ts';
import type { Remark } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Citations } from './Citations.tsx';
import { useFew } from './folds.tsx';
import { Section } from './Section.tsx';
import { usePlace, useWay } from './way.tsx';

interface Props {
  remarks: readonly Remark[];
  /** The element whose panel this is: a link to itself would lead nowhere. */
  self?: string;
  onPick: (id: string) => void;
}

interface Way {
  readonly id: string;
  readonly name: string;
  readonly go: () => void;
}

const FEW = 4;

function RemarkRow({ remark, ways }: { remark: Remark; ways: readonly Way[] }) {
  const { lang } = useWords();
  const { plan } = useWay();
  const place = usePlace('remark', remark.id, 'remark');
  return (
    <li {...place}>
      <p>{remark.text[lang]}</p>
      {ways.length > 0 && (
        <p className="remark__about">
          {ways.map(({ id, name, go }) => (
            <button key={id} type="button" className="link" onClick={go}>
              {name}
            </button>
          ))}
        </p>
      )}
      <Citations head={plan.head} citations={remark.citations} />
    </li>
  );
}

interface Named {
  readonly sort: 'indicator' | 'sector' | 'task';
  readonly zh: string;
  readonly en: string;
}

/** The name of an indicator, a sector or a task. */
function namedIn({ head }: Plan, id: string): Named | null {
  const indicator = head.indicators.find((one) => one.id === id);
  if (indicator) return { sort: 'indicator', zh: indicator.metric, en: indicator.en };
  const sector = head.sectors.find((one) => one.id === id);
  if (sector) return { sort: 'sector', zh: sector.name, en: sector.en };
  const task = head.tasks.find((one) => one.id === id);
  return task ? { sort: 'task', zh: task.name, en: task.en } : null;
}

/** What the document says twice differently, leaves open, or gets wrong. */
export function Remarks({ remarks, self, onPick }: Props) {
  const { lang, say } = useWords();
  const { plan, wanted, go } = useWay();
  const at = wanted?.sort === 'remark' ? remarks.findIndex(({ id }) => id === wanted.id) : -1;
  const { shown, more } = useFew(remarks, FEW, `remarks ${self ?? ''}`, at >= FEW ? wanted : null);
  const wayTo = (id: string): Way[] => {
    const element = id === self ? undefined : plan.byId.get(id);
    if (element) return [{ id, name: element.properties.name[lang], go: () => onPick(id) }];
    const named = id === self ? null : namedIn(plan, id);
    return named ? [{ id, name: named[lang], go: () => go(named.sort, id) }] : [];
  };
  return (
    <Section id="remarks" title={say('remarks')} aside={remarks.length}>
      <ul className="remarks">
        {shown.map((remark) => (
          <RemarkRow key={remark.id} remark={remark} ways={(remark.about ?? []).flatMap(wayTo)} />
        ))}
      </ul>
      {more}
    </Section>
  );
}
