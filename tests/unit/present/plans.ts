/** The five plans of the atlas as their authors wrote them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../src/plan/model.ts';
import { parsePlan } from '../../../src/plan/parse.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'geo', 'plans');
export const PLAN_IDS = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'] as const;

export function planOf(id: string): Plan {
  const file = `${id}.plan.geojson`;
  const { plan, problems } = parsePlan(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')), file);
  if (plan === null) throw new Error(problems.map(({ en }) => en).join('\n'));
  return plan;
}
