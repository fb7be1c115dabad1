/** The caches of one build: what is on the shelf, and how something gets there. Only what is proven gets there. */
import * as v from 'valibot';
import {
  type BuildList,
  cacheName,
  cachePrefix,
  isAmong,
  type ListedFile,
  PAGE,
  pathIn,
  sumFile,
  sumPlace,
} from '../list.ts';

export interface Shelf {
  /** A kept file of this build. */
  get(path: string): Promise<Response | undefined>;
  /** A kept file of this build or, for parts of code with their hash in the name, of an older one. */
  getAny(path: string): Promise<Response | undefined>;
  /** What the host answers, whatever that is; kept where it is the file that was built. */
  bring(path: string): Promise<Response>;
  /** Everything that older builds hold. */
  heldBefore(): Promise<ReadonlySet<string>>;
  /** Put files on the shelf: from an older build where they are the same, else from the host. Rejects where one fails. */
  keep(paths: readonly string[]): Promise<void>;
}

const sums = v.record(v.string(), v.string());
const sumOf = (sha256: string | undefined) => (sha256 === undefined ? undefined : { sha256 });

/** Files fetched at the same time. */
const ABREAST = 4;

export function openShelf(scope: string, list: BuildList, caches: CacheStorage): Shelf {
  const files = new Map([...list.code, ...list.data].map((file) => [file.path, file]));
  const name = cacheName(scope, list.version);
  const address = (path: string): string => new URL(path, scope).href;
  const own = (): Promise<Cache> => caches.open(name);
  const older = async (): Promise<Cache[]> => {
    const names = (await caches.keys()).filter((other) => other.startsWith(cachePrefix(scope)) && other !== name);
    return Promise.all(names.reverse().map((other) => caches.open(other)));
  };

  const get = async (path: string): Promise<Response | undefined> => (await own()).match(address(path));

  const olderCopy = async (path: string): Promise<Response | undefined> => {
    for (const cache of await older()) {
      const found = await cache.match(address(path));
      if (found) return found;
    }
  };

  /** What is known of a file: listed here or, of one of many, in a file whose own sum is. */
  const known = async (path: string): Promise<Pick<ListedFile, 'sha256'> | undefined> => {
    const listed = files.get(path);
    if (listed || !list.sums || !isAmong(list, path)) return listed;
    const place = /^sums\/(\d+)\.json$/.exec(path)?.[1];
    if (place !== undefined) return sumOf(list.sums[Number(place)]);
    const file = sumFile(sumPlace(path));
    const kept = (await get(file)) ?? (await bring(file));
    if (!kept.ok || (await notTheFile(kept.clone(), await known(file)))) return undefined;
    return sumOf(v.parse(sums, await kept.json())[path]);
  };

  const put = async (path: string, response: Response): Promise<void> => {
    const problem =
      path === PAGE ? await notThePage(response.clone(), list) : await notTheFile(response.clone(), await known(path));
    if (problem) throw new Error(`${path || 'index.html'}: ${problem}`);
    await (await own()).put(address(path), withoutRedirect(response));
  };

  const bring = async (path: string): Promise<Response> => {
    const response = await fetchFresh(address(path), path === PAGE);
    await put(path, response.clone()).catch(() => {});
    return response;
  };

  const keepOne = async (path: string): Promise<void> => {
    if (await get(path)) return;
    const copy = path === PAGE ? undefined : await olderCopy(path);
    const same =
      copy &&
      (await put(path, copy).then(
        () => true,
        () => false,
      ));
    if (!same) await put(path, await fetchFresh(address(path), path === PAGE));
  };

  return {
    get,
    getAny: async (path) => (await get(path)) ?? (path.startsWith('assets/') ? olderCopy(path) : undefined),
    bring,
    heldBefore: async () => {
      const requests = await Promise.all((await older()).map((cache) => cache.keys()));
      return new Set(requests.flat().flatMap(({ url }) => pathIn(scope, url) ?? []));
    },
    keep: async (paths) => {
      const waiting = [...paths];
      const work = async (): Promise<void> => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await keepOne(path);
      };
      await Promise.all(Array.from({ length: ABREAST }, work));
    },
  };
}

/** Names without a hash are asked of the host itself: an old copy of the browser's would be refused. */
async function fetchFresh(address: string, page: boolean): Promise<Response> {
  const cache = /\/assets\/[^/]+$/.test(address) ? 'default' : 'no-cache';
  const response = await fetch(address, { cache });
  // Some hosts list no index for a folder.
  return page && !response.ok ? fetch(new URL('index.html', address), { cache }) : response;
}

async function notThePage(response: Response, { entry }: BuildList): Promise<string | null> {
  if (!response.ok) return `HTTP ${response.status}`;
  return (await response.text()).includes(entry) ? null : 'the page of another version';
}

async function notTheFile(response: Response, file: Pick<ListedFile, 'sha256'> | undefined): Promise<string | null> {
  if (!file) return 'not a file of this build';
  if (!response.ok) return `HTTP ${response.status}`;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === file.sha256 ? null : 'other bytes than were built';
}

/** A redirected answer may not be given to a navigation. */
function withoutRedirect(response: Response): Response {
  if (!response.redirected) return response;
  const { status, statusText, headers, body } = response;
  return new Response(body, { status, statusText, headers });
}
