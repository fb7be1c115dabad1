import { describe, expect, test } from 'vitest';
import type { Indicator, Task } from '../../../src/plan/schema.ts';
import { bodiesOf, indicatorsByTask, type TaskNode, tasksAbove, taskTree } from '../../../src/plan/tasks.ts';

const citations = [{ source: 't', section: '一', locator: '一' }];
function task(id: string, parent?: string, bodies: readonly string[] = []): Task {
  const responsible = bodies.map((zh) => ({ zh, en: zh }));
  return {
    id,
    name: id,
    en: id,
    citations,
    ...(parent === undefined ? {} : { parent }),
    ...(bodies.length > 0 ? { responsible } : {}),
  };
}

const shape = (nodes: readonly TaskNode[]): unknown[] =>
  nodes.map(({ task: { id }, parts }) => (parts.length === 0 ? id : [id, shape(parts)]));

describe('tasks', () => {
  test('stand under what they are a part of, in the order of the file', () => {
    expect(shape(taskTree([task('a1', 'a'), task('b'), task('a'), task('a2', 'a'), task('x', 'a1')]))).toEqual([
      'b',
      ['a', [['a1', ['x']], 'a2']],
    ]);
  });

  test('are not lost in a circle or under an unknown parent', () => {
    expect(shape(taskTree([task('a', 'b'), task('b', 'a'), task('c', 'c'), task('d', 'nobody')]))).toEqual([
      'd',
      ['a', ['b']],
      'c',
    ]);
    expect(tasksAbove([task('a', 'b'), task('b', 'a')], 'a').map(({ id }) => id)).toEqual(['b']);
  });

  test('say what they are a part of, outermost first', () => {
    const tasks = [task('a'), task('a1', 'a'), task('x', 'a1')];
    expect(tasksAbove(tasks, 'x').map(({ id }) => id)).toEqual(['a', 'a1']);
  });
});

test('bodies: each once, those with the most tasks first, then as they come', () => {
  const tasks = [task('a', undefined, ['发改局', '经信局']), task('b', undefined, ['经信局', '经信局']), task('c')];
  expect(bodiesOf(tasks).map(({ name, tasks: own }) => [name.zh, own.map(({ id }) => id)])).toEqual([
    ['经信局', ['a', 'b']],
    ['发改局', ['a']],
  ]);
});

test('indicators by task: the headline first, what is aimed at before what is counted, none lost', () => {
  const indicator = (id: string, is: 'actual' | 'target', of?: string): Indicator => ({
    ...{ id, metric: id, en: id, unit: '家', citations, values: [{ year: 2025, value: 1, bound: '', is }] },
    ...(of === undefined ? {} : { task: of }),
  });
  const indicators = [
    indicator('counted', 'actual', 'b'),
    indicator('aimed', 'target', 'b'),
    indicator('free', 'target'),
    indicator('stray', 'target', 'nobody'),
    indicator('last', 'target', 'a'),
  ];
  const groups = indicatorsByTask({ tasks: [task('a'), task('b')], indicators });
  expect(groups.map((group) => [group.task?.id, group.indicators.map(({ id }) => id)])).toEqual([
    ['b', ['aimed', 'counted']],
    [undefined, ['free', 'stray']],
    ['a', ['last']],
  ]);
});
