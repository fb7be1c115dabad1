import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plan } from '../../../src/plan/model.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { type Defect, REMOVE } from '../../fixtures/plans/defects.ts';

export const VALID = resolve(import.meta.dirname, '../../fixtures/plans/valid.plan.geojson');

/** Set or remove what stands at a dotted path. */
function write(root: unknown, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node = root;
  for (const key of keys) node = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
  if (typeof node !== 'object' || node === null) throw new Error(`the fixture has no ${path}`);
  if (value === REMOVE) Reflect.deleteProperty(node, last);
  else Reflect.set(node, last, value);
}

/** The value of the valid file with the given changes. */
export function fixture(set: Defect['set'] = {}): unknown {
  const input: unknown = JSON.parse(readFileSync(VALID, 'utf8'));
  for (const [path, value] of Object.entries(set)) write(input, path, value);
  return input;
}

/** The plan of the valid file with the given changes. */
export function planWith(set: Defect['set'] = {}): Plan {
  const { plan, problems } = parsePlan(fixture(set), 'fixture');
  if (plan === null) throw new Error(problems.map(({ en }) => en).join('\n'));
  return plan;
}
