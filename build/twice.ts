/**
 * Builds the atlas a second time, in another folder, time zone and language, and compares every byte with dist/.
 * Whoever has the sources can so prove that what is hosted was made of them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** What a build does not read, and what it writes. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'test-results', '.git', 'docs']);
/** Made after the build, and compared by a step of its own (build/one-file.ts --twice). */
const LATER = /^layout-atlas.*\.html$/;

function hashes(folder: string, under = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join(folder, under)).sort()) {
    const path = under === '' ? name : `${under}/${name}`;
    if (statSync(join(folder, path)).isDirectory())
      for (const [one, hash] of hashes(folder, path)) found.set(one, hash);
    else if (!LATER.test(path))
      found.set(
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      );
  }
  return found;
}

function buildElsewhere(folder: string): Map<string, string> {
  const read = readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name));
  for (const name of read) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const env = { ...process.env, TZ: 'Pacific/Apia', LC_ALL: 'C', LANG: 'C', USER: 'somebody', HOME: folder };
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: folder,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the second build failed');
  return hashes(join(folder, 'dist'));
}

const folder = mkdtempSync(join(tmpdir(), 'second-build-'));
try {
  const [first, second] = [hashes(join(ROOT, 'dist')), buildElsewhere(folder)];
  const differ = [...new Set([...first.keys(), ...second.keys()])].filter(
    (name) => first.get(name) !== second.get(name),
  );
  if (differ.length > 0)
    throw new Error(`two builds differ in ${differ.length} files: ${differ.slice(0, 10).join(', ')}`);
  const whole = createHash('sha256')
    .update([...first].map(([name, hash]) => `${hash}  ${name}\n`).join(''))
    .digest('hex');
  console.log(`built twice: the same ${first.size} files, sha256 of all ${whole}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
