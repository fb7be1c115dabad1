/** docs/coverage.json: what the last comparison with the texts found. The texts are not in the repository; this is. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Plan } from '../../src/plan/model.ts';
import { toFile } from '../../src/plan/model.ts';
import { readSources } from '../check/sources.ts';
import { readJson } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { leftOut } from '../verify/left-out.ts';

const coverageFile = v.strictObject({
  plans: v.record(
    v.string(),
    v.strictObject({
      /** The day of the comparison. */
      made: v.string(),
      /** What the plan said then, and each text; the first characters of their SHA-256. */
      plan: v.string(),
      texts: v.array(
        v.strictObject({
          source: v.string(),
          file: v.string(),
          text: v.string(),
          cited: v.number(),
          left: v.array(
            v.strictObject({ reason: v.nullable(v.string()), count: v.number(), words: v.array(v.string()) }),
          ),
        }),
      ),
    }),
  ),
});

export type Coverage = v.InferOutput<typeof coverageFile>;
export type PlanCoverage = Coverage['plans'][string];

const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A mark of what a plan says, whatever its file looks like. */
export const planMark = (plan: Plan): string => mark(JSON.stringify(toFile(plan)));

export function readCoverage(file: string): Coverage {
  if (!existsSync(file)) return { plans: {} };
  const read = readJson(file);
  const parsed = 'value' in read ? v.safeParse(coverageFile, read.value) : null;
  if (parsed?.success) return parsed.output;
  throw new Refusal(
    `${file} 读不懂；请删去它，再运行 npm run plan -- data <原文文件夹>。`,
    `${file} cannot be read; remove it and run npm run plan -- data <folder of texts>.`,
  );
}

/** A plan compared with its texts today; null where one of them is not at hand. A comparison of the same things keeps its day. */
export function compare(
  plan: Plan,
  folder: string,
  known: PlanCoverage | undefined,
  today: string,
): PlanCoverage | null {
  const { texts } = readSources(plan, folder);
  const { sources } = plan.head;
  if (!sources.every(({ id }) => texts.has(id))) return null;
  const found = leftOut(plan, texts).map(({ source, cited, left }) => {
    const file = sources.find(({ id }) => id === source)?.file ?? source;
    return { source, file, text: mark(readFileSync(`${folder}/${file}`, 'utf8')), cited, left };
  });
  const fresh = { made: today, plan: planMark(plan), texts: found };
  const same = known && JSON.stringify({ ...known, made: today }) === JSON.stringify(fresh);
  return same ? known : fresh;
}
