import type { Task } from '../../plan/schema.ts';
import { tasksAbove } from '../../plan/tasks.ts';
import { useWords } from '../parts/context.tsx';
import { useWay } from './way.tsx';

/** A task's name behind those of the tasks that it is a part of, for where it stands outside the tree. */
export function TaskName({ task }: { task: Task }) {
  const { lang } = useWords();
  const { plan } = useWay();
  const key = lang === 'zh' ? 'name' : 'en';
  return (
    <>
      {tasksAbove(plan.head.tasks, task.id).map((above) => (
        <span key={above.id} className="fine task__above">
          {above[key]} ›{' '}
        </span>
      ))}
      {task[key]}
    </>
  );
}
