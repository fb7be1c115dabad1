/** `npm run plan -- data`: writes docs/data.md, and docs/coverage.json where the texts are at hand. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/plan/model.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { planFilesIn } from '../check/files.ts';
import { readJson } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { type Coverage, compare, readCoverage } from './coverage-file.ts';
import { dataPage } from './data-tables.ts';

export interface DataOptions {
  /** Folders of the plan files and of the documents. */
  plans: string;
  docs: string;
  /** Folder of the source texts; null where there is none. */
  sources: string | null;
}

function readPlans(folder: string): Plan[] {
  return planFilesIn(folder).map((file) => {
    const read = readJson(file);
    const { plan, problems } =
      'problem' in read ? { plan: null, problems: [read.problem] } : parsePlan(read.value, file);
    const [first] = problems;
    if (plan === null) throw new Refusal(`${file}：${first?.zh ?? ''}`, `${file}: ${first?.en ?? ''}`);
    return plan;
  });
}

/** The page as it should be now, from the plan files and what is kept of the last comparison. */
export function dataPageNow({ plans, docs }: Omit<DataOptions, 'sources'>): string {
  return dataPage(readPlans(plans), readCoverage(join(docs, 'coverage.json')));
}

export function writeData({ plans, docs, sources }: DataOptions): string {
  const all = readPlans(plans);
  const known = readCoverage(join(docs, 'coverage.json'));
  const today = new Date().toISOString().slice(0, 10);
  const compared = all.map(({ head }, i): [string, Coverage['plans'][string] | undefined] => {
    const [plan, before] = [all[i], known.plans[head.id]];
    const now = sources !== null && plan ? compare(plan, sources, before, today) : null;
    return [head.id, now ?? before];
  });
  const coverage: Coverage = { plans: Object.fromEntries(compared.flatMap(([id, one]) => (one ? [[id, one]] : []))) };
  writeFileSync(join(docs, 'coverage.json'), `${JSON.stringify(coverage, null, 1)}\n`);
  writeFileSync(join(docs, 'data.md'), dataPage(all, coverage));
  return sources === null
    ? '已写好 docs/data.md；没有原文，比对结果沿用上一次的。\nWrote docs/data.md; without texts, the last comparison with them was kept.'
    : '已写好 docs/data.md 和 docs/coverage.json。\nWrote docs/data.md and docs/coverage.json.';
}
