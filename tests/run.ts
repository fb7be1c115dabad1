/** `npm test`: every gate in one run, cheapest first. Brings its own browser. Exits with the first failure. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser/find-browser.ts';

interface Gate {
  name: string;
  command: readonly string[];
}

const GATES: readonly Gate[] = [
  { name: 'lint and format', command: ['biome', 'ci', '.'] },
  { name: 'types: pure folders without the DOM', command: ['tsc', '-p', 'tsconfig.pure.json'] },
  { name: 'types: app', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types: service worker', command: ['tsc', '-p', 'tsconfig.offline.json'] },
  { name: 'types: tools and tests', command: ['tsc', '-p', 'tsconfig.node.json'] },
  { name: 'plans', command: ['node', 'geo/plan.ts', 'check'] },
  { name: 'geo build', command: ['node', 'geo/build.ts'] },
  { name: 'fonts build', command: ['node', 'fonts/build.ts'] },
  { name: 'unit tests', command: ['vitest', 'run'] },
  { name: 'app build', command: ['vite', 'build'] },
  { name: 'app built twice the same', command: ['node', 'build/twice.ts'] },
  { name: 'single file, twice the same', command: ['node', 'build/one-file.ts', '--twice', '--only', 'tonghua'] },
  { name: 'bytes of the first view', command: ['node', 'tests/bench/bytes.ts'] },
  { name: 'browser tests', command: ['playwright', 'test'] },
  { name: 'Firefox', command: ['node', 'tests/browser/firefox.ts'] },
];

const browser = findBrowser();
for (const { name, command } of GATES) {
  console.log(`\n── ${name}`);
  const [program = '', ...args] = command;
  // Without a locale in UTF-8 Chromium cannot give a downloaded file its Chinese name.
  const env = { ...process.env, LC_ALL: 'C.UTF-8', ATLAS_BROWSER: browser };
  const { status } = spawnSync(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\nfailed: ${name}`);
    process.exit(status ?? 1);
  }
}
console.log('\nall gates passed');
