/**
 * docs/hosting/nginx.conf in a real nginx (of the system; Debian: apt-get install nginx-light): node tests/nginx.ts
 * Serves dist/ below /atlas/ and holds every file against build/headers.ts. Not part of npm test.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTool } from './browser/find-tools.ts';
import { hostFaults } from './hosting.ts';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const PORT = Number(process.env.ATLAS_PORT ?? 4189);

findTool({ program: 'nginx', debian: 'nginx-light' });
const folder = mkdtempSync(join(tmpdir(), 'publish-nginx-'));
const archive = { path: 'tiles/city.pmtiles', bytes: Buffer.alloc(4096, 'pmtiles ') };
cpSync(DIST, join(folder, 'atlas'), { recursive: true });
cpSync(join(ROOT, 'geo', 'plans'), join(folder, 'atlas', 'tiles'), { recursive: true });
writeFileSync(join(folder, 'atlas', archive.path), archive.bytes);

const server = readFileSync(join(ROOT, 'docs', 'hosting', 'nginx.conf'), 'utf8')
  .replace('listen 8080;', `listen 127.0.0.1:${PORT};`)
  .replace('root /usr/share/nginx/html;', `root ${folder};`);
const conf = join(folder, 'nginx.conf');
const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`);
writeFileSync(
  conf,
  `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;${process.getuid?.() === 0 ? ' user root;' : ''}
events {}
http { access_log off; ${temp.join(' ')}
${server}
}
`,
);

const checked = spawnSync('nginx', ['-t', '-c', conf], { encoding: 'utf8' });
if (checked.status !== 0) throw new Error(checked.stderr);
const nginx = spawn('nginx', ['-c', conf], { stdio: 'inherit' });
try {
  await up(`http://127.0.0.1:${PORT}/atlas/`);
  const faults = await hostFaults(`http://127.0.0.1:${PORT}/atlas/`, DIST, archive, ['gzip']);
  console.log(faults.length === 0 ? 'nginx serves dist/ as documented' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  nginx.kill('SIGQUIT');
  await new Promise((done) => nginx.once('exit', done));
  rmSync(folder, { recursive: true });
}

/** Waits until somebody answers. */
async function up(address: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const answered = await fetch(address).catch(() => null);
    if (answered) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nobody answers at ${address}`);
}
