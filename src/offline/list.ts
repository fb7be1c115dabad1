/** What belongs to one build of the hosted atlas, and which of it is kept for when there is no network. Pure. */

export interface ListedFile {
  /** Relative to the page. */
  readonly path: string;
  /** SHA-256 in hex. Only an answer with these bytes is kept: no error page, no login page, no other version. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Written into the service worker by the build. */
export interface BuildList {
  /** Another one whenever any file is. */
  readonly version: string;
  /** The script that index.html starts: a page without it is not this build's. */
  readonly entry: string;
  readonly code: readonly ListedFile[];
  /** Plans, base maps and all else that is read and not run. */
  readonly data: readonly ListedFile[];
  /** Of a build with too many files to list: the SHA-256 of each file in which the others are listed. */
  readonly sums?: readonly string[];
}

/** Files of data that the service worker lists itself. */
export const MOST_LISTED = 400;
/** Files in which the others are listed. */
export const SUM_FILES = 256;
/** What a large build has thousands of: kept once it was asked for. */
const MANY = /^(geo\/(plans|base|library|sources)|plans)\//;

/** Whether a file of a large build is left out of the list of the service worker. */
export function isOneOfMany(path: string): boolean {
  return MANY.test(path);
}

/** The file that lists one of many, and its place among the sums. */
export function sumFile(place: number): string {
  return `sums/${place}.json`;
}

/** FNV-1a over the letters of a path. */
export function sumPlace(path: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) value = Math.imul(value ^ path.charCodeAt(i), 0x01000193);
  return (value >>> 0) % SUM_FILES;
}

/** The page itself, under the address of the folder. */
export const PAGE = '';
/**
 * Kept only once it was asked for: letters are heavy and few readers make documents, notes are for the speaker, and
 * places for who opens an own plan.
 */
const ON_DEMAND = /^fonts\/|\.notes\.json$|^geo\/gazetteer\.json$/;
/** Data kept without being asked for, in bytes before compression. */
export const BUDGET = 24_000_000;

/** The path of an address below `scope`, without query; null for any other place. `index.html` is the page. */
export function pathIn(scope: string, address: string): string | null {
  const { origin, pathname } = new URL(address);
  const folder = new URL(scope);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return null;
  const path = pathname.slice(folder.pathname.length);
  if (path === 'index.html') return PAGE;
  // A folder answers with its page.
  return path !== PAGE && path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * What a new version fetches before it may take over: the page, all code (none with the data saver on), and whatever
 * the version before it holds, so that nobody who is offline tomorrow has less than today.
 */
export function toInstall(list: BuildList, held: ReadonlySet<string>, saveData: boolean): readonly string[] {
  const code = list.code.filter(({ path }) => !saveData || held.has(path)).map(({ path }) => path);
  const many = [...held].filter((path) => isAmong(list, path));
  return [PAGE, ...code, ...list.data.map(({ path }) => path).filter((path) => held.has(path)), ...many];
}

/** Whether a file may be one of the many that a large build does not list. */
export function isAmong({ sums }: BuildList, path: string): boolean {
  return sums !== undefined && (isOneOfMany(path) || path.startsWith('sums/'));
}

/** What is fetched afterwards, in the background: what the page has loaded, then all data that the budget allows. */
export function toFill(list: BuildList, loaded: readonly string[], saveData: boolean): readonly string[] {
  const known = new Set([...list.code, ...list.data].map(({ path }) => path));
  const first = loaded.filter((path) => known.has(path) || isAmong(list, path));
  if (saveData) return first;
  let left = BUDGET;
  const rest = list.data.filter(({ path, bytes }) => {
    if (ON_DEMAND.test(path)) return false;
    const fits = bytes <= left;
    if (fits) left -= bytes;
    return fits;
  });
  return [...new Set([...first, ...rest.map(({ path }) => path)])];
}

/** Names of caches: several atlases may live on one host, and leave each other alone. */
export function cacheName(scope: string, version: string): string {
  return `${cachePrefix(scope)}${version}`;
}

export function cachePrefix(scope: string): string {
  return `layout-atlas ${new URL(scope).pathname} `;
}

/**
 * Which caches go when `now` takes over. The last one before it stays: tabs that still run that version fetch its parts
 * from there. `names` are in the order in which they were made.
 */
export function outdated(names: readonly string[], scope: string, now: string): readonly string[] {
  const older = names.filter((name) => name.startsWith(cachePrefix(scope)) && name !== now);
  return older.slice(0, -1);
}
