/** What the atlas itself takes for large plans and libraries: measured by tests/bench/size.ts, kept in size.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Results } from './results.ts';

const FILE = join(import.meta.dirname, 'size.json');
const number = v.optional(v.nullable(v.number()), null);
const file = v.record(
  v.string(),
  v.object({ dataBytes: number, readyMs: number, blockingMs: number, heapMb: number, panFrameMs: number }),
);

/** By what was opened; nothing where the file is missing or is not what is read here. */
export function ownSizes(): Results['own'] {
  if (!existsSync(FILE)) return {};
  const read = v.safeParse(file, JSON.parse(readFileSync(FILE, 'utf8')));
  if (!read.success) console.warn('tests/bench/size.json is not what the bench reads: see tests/bench/sizes.ts');
  return read.success ? read.output : {};
}
