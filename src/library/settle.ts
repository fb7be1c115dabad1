/** The value of a plan file → a plan with all its shapes, and everything that is wrong with it. Runs in the worker. */
import { boundsOf } from '../drawing/frame.ts';
import { Refused } from '../import/refused.ts';
import { type Plan, toFile } from '../plan/model.ts';
import type { Problem } from '../plan/problem.ts';
import { MOST_PROBLEMS, salvage } from '../plan/salvage.ts';
import { type BuiltIn, groundFor, type ReadOwnFile } from './ground.ts';
import { placePlan } from './place.ts';

export interface Settled {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly more: number;
  /** Id of the built-in base map under it; null for plain ground. */
  readonly ground: string | null;
  readonly bbox: [number, number, number, number] | null;
  /** The plan as a file, without what could not be used and without the shapes that follow from it. */
  readonly clean: string;
}

function noGazetteer(file: string): Problem {
  const zh = '地名库或底图没有读到，依靠它们定位的要素未定位；请重新加载页面再打开。';
  const en = 'The gazetteer or a base map could not be read, so what stands on them is not located; reload the page.';
  return { code: 'ground-not-read', level: 'warning', file, element: null, path: '', zh, en };
}

/** Errors before warnings; in each the order in which they were found. */
function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems.filter(({ level }) => level === 'error'), ...problems.filter(({ level }) => level === 'warning')];
}

/** Settle the value of a plan file. `known` are problems found before; throws `Refused` where nothing can be drawn. */
export async function settleOwn(
  value: unknown,
  file: string,
  builtIns: readonly BuiltIn[],
  read: ReadOwnFile,
  known: readonly Problem[] = [],
): Promise<Settled> {
  const salvaged = salvage(value, file);
  if (salvaged.plan === null) {
    throw new Refused(
      '这份规划打不开：缺少只有作者才能填写的内容，或没有可画的要素。请按下列问题修改文件。',
      'This plan cannot be opened: it lacks what only its author can say, or has nothing to draw. Mend what is listed.',
      sorted([...known, ...salvaged.problems]),
    );
  }
  const { ground, base, failed } = await groundFor(salvaged.plan, builtIns, read);
  const placed = placePlan(salvaged.plan, ground, file);
  const found = [...known, ...salvaged.problems, ...placed.problems, ...(failed ? [noGazetteer(file)] : [])];
  const problems = sorted(found).slice(0, MOST_PROBLEMS);
  const bounds = boundsOf(placed.plan.elements.filter(({ properties }) => properties.kind !== 'link'));
  return {
    plan: placed.plan,
    problems,
    more: found.length - problems.length + salvaged.more,
    ground: base,
    bbox: bounds && [...bounds],
    clean: `${JSON.stringify(toFile(salvaged.plan), null, 2)}\n`,
  };
}
