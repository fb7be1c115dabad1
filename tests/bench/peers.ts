/** Installs and builds the peers: a page each, by the house's own vite, into tests/bench/peers/dist. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { writePeerData } from './peer-data.ts';

const HOME = join(import.meta.dirname, 'peers');
export const PEER_DIST = join(HOME, 'dist');
/** Plans that the peers draw. */
const PLANS = ['zhejiang', 'tonghua'];

const PAGES: Readonly<Record<string, string>> = {
  leaflet: 'pages/leaflet.ts',
  openlayers: 'pages/openlayers.ts',
  echarts: 'pages/echarts.ts',
  maplibre: 'pages/maplibre.ts',
  naked: 'pages/naked.ts',
  l7: 'pages/l7.ts',
  kepler: 'kepler/page.tsx',
};

/** What could not be installed or built, by peer, with the reason. */
export type Missing = Readonly<Record<string, string>>;

/** `anew`: build also what is built already. */
export async function preparePeers(only: readonly string[], anew: boolean): Promise<Missing> {
  const missing: Record<string, string> = {};
  const failed = { peers: install(HOME), kepler: only.includes('kepler') ? install(join(HOME, 'kepler')) : null };
  const frames = writePeerData(join(PEER_DIST, 'data'), PLANS);
  for (const [peer, page] of Object.entries(PAGES)) {
    if (!only.includes(peer)) continue;
    const reason = page.startsWith('kepler') ? failed.kepler : failed.peers;
    if (reason) missing[peer] = reason;
    else await buildPeer(peer, page, frames, anew).catch((error: unknown) => (missing[peer] = String(error)));
  }
  return missing;
}

/** null when it stands, else why not. */
function install(folder: string): string | null {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return null;
  console.log(`installing ${folder}`);
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0 ? null : `npm ci in ${folder} ended with ${status}`;
}

async function buildPeer(peer: string, page: string, frames: object, anew: boolean): Promise<void> {
  const outDir = join(PEER_DIST, peer);
  if (existsSync(join(outDir, 'index.html')) && !anew) return;
  console.log(`building ${peer}`);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root: HOME,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [named(peer, page)],
    define: { __FRAMES__: JSON.stringify(frames), 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: { outDir, target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 10_000 },
  });
}

/** The one page of all, with a peer's script. */
function named(peer: string, page: string): Plugin {
  const transform = (html: string) => html.replace('%PEER%', peer).replace('%PAGE%', `./${page}`);
  return { name: 'peer-page', transformIndexHtml: { order: 'pre', handler: transform } };
}
