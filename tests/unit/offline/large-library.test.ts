/** The service worker of a library of thousands: its list stays short, and what it keeps is proven all the same. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { listOf } from '../../../build/offline.ts';
import { type BuildList, MOST_LISTED, SUM_FILES, sumFile, sumPlace, toInstall } from '../../../src/offline/list.ts';
import { openShelf } from '../../../src/offline/worker/shelf.ts';

const SCOPE = 'https://host.cn/atlas/';
const dist = mkdtempSync(join(tmpdir(), 'scale-dist-'));
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};
put('index.html', '<script type="module" src="./assets/a.js"></script>');
put('assets/a.js', '0');
put('geo/index.json', JSON.stringify({ plans: [{ id: 'p0', plan: 'plans/p0.plan.geojson', base: null }] }));
for (let i = 0; i < MOST_LISTED + 50; i++) put(`geo/plans/p${i}.plan.geojson`, JSON.stringify({ i }));
const list = listOf(dist);
afterAll(() => rmSync(dist, { recursive: true, force: true }));
afterEach(() => vi.unstubAllGlobals());

/** A browser's caches, in memory. */
function fakeCaches(): CacheStorage {
  const all = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const kept = all.get(name) ?? new Map<string, Response>();
    all.set(name, kept);
    return {
      match: async (key: string) => kept.get(key)?.clone(),
      put: async (key: string, response: Response) => void kept.set(key, response),
      keys: async () => [...kept.keys()].map((url) => ({ url })),
    };
  };
  const caches = { open: async (name: string) => open(name), keys: async () => [...all.keys()] };
  return caches as unknown as CacheStorage;
}

/** A shelf on a host that serves the folder, with some files swapped. */
function shelfOn(swapped: Readonly<Record<string, string>> = {}, of: BuildList = list) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.slice(SCOPE.length);
    asked.push(path);
    return new Response(swapped[path] ?? readFileSync(join(dist, path), 'utf8'));
  });
  return { shelf: openShelf(SCOPE, of, fakeCaches()), asked };
}

const ONE = 'geo/plans/p77.plan.geojson';

describe('a build of many files', () => {
  test('lists what the index names; the others in files whose sums it knows', () => {
    expect(list.data.map(({ path }) => path)).toEqual(['geo/index.json', 'geo/plans/p0.plan.geojson']);
    expect(list.sums).toHaveLength(SUM_FILES);
    const text = readFileSync(join(dist, sumFile(sumPlace(ONE))), 'utf8');
    expect(createHash('sha256').update(text).digest('hex')).toBe(list.sums?.[sumPlace(ONE)]);
    expect(listOf(dist)).toEqual(list);
  });

  test('keeps a plan once it was asked for, and does not ask again', async () => {
    const { shelf, asked } = shelfOn();
    await shelf.bring(ONE);
    expect(asked.sort()).toEqual([ONE, sumFile(sumPlace(ONE))].sort());
    expect(await (await shelf.get(ONE))?.json()).toEqual({ i: 77 });
  });

  test('keeps no plan of other bytes, and believes no list of other bytes', async () => {
    const wrong = shelfOn({ [ONE]: '{"i":"forged"}' });
    expect(await (await wrong.shelf.bring(ONE)).json()).toEqual({ i: 'forged' });
    expect(await wrong.shelf.get(ONE)).toBeUndefined();
    const digest = createHash('sha256').update('{"i":"forged"}').digest('hex');
    const forged = shelfOn({ [ONE]: '{"i":"forged"}', [sumFile(sumPlace(ONE))]: JSON.stringify({ [ONE]: digest }) });
    await forged.shelf.bring(ONE);
    expect(await forged.shelf.get(ONE)).toBeUndefined();
  });

  test('a new version takes along the plans that the one before it holds', () => {
    expect(toInstall(list, new Set([ONE, 'elsewhere.json']), true)).toEqual(['', ONE]);
  });
});
