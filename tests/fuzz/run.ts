/**
 * `npm run fuzz`: bad files of chance against the readers, the check and every surface.
 *   --minutes 10   how long
 *   --seed 1       where to begin; a fault names the seed that repeats it
 *   --cases 1      how many, in the place of a time
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fault, fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, cases: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1e9);
const end = Date.now() + Number(values.minutes ?? 1) * 60_000;
const most = Number(values.cases ?? Number.POSITIVE_INFINITY);
const KEPT = join(import.meta.dirname, '..', '..', 'test-results', 'fuzz');

function keep({ seed, found, error }: Fault): void {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`\nseed ${seed}: ${typeof found === 'string' ? found : `${found.from} (${found.name})`}\n${why}`);
  if (typeof found === 'string') return;
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(join(KEPT, `${seed}-${found.name}`), found.bytes);
}

console.log(`seed ${seed}`);
const { cases, answers, faults } = await fuzz(seed, (done) => done < most && (done === 0 || Date.now() < end));
faults.forEach(keep);
console.log(`${cases} cases: ${JSON.stringify(answers)}, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
