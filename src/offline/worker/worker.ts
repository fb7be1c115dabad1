/** The service worker: gives the page its own files from the shelf, so that it opens without a network. */
import * as v from 'valibot';
import { type BuildList, cacheName, isAmong, outdated, PAGE, pathIn, toFill, toInstall } from '../list.ts';
import { toWorker } from '../protocol.ts';
import { openShelf } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put here by the build. */
declare const __BUILD_LIST__: BuildList;

const list = __BUILD_LIST__;
const { scope } = self.registration;
const shelf = openShelf(scope, list, self.caches);
const listed = new Set([...list.code, ...list.data].map(({ path }) => path));

function savesData(): boolean {
  const { connection } = v.parse(v.object({ connection: v.optional(v.object({ saveData: v.boolean() })) }), {
    connection: 'connection' in self.navigator ? self.navigator.connection : undefined,
  });
  return connection?.saveData === true;
}

async function install(): Promise<void> {
  await shelf.keep(toInstall(list, await shelf.heldBefore(), savesData()));
}

async function activate(): Promise<void> {
  const names = outdated(await self.caches.keys(), scope, cacheName(scope, list.version));
  await Promise.all(names.map((name) => self.caches.delete(name)));
  await self.clients.claim();
}

/** One file that cannot be had does not keep the others away; it is asked for again at the next visit. */
async function fill(addresses: readonly string[]): Promise<void> {
  const loaded = addresses.flatMap((address) => pathIn(scope, address) ?? []);
  for (const path of toFill(list, loaded, savesData())) await shelf.keep([path]).catch(() => {});
}

/** The kept file, else the host's; what the host answers is passed on as it is, and kept only where it is right. */
async function answer(path: string, request: Request): Promise<Response> {
  const kept = await shelf.getAny(path);
  if (kept) return kept;
  return listed.has(path) || isAmong(list, path) ? shelf.bring(path) : fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('message', (event) => {
  const said = v.safeParse(toWorker, event.data);
  if (!said.success) return;
  if (said.output.is === 'take-over') void self.skipWaiting();
  else event.waitUntil(fill(said.output.addresses));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // Parts of a file are not kept.
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const path = pathIn(scope, request.url);
  if (path === null) return;
  const ours =
    path === PAGE ? request.mode === 'navigate' : listed.has(path) || isAmong(list, path) || path.startsWith('assets/');
  if (ours) event.respondWith(answer(path, request));
});
