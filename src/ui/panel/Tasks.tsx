import type { Task } from '../../plan/schema.ts';
import { bodiesOf, type TaskNode, taskTree } from '../../plan/tasks.ts';
import { useWords } from '../parts/context.tsx';
import { FactMark } from '../proof/FactMark.tsx';
import { BodyChips } from './Bodies.tsx';
import { Citations } from './Citations.tsx';
import { Fold, useFew } from './folds.tsx';
import { RemarkSign } from './RemarkSign.tsx';
import { Section } from './Section.tsx';
import { TaskName } from './TaskName.tsx';
import { usePlace, useWay } from './way.tsx';

function BodyFilter({ tasks }: { tasks: readonly Task[] }) {
  const { lang, say } = useWords();
  const { body, showBody } = useWay();
  const bodies = bodiesOf(tasks);
  if (bodies.length === 0) return <p className="unpublished">{say('noBodies')}</p>;
  return (
    <label className="choice">
      <span className="choice__name">{say('responsible')}</span>
      <select value={body ?? ''} onChange={(event) => showBody(event.target.value || null)}>
        <option value="">{say('allBodies', { n: bodies.length })}</option>
        {bodies.map(({ name, tasks: own }) => (
          <option key={name.zh} value={name.zh}>
            {lang === 'zh' ? `${name.zh}（${own.length}）` : `${name.en} (${own.length})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The indicators that measure a task. */
function Measures({ task }: { task: Task }) {
  const { lang, say } = useWords();
  const { plan, go } = useWay();
  const own = plan.head.indicators.filter((indicator) => indicator.task === task.id);
  const { shown, more } = useFew(own, 4, `measures ${task.id}`);
  if (own.length === 0) return null;
  return (
    <div className="task__measures">
      <span className="fine">{say('measuredBy')}</span>
      <ul>
        {shown.map(({ id, metric, en }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => go('indicator', id)}>
              {lang === 'zh' ? metric : en}
            </button>
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

/** Who answers for a task, what measures it, where it stands in the text. */
function About({ task }: { task: Task }) {
  const { plan } = useWay();
  return (
    <div className="task__about">
      {task.responsible && <BodyChips bodies={task.responsible} />}
      <Measures task={task} />
      <Citations head={plan.head} citations={task.citations} />
    </div>
  );
}

function holds({ task, parts }: TaskNode, id: string): boolean {
  return task.id === id || parts.some((part) => holds(part, id));
}

function Branch({ node }: { node: TaskNode }) {
  const { lang } = useWords();
  const { wanted } = useWay();
  const { task, parts } = node;
  const place = usePlace('task', task.id, 'task');
  return (
    <li {...place}>
      <Fold
        fold={`task ${task.id}`}
        asked={wanted?.sort === 'task' && holds(node, wanted.id) ? wanted : null}
        title={lang === 'zh' ? task.name : task.en}
        sign={
          <>
            <RemarkSign about={task.id} />
            <FactMark facts={[task.id]} />
          </>
        }
        aside={parts.length > 0 ? parts.length : undefined}
      >
        <About task={task} />
        {parts.length > 0 && (
          <ul className="tasks">
            {parts.map((part) => (
              <Branch key={part.task.id} node={part} />
            ))}
          </ul>
        )}
      </Fold>
    </li>
  );
}

function OfBody({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.id} className="task">
          <Fold fold={`task of body ${task.id}`} title={<TaskName task={task} />}>
            <About task={task} />
          </Fold>
        </li>
      ))}
    </ul>
  );
}

/** What the plan sets out to do, as a tree; or the tasks that one body answers for. */
export function Tasks() {
  const { say } = useWords();
  const { plan, body } = useWay();
  const { tasks } = plan.head;
  const own = body === null ? null : bodiesOf(tasks).find(({ name }) => name.zh === body);
  return (
    <Section id="tasks" title={say('tasks')} aside={own ? `${own.tasks.length} / ${tasks.length}` : tasks.length}>
      <BodyFilter tasks={tasks} />
      {own ? (
        <OfBody tasks={own.tasks} />
      ) : (
        <ul className="tasks">
          {taskTree(tasks).map((node) => (
            <Branch key={node.task.id} node={node} />
          ))}
        </ul>
      )}
    </Section>
  );
}
