import * as v from 'valibot';
import { withoutComments } from './comments.ts';
import { describeIssue } from './issues.ts';
import { type Plan, toPlan } from './model.ts';
import type { Problem } from './problem.ts';
import { planFile } from './schema.ts';

export type Parsed = { plan: Plan; problems: Problem[] } | { plan: null; problems: Problem[] };

/** A second element with an id that is taken: no relation could tell the two apart. */
function doubledIds({ elements }: Plan, file: string): Problem[] {
  const seen = new Set<string>();
  return elements.flatMap(({ id, properties }, index): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const zh = `要素 id “${id}” 重复（第 ${index + 1} 个要素“${properties.name.zh}”）；请给它另取一个 id。`;
    const en = `The element id “${id}” is taken already (feature ${index + 1}, “${properties.name.en}”); give it another id.`;
    return [{ code: 'duplicate-element', level: 'error', file, element: id, path: `features.${index}.id`, zh, en }];
  });
}

/** A file that is something else altogether has as many problems as entries: the first ones tell it. */
const MOST = 200;

function untold(count: number, file: string): Problem[] {
  if (count <= 0) return [];
  const zh = `另有 ${count} 处类似的问题没有列出；请先改正上面这些。`;
  const en = `There are ${count} more problems like these; mend the ones above first.`;
  return [{ code: 'more-problems', level: 'error', file, element: null, path: '', zh, en }];
}

/** A plan from the value of a JSON file. With a plan, the problems left are those of `checkPlan`, and doubled ids. */
export function parsePlan(input: unknown, file: string): Parsed {
  if (Array.isArray(input)) {
    // The validator takes a list for an object without keys.
    const zh = '整个文件是一个列表 [ … ]，应为对象 { … }：一个带 “plan” 的 FeatureCollection；请改正。';
    const en =
      'The whole file is a list [ … ] and must be an object { … }: a FeatureCollection with “plan”; correct it.';
    return { plan: null, problems: [{ code: 'wrong-type', level: 'error', file, element: null, path: '', zh, en }] };
  }
  const result = v.safeParse(planFile, withoutComments(input));
  if (!result.success) {
    const told = result.issues.slice(0, MOST).map((issue) => describeIssue(issue, file));
    return { plan: null, problems: [...told, ...untold(result.issues.length - told.length, file)] };
  }
  const plan = toPlan(result.output);
  return { plan, problems: doubledIds(plan, file) };
}
