import { indicatorsByTask, type TaskIndicators } from '../../plan/tasks.ts';
import { useWords } from '../parts/context.tsx';
import { BodyChips } from './Bodies.tsx';
import { Fold, useFew, useOpen } from './folds.tsx';
import { IndicatorBars } from './IndicatorBars.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { Section } from './Section.tsx';
import { TaskName } from './TaskName.tsx';
import { useWay } from './way.tsx';

/** Rows that are shown of a group before its fold. */
const FEW = 6;

function ModeSwitch({ bars, set }: { bars: boolean; set: (bars: boolean) => void }) {
  const { say } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments
    <span className="segment" role="group" aria-label={say('indicatorMode')}>
      <button type="button" className="segment__option" aria-pressed={!bars} onClick={() => set(false)}>
        {say('asTable')}
      </button>
      <button type="button" className="segment__option" aria-pressed={bars} onClick={() => set(true)}>
        {say('asBars')}
      </button>
    </span>
  );
}

function Group({ group: { task, indicators }, bars }: { group: TaskIndicators; bars: boolean }) {
  const { wanted } = useWay();
  const at = wanted?.sort === 'indicator' ? indicators.findIndex(({ id }) => id === wanted.id) : -1;
  const { shown, more } = useFew(indicators, FEW, `indicators ${task?.id}`, at >= FEW ? wanted : null);
  return (
    <>
      {task?.responsible && (
        <Fold fold={`bodies of indicators ${task.id}`} title={<Responsible />} aside={task.responsible.length}>
          <BodyChips bodies={task.responsible} />
        </Fold>
      )}
      {bars ? <IndicatorBars indicators={shown} all={indicators} /> : <IndicatorTable indicators={shown} />}
      {more}
    </>
  );
}

function Responsible() {
  const { say } = useWords();
  return <span className="fine">{say('responsible')}</span>;
}

/** The numbers of the whole plan, from where it starts to where it wants to be, by the tasks that they measure. */
export function Indicators() {
  const { say } = useWords();
  const { plan, wanted } = useWay();
  const { head } = plan;
  const [bars, setBars] = useOpen('indicators as bars');
  const groups = indicatorsByTask(head);
  const [first, ...others] = groups;
  const plain = others.length === 0 && first?.task === null;
  return (
    <Section
      id="indicators"
      title={
        <>
          {say('indicators')}
          <span className="section__count">{head.indicators.length}</span>
        </>
      }
      aside={<ModeSwitch bars={bars} set={setBars} />}
    >
      {bars && <p className="fine bars-key">{say('barsKey')}</p>}
      {plain && <Group group={first} bars={bars} />}
      {!plain &&
        groups.map((group, i) => (
          <Fold
            key={group.task?.id ?? ''}
            fold={`indicators of ${group.task?.id ?? ''}`}
            initially={i === 0 || group.task === null}
            asked={group.indicators.some(({ id }) => wanted?.sort === 'indicator' && id === wanted.id) ? wanted : null}
            title={group.task ? <TaskName task={group.task} /> : say('noTask')}
            aside={group.indicators.length}
          >
            <Group group={group} bars={bars} />
          </Fold>
        ))}
    </Section>
  );
}
