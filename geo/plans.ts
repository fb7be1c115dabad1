/** Reads a plan file and refuses it with the problems that `plan check` would print. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parsePlan } from '../src/plan/parse.ts';
import { formatProblem } from '../src/plan/problem.ts';
import type { PlanFile } from '../src/plan/schema.ts';

/** Throws when the file does not hold a plan. */
export async function loadPlan(path: string): Promise<PlanFile> {
  const { plan, problems } = parsePlan(JSON.parse(await readFile(path, 'utf8')), basename(path));
  if (plan === null) throw new Error(problems.map(formatProblem).join('\n'));
  return { type: 'FeatureCollection', plan: plan.head, features: [...plan.elements] };
}
