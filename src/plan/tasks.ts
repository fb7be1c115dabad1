/** The tasks of a plan as a tree, and by who answers for them. */
import type { Bilingual, Indicator, PlanHead, Task } from './schema.ts';

export interface TaskNode {
  readonly task: Task;
  readonly parts: readonly TaskNode[];
}

/** Tasks under the tasks that they are a part of. None is lost: one whose parents are unknown or go in a circle stands at the top. */
export function taskTree(tasks: readonly Task[]): TaskNode[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const seen = new Set<string>();
  const grow = (task: Task): TaskNode => {
    seen.add(task.id);
    const parts = tasks.filter(({ id, parent }) => parent === task.id && !seen.has(id));
    return { task, parts: parts.flatMap((part) => (seen.has(part.id) ? [] : [grow(part)])) };
  };
  const tops = tasks.filter(({ parent }) => parent === undefined || !ids.has(parent)).map(grow);
  return [...tops, ...tasks.flatMap((task) => (seen.has(task.id) ? [] : [grow(task)]))];
}

/** What a task is a part of, outermost first. */
export function tasksAbove(tasks: readonly Task[], id: string): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const above: Task[] = [];
  let parent = byId.get(id)?.parent;
  while (parent !== undefined) {
    const task = byId.get(parent);
    if (task === undefined || task.id === id || above.includes(task)) break;
    above.unshift(task);
    parent = task.parent;
  }
  return above;
}

export interface Body {
  readonly name: Bilingual;
  readonly tasks: readonly Task[];
}

/** Who answers for what, by the Chinese name: those with the most tasks first, then in the order of the text. */
export function bodiesOf(tasks: readonly Task[]): Body[] {
  const found = new Map<string, { name: Bilingual; tasks: Task[] }>();
  for (const task of tasks) {
    for (const name of task.responsible ?? []) {
      const body = found.get(name.zh) ?? { name, tasks: [] };
      if (!body.tasks.includes(task)) body.tasks.push(task);
      found.set(name.zh, body);
    }
  }
  return [...found.values()].sort((a, b) => b.tasks.length - a.tasks.length);
}

export interface TaskIndicators {
  /** null for the indicators that the plan ties to no task. */
  readonly task: Task | null;
  readonly indicators: readonly Indicator[];
}

/**
 * Indicators by the task that they measure, the group with the plan's first indicator first: that is its headline. Within
 * a group what is aimed at comes before what is only counted.
 */
export function indicatorsByTask({ tasks, indicators }: Pick<PlanHead, 'tasks' | 'indicators'>): TaskIndicators[] {
  const groups = new Map<Task | null, Indicator[]>();
  for (const indicator of indicators) {
    const task = tasks.find(({ id }) => id === indicator.task) ?? null;
    groups.set(task, [...(groups.get(task) ?? []), indicator]);
  }
  const aims = ({ values }: Indicator): boolean => values.some(({ is }) => is === 'target');
  return [...groups].map(([task, own]) => ({
    task,
    indicators: [...own.filter(aims), ...own.filter((one) => !aims(one))],
  }));
}
