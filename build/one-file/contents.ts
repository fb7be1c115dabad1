/** Which files the single file carries: everything that the app reads, of all plans or of one. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

type Contents = Map<string, Uint8Array>;

/** Folders of public/ that the app reads from; what else lies there is for hosts. */
const READ = /^(geo|fonts)\//;
const NOT_READ = new Set(['geo/plan.schema.json']);
const INDEX = 'geo/index.json';
/** Of a large library: where its plans are listed, and what it has thousands of. */
const ENTRIES = /^geo\/library\/plans\//;
const MANY = /^geo\/(library|plans|base)\//;

/** The files under `folder` by their path, in the order of their names. */
export function contentsOf(folder: string, only: string | null): Contents {
  const paths = walk(folder, '').filter((path) => READ.test(path) && !NOT_READ.has(path));
  const all = new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
  const carried = withoutLibrary(all, only);
  return only === null ? carried : ofOnePlan(carried, only);
}

/**
 * One file cannot hold thousands of plans: it carries those that the index names, or the one that is asked for. The
 * entries of the others, by which that one is found, stay behind.
 */
function withoutLibrary(all: Contents, only: string | null): Contents {
  const index: unknown = JSON.parse(Buffer.from(all.get(INDEX) ?? []).toString());
  if (typeof index !== 'object' || index === null || !('library' in index)) return all;
  const { library: _library, ...rest } = index;
  const shards = [...all].flatMap(([path, bytes]) => (ENTRIES.test(path) ? [Buffer.from(bytes).toString()] : []));
  const others = shards.flatMap((text) => plansOf(JSON.parse(text)));
  const plans = only === null ? plansOf(index) : others.filter(({ id }) => id === only);
  const wanted = new Set(plans.flatMap(strings).map((name) => `geo/${name}`));
  const notes = new Set(plans.map(({ id }) => `geo/plans/${id}.notes.json`));
  const files = [...all].filter(([path]) => !MANY.test(path) || wanted.has(path) || notes.has(path));
  const short = Buffer.from(`${JSON.stringify({ ...rest, plans })}\n`);
  return new Map(files.map(([path, bytes]) => [path, path === INDEX ? short : bytes]));
}

/** Leaves out the other plans, and every file that only they name. */
function ofOnePlan(all: Contents, only: string): Contents {
  const index: unknown = JSON.parse(Buffer.from(all.get(INDEX) ?? []).toString());
  const entries = plansOf(index);
  const kept = entries.filter(({ id }) => id === only);
  if (kept.length === 0) {
    const known = entries.map(({ id }) => id).join(', ');
    throw new Error(`没有规划 “${only}”；可选 · no plan “${only}”; choose one of: ${known}`);
  }
  const wanted = new Set(kept.flatMap(strings));
  const others = new Set(entries.flatMap(strings).filter((name) => !wanted.has(name)));
  const files = [...all].filter(([path]) => !others.has(path.slice('geo/'.length)));
  const short = Buffer.from(`${JSON.stringify({ ...Object(index), plans: kept })}\n`);
  return new Map(files.map(([path, bytes]) => [path, path === INDEX ? short : bytes]));
}

function plansOf(index: unknown): { id: unknown }[] {
  const plans = typeof index === 'object' && index && 'plans' in index ? index.plans : null;
  if (!Array.isArray(plans)) throw new Error(`${INDEX} lists no plans; run npm run geo`);
  return plans.filter((plan) => typeof plan === 'object' && plan && 'id' in plan);
}

/** Every string anywhere in a value: the names of files are among them. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(strings) : [];
}

function walk(folder: string, under: string): string[] {
  return readdirSync(join(folder, under)).flatMap((name) => {
    const path = under === '' ? name : `${under}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? walk(folder, path) : [path];
  });
}
