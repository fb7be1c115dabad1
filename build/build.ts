/** `npm run build`: maps, fonts of the sheets, the hosted atlas, the single file, and what they weigh. Arguments go to the single file. */
import { spawnSync } from 'node:child_process';

const STEPS: readonly (readonly [string, ...string[]])[] = [
  ['node', 'geo/build.ts'],
  ['node', 'fonts/build.ts'],
  ['vite', 'build'],
  ['node', 'build/one-file.ts', ...process.argv.slice(2)],
  ['node', 'tests/bench/bytes.ts'],
];

for (const [program, ...args] of STEPS) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
