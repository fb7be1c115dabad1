/** The command: reads the built plans, as readers get them, and says which of them may be shown to the public. */
import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plan } from '../../src/plan/model.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { formatProblem, type Problem } from '../../src/plan/problem.ts';
import { unmet } from '../../src/plan/publish.ts';
import { planFilesIn } from '../check/files.ts';
import { readJson } from '../json.ts';
import { closingOf, jsonOf, linesOf } from './report.ts';

export interface PublishOptions {
  /** Folder of the built data (public/geo). */
  built: string;
  /** Folder of the plan files (geo/plans): a newer one there is not in what was built. */
  plans: string;
  /** For programs. */
  json: boolean;
}

function refuse(zh: string, en: string): number {
  console.error(`${zh}\n${en}`);
  return 2;
}

function readPlan(file: string): Plan | readonly Problem[] {
  const read = readJson(file);
  if ('problem' in read) return [read.problem];
  const { plan, problems } = parsePlan(read.value, file);
  return plan ?? problems;
}

/** Plan files that were changed after they were built, or never built. */
function newerThan(files: readonly string[], written: string): string[] {
  if (!existsSync(written)) return [];
  const built = new Map(files.map((file) => [basename(file), statSync(file).mtimeMs]));
  return planFilesIn(written).filter((file) => statSync(file).mtimeMs > (built.get(basename(file)) ?? 0));
}

const isPlan = (read: Plan | readonly Problem[]): read is Plan => 'head' in read;

/** 0 when every built plan may be published, 1 when not, 2 when there is nothing to read. */
export function publishCheck({ built, plans: written, json }: PublishOptions): number {
  const folder = join(built, 'plans');
  const files = existsSync(folder) ? planFilesIn(folder) : [];
  if (files.length === 0) {
    const zh = `文件夹 ${built} 里没有生成好的规划；请先运行 npm run geo，再检查。`;
    return refuse(zh, `There are no built plans in ${built}; run npm run geo first.`);
  }
  for (const file of newerThan(files, written)) {
    console.error(
      `${file} 比生成的数据新；请先运行 npm run geo。 ${file} is newer than what was built; run npm run geo.`,
    );
  }
  const read = files.map(readPlan);
  const problems = read.flatMap((one) => (isPlan(one) ? [] : one));
  if (problems.length > 0) {
    const told = problems.map((problem) => `${problem.file}\n${formatProblem(problem)}`).join('\n');
    return refuse(
      `${told}\n生成的规划读不了；请重新运行 npm run geo。`,
      'The built plans cannot be read; run npm run geo again.',
    );
  }
  const plans = read.filter(isPlan);
  const told = new Set<string>();
  if (json) console.log(JSON.stringify(jsonOf(plans), null, 2));
  else console.log([...plans.map((plan) => `${linesOf(plan, told).join('\n')}\n`), closingOf(plans)].join('\n'));
  return plans.some((plan) => unmet(plan).length > 0) ? 1 : 0;
}
