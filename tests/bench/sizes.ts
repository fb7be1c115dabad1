/** What the atlas itself takes for large plans, measured by its own bench: tests/bench/size.json, where it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Results, Sized } from './results.ts';

const FILE = join(import.meta.dirname, 'size.json');
const number = v.nullable(v.number());
/** Sizes as the peers have them (points-1000 …) → what was measured: ms, pictures a second, bytes. */
const file = v.record(
  v.string(),
  v.looseObject({ ready: number, fps: v.optional(number, null), heap: v.optional(number, null) }),
);

/** By size, under the name of the full stage; nothing where the file is missing. */
export function ownSizes(): Results['sizes'] {
  if (!existsSync(FILE)) return {};
  const read = v.safeParse(file, JSON.parse(readFileSync(FILE, 'utf8')));
  if (!read.success) {
    console.warn('tests/bench/size.json is not what the bench reads: see tests/bench/sizes.ts');
    return {};
  }
  const one = ({ ready, fps, heap }: Sized): Record<string, Sized> => ({ full: { ready, fps, heap } });
  return Object.fromEntries(Object.entries(read.output).map(([size, own]) => [size, one(own)]));
}
