/** The spec of a plan's base map: a file of its own, one written by hand, or what follows from the plan's regions. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { PlanHead } from '../../src/plan/schema.ts';
import { readJson } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { specOfRegions } from './regions.ts';
import { BASE_SPECS, type BaseSpec } from './specs.ts';

/** Small files <plan id>.json: codes, box and detail; no outlines. */
export const SPEC_FOLDER = join(import.meta.dirname, 'specs');

const degrees = v.pipe(v.number(), v.finite());
const specFile = v.strictObject({
  planUnits: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{4}(\d{2})?$/))), v.minLength(1)),
  level: v.picklist(['county', 'city']),
  bbox: v.tuple([degrees, degrees, degrees, degrees]),
  interval: v.pipe(v.number(), v.minValue(20), v.maxValue(2000)),
});

/** The spec of a plan's own file; null without one. */
export function specInFile(id: string, folder = SPEC_FOLDER): BaseSpec | null {
  const file = join(folder, `${id}.json`);
  if (!existsSync(file)) return null;
  const read = readJson(file);
  if ('problem' in read) throw new Refusal(`${file}：${read.problem.zh}`, `${file}: ${read.problem.en}`);
  const parsed = v.safeParse(specFile, read.value);
  if (parsed.success) return { id, ...parsed.output };
  const path = v.getDotPath(parsed.issues[0]) ?? '';
  throw new Refusal(
    `${file} 的 “${path}” 不对；请改正，或删去它，再用 npm run plan -- base <代码…> --id ${id} 重写。`,
    `“${path}” of ${file} is not as it should be; mend it, or remove the file and write it anew: npm run plan -- base <codes…> --id ${id}.`,
  );
}

/** What the base map of a plan shows; null where none of its regions has an outline: then it stands on plain ground. */
export function specOf({ id, regions }: Pick<PlanHead, 'id' | 'regions'>, folder = SPEC_FOLDER): BaseSpec | null {
  return specInFile(id, folder) ?? BASE_SPECS.find((spec) => spec.id === id) ?? specOfRegions(id, regions);
}
