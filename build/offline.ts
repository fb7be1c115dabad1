/** Writes dist/sw.js: the service worker, with the list of the files of this build. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import {
  type BuildList,
  isOneOfMany,
  type ListedFile,
  MOST_LISTED,
  SUM_FILES,
  sumFile,
  sumPlace,
} from '../src/offline/list.ts';
import { WORKER } from '../src/offline/protocol.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src', 'offline', 'worker', 'worker.ts');
/** Read by people and by the browser's own machinery, not by the page. */
const NOT_KEPT =
  /^(index\.html|geo\/plan\.schema\.json|layout-atlas.*\.html|sw\.js|sums\/\d+\.json|sbom\.cdx\.json|plans\/.+\.png)$/;
/** Answers the address of a service worker in development: takes away the one that `npm start` left on this port. */
const FAREWELL = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', async () => {
  await self.registration.unregister();
  for (const client of await self.clients.matchAll()) client.navigate(client.url);
});`;

/** Service worker of the build, and none in development. */
export function offline(): Plugin[] {
  let dist = '';
  const built: Plugin = {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      dist = join(root, outDir);
    },
    closeBundle: {
      // The pages of the plans are on its list.
      order: 'post',
      sequential: true,
      async handler(error) {
        if (!error) await writeServiceWorker(dist);
      },
    },
  };
  const development: Plugin = {
    name: 'no-offline',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${WORKER}`) return next();
        response.setHeader('content-type', 'text/javascript').end(FAREWELL);
      });
    },
  };
  return [built, development];
}

/** Put a service worker into a built folder. */
export async function writeServiceWorker(dist: string): Promise<void> {
  writeFileSync(join(dist, WORKER), await bundle(listOf(dist)));
}

/** The list of a built folder. */
export function listOf(dist: string): BuildList {
  const files = walk(dist, '')
    .filter((path) => !NOT_KEPT.test(path))
    .sort()
    .map((path) => listed(dist, path));
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const entry = /(?:data-app="|<script type="module"[^>]* src="\.\/)(assets\/[^" ]+\.js)/.exec(html)?.[1];
  if (!entry) throw new Error('index.html starts no script');
  const isCode = ({ path }: ListedFile): boolean => path.startsWith('assets/');
  const text = [html, ...files.map(({ sha256 }) => sha256)].join('\n');
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const code = files.filter(isCode);
  const data = files.filter((file) => !isCode(file));
  if (data.length <= MOST_LISTED) return { version, entry, code, data };
  const first = namedIn(readFileSync(join(dist, 'geo/index.json'), 'utf8'));
  const listedHere = data.filter(({ path }) => !isOneOfMany(path) || first.has(path));
  return { version, entry, code, data: listedHere, sums: writeSums(dist, data) };
}

/** The files that the index names. */
function namedIn(index: string): ReadonlySet<string> {
  return new Set([...index.matchAll(/"((?:plans|base|sources)\/[^"]+)"/g)].map(([, name]) => `geo/${name}`));
}

/** Lists the files of a large build in files of their own; returns the sums of these. */
function writeSums(dist: string, data: readonly ListedFile[]): string[] {
  mkdirSync(join(dist, 'sums'), { recursive: true });
  const lists = Array.from({ length: SUM_FILES }, (): Record<string, string> => ({}));
  for (const { path, sha256 } of data) {
    const list = isOneOfMany(path) && lists[sumPlace(path)];
    if (list) list[path] = sha256;
  }
  return lists.map((list, place) => {
    const text = `${JSON.stringify(list)}\n`;
    writeFileSync(join(dist, sumFile(place)), text);
    return createHash('sha256').update(text).digest('hex');
  });
}

function listed(dist: string, path: string): ListedFile {
  const bytes = readFileSync(join(dist, path));
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

async function bundle(list: BuildList): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    define: { __BUILD_LIST__: JSON.stringify(list) },
    build: { target: 'es2022', write: false, rolldownOptions: { input: SOURCE, output: { format: 'iife' } } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('no service worker was built');
  return chunk.code;
}

function walk(folder: string, under: string): string[] {
  return readdirSync(join(folder, under)).flatMap((name) => {
    const path = under === '' ? name : `${under}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? walk(folder, path) : [path];
  });
}
