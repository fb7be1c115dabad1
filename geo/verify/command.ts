/** The command: plan files and source texts from disk, the report to the terminal. The answer is the exit code. */
import { existsSync, statSync } from 'node:fs';
import type { Plan } from '../../src/plan/model.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { formatProblem, type Problem } from '../../src/plan/problem.ts';
import { coverageOf } from '../../src/proof/coverage.ts';
import { type Verified, verifyPlan } from '../../src/proof/verify.ts';
import { planFilesIn } from '../check/files.ts';
import { readSources } from '../check/sources.ts';
import { readJson } from '../json.ts';
import { coverageReport } from './coverage-report.ts';
import { closing, reportOf } from './report.ts';

export interface VerifyOptions {
  /** Folder of the plan files. */
  plans: string;
  /** Folder of the source texts; null where the author named none and there is none. */
  sources: string | null;
  /** Print the numbers that no fact cites as well. */
  coverage: boolean;
}

function readPlan(file: string): { plan: Plan | null; problems: Problem[] } {
  const read = readJson(file);
  return 'problem' in read ? { plan: null, problems: [read.problem] } : parsePlan(read.value, file);
}

function refuse(sources: string | null): number {
  const which = sources === null ? '' : ` ${sources}`;
  console.error(
    `没有原文文件夹${which}，无法核对；请写出文件夹：npm run plan -- verify <文件夹>。\n` +
      `There is no folder of source texts${which}, so nothing can be verified; name it: npm run plan -- verify <folder>.`,
  );
  return 2;
}

/** Hold every plan of a folder against its source texts: 0 when all is found, 1 when not, 2 without texts. */
export function verify({ plans, sources, coverage }: VerifyOptions): number {
  if (sources === null || !existsSync(sources) || !statSync(sources).isDirectory()) return refuse(sources);
  const all: Verified[] = [];
  let broken = 0;
  for (const file of planFilesIn(plans)) {
    const { plan, problems } = readPlan(file);
    if (plan === null) {
      broken += 1;
      console.log(`${file}\n${problems.map(formatProblem).join('\n')}\n`);
      continue;
    }
    const verified = verifyPlan(plan, readSources(plan, sources).texts);
    all.push(verified);
    console.log(`${reportOf(file, verified).join('\n')}\n`);
    if (coverage) console.log(`${coverageReport(coverageOf(verified)).join('\n')}\n`);
  }
  console.log(closing(all));
  return broken > 0 || all.some(({ findings }) => findings.some(({ problem }) => problem !== null)) ? 1 : 0;
}
