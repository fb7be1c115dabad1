/** A plan too large for one file: what the build cuts it into is what the page draws, lists and finds. */
import { PMTiles } from 'pmtiles';
import { describe, expect, test, vi } from 'vitest';
import { archive, type Tile } from '../../../geo/crowd/archive.ts';
import { split } from '../../../geo/crowd/split.ts';
import type { Sight } from '../../../src/drawing/crowd/sight.ts';
import { legend } from '../../../src/drawing/legend.ts';
import { PALETTE } from '../../../src/drawing/palette.ts';
import { openTiles } from '../../../src/library/tiles.ts';
import { LAST_TILES, MOST_IN_A_FILE } from '../../../src/plan/crowd.ts';
import type { Kind } from '../../../src/plan/kinds.ts';
import { toPlan } from '../../../src/plan/model.ts';
import { findElements } from '../../../src/store/find-elements.ts';
import { createAtlas, start } from '../../../src/store/store.ts';
import { emptyView } from '../../../src/store/view.ts';
import { planOf } from '../../fixtures/large/plan.ts';

const COUNT = 6000;
const whole = planOf(COUNT);
const cut = split(whole) ?? never();
const plan = { ...toPlan(cut.file), crowd: cut.crowd };
const asked: number[] = [];

function never(): never {
  throw new Error('the plan was not cut');
}

vi.mock('../../../src/files/files.ts', () => ({
  openRange: async (path: string, from: number, length: number) => {
    const bytes = cut.beside.get(path.replace('geo/', ''));
    if (!(bytes instanceof Uint8Array)) throw new Error(`${path}: HTTP 404`);
    asked.push(length);
    return Uint8Array.from(bytes.subarray(from, from + length)).buffer;
  },
}));

/** The sight once every tile of it has come. */
async function seen(zoom: number, hidden: ReadonlySet<Kind> = new Set()): Promise<Sight> {
  let come = 0;
  const tiles = openTiles(
    cut.crowd,
    () => {
      come++;
    },
    (why) => {
      throw new Error(why);
    },
  );
  const bounds = cut.crowd.bounds ?? never();
  const look = { zoom, bounds, hidden, firm: new Set<string>() };
  let last: Sight = tiles.look(plan, look);
  for (let before = -1; before !== come || come === 0; ) {
    before = come;
    await vi.waitFor(() => expect(come).toBeGreaterThan(before), { timeout: 400 }).catch(() => {});
    last = tiles.look(plan, look);
  }
  return last;
}

const total = ({ elements, clusters }: Sight): number =>
  elements.length + clusters.reduce((sum, { count }) => sum + count, 0);

describe('the parts of a large plan', () => {
  test('a plan of few elements stays in one file', () => {
    expect(split(planOf(MOST_IN_A_FILE - 1000))).toBeNull();
  });

  test('the file keeps what is always drawn; every other element lies beside it once', () => {
    expect(cut.file.features.map(({ id }) => id)).toEqual(['core', 'base-1', 'base-2']);
    const beside = [...cut.beside].flatMap(([path, value]) =>
      path.includes('/elements/') && 'elements' in value && Array.isArray(value.elements) ? value.elements : [],
    );
    expect(new Set(beside.map(({ id }) => id)).size).toBe(COUNT - 3);
    expect(beside).toHaveLength(COUNT - 3);
    expect(cut.crowd.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT - 3);
  });

  test('two builds give the same bytes', () => {
    const again = split(planOf(COUNT));
    const tiles = cut.crowd.tiles;
    const bytes = (value: object | Uint8Array | undefined) => (value instanceof Uint8Array ? Buffer.from(value) : null);
    expect(bytes(again?.beside.get(tiles))?.equals(bytes(cut.beside.get(tiles)) ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('the tiles', () => {
  test.each([4, 6, 7.5])('at zoom %d count or draw every element', async (zoom) => {
    expect(total(await seen(zoom))).toBe(COUNT);
  });

  test('without a hidden kind, count the others alone', async () => {
    const nodes = cut.crowd.kinds.find(({ kind }) => kind === 'node')?.count ?? 0;
    expect(total(await seen(5, new Set<Kind>(['node'])))).toBe(COUNT - nodes);
  });

  test('near by give elements their shapes, and the first read is one range', async () => {
    asked.length = 0;
    let come = false;
    const tiles = openTiles(
      cut.crowd,
      () => {
        come = true;
      },
      never,
    );
    const zone = whole.features.find(({ geometry }) => geometry?.type === 'Polygon') ?? never();
    const [lng = 0, lat = 0] = zone.geometry?.type === 'Polygon' ? (zone.geometry.coordinates[0]?.[0] ?? []) : [];
    const bounds = [lng - 0.02, lat - 0.02, lng + 0.02, lat + 0.02] as const;
    const look = { zoom: LAST_TILES + 3, bounds, hidden: new Set<Kind>(), firm: new Set<string>() };
    expect(tiles.look(plan, look).elements).toHaveLength(3);
    await vi.waitFor(() => expect(come).toBe(true));
    const drawn = tiles.look(plan, look).elements.find(({ id }) => id === zone.id);
    expect(drawn?.properties.name).toEqual(zone.properties.name);
    const [x = 0, y = 0] = drawn?.geometry?.type === 'Polygon' ? (drawn.geometry.coordinates[0]?.[0] ?? []) : [];
    expect(Math.hypot(x - lng, y - lat)).toBeLessThan(0.02);
    expect(asked[0]).toBe(16_384);
  });

  test('an archive that is not there is named, once', async () => {
    const why: string[] = [];
    const lost = { ...cut.crowd, tiles: 'plans/lost.pmtiles' };
    const tiles = openTiles(lost, never, (reason) => why.push(reason));
    const look = { zoom: 6, bounds: cut.crowd.bounds ?? never(), hidden: new Set<Kind>(), firm: new Set<string>() };
    tiles.look(plan, look);
    await vi.waitFor(() => expect(why).toHaveLength(1));
    tiles.look(plan, look);
    await Promise.resolve();
    expect(why).toEqual(['geo/plans/lost.pmtiles: HTTP 404']);
  });

  test('the legend says the kinds that lie in tiles', () => {
    expect(legend(plan, PALETTE.light).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['core', 'base', 'node', 'facility', 'crowd']),
    );
  });
});

/** The files beside the plan, as a host gives them. */
const fetchJson = async (path: string): Promise<unknown> => {
  const name = path.replace('geo/', '');
  const value = name === `plans/${whole.plan.id}.plan.geojson` ? cut.file : cut.beside.get(name);
  if (name === 'index.json') return index;
  if (!value) throw new Error(`${path}: HTTP 404`);
  return JSON.parse(JSON.stringify(value));
};
const { id, title, shortTitle, status, period, regions } = whole.plan;
const region = regions[0]?.name ?? never();
const entry = {
  id,
  title,
  shortTitle,
  status,
  period,
  region,
  sentence: null,
  bbox: [112, 35, 118, 40],
  elements: COUNT,
};
const named = { ...entry, plan: `plans/${id}.plan.geojson`, base: null, credits: [], crowd: cut.crowd };
const index = { schema: 'layout-atlas/index@1', plans: [named] };

describe('the elements that lie apart', () => {
  test('are listed by kind and found by their names', async () => {
    const finder = findElements(fetchJson, id, cut.crowd);
    const first = await finder.between(0, 10);
    expect(first.map(({ kind }) => kind)).toEqual(Array(10).fill('zone'));
    const found = await finder.find('第4321号', 0);
    expect(found.rows.map((row) => row.id)).toEqual(['place-4321']);
    expect((await finder.find('place 4321', 0)).rows.map((row) => row.id)).toContain('place-4321');
  });

  test.each([
    ['place-4321', 'place-4321', 0],
    ['place-nowhere', null, 1],
    ['core', 'core', 0],
  ])('an address that picks “%s” leads there, or says that there is none', async (at, picked, notes) => {
    const view = { ...emptyView({ lang: 'zh', theme: 'light' }), plan: id, at };
    const atlas = createAtlas({ view, notes: [] }, fetchJson);
    const stop = start(atlas);
    const now = () => {
      const state = atlas.getState().plans[id];
      return state?.is === 'ready' ? state.value : null;
    };
    await expect.poll(() => now() !== null && (now()?.byId.has(at) || atlas.getState().view.at === null)).toBe(true);
    expect(atlas.getState().view.at).toBe(picked);
    expect(atlas.getState().notes).toHaveLength(notes);
    stop();
  });
});

describe('the archive', () => {
  const tile = (z: number, x: number, y: number): Tile => ({ z, x, y, bytes: Uint8Array.from([z, x % 256, y % 256]) });
  const about = { minZoom: 0, maxZoom: 9, bounds: [100, 20, 110, 30], metadata: { name: 'x' } } as const;

  /** Read by the package that others read archives with. */
  function reader(bytes: Uint8Array): PMTiles {
    return new PMTiles({
      getKey: () => 'x',
      getBytes: async (offset, length) => ({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
    });
  }

  test.each([1, 700, 20_000])('of %d tiles gives each of them back, and none that is not there', async (count) => {
    const all = Array.from({ length: count }, (_, i) => tile(9, i % 200, Math.floor(i / 200)));
    const opened = reader(archive([...all].reverse(), about));
    const header = await opened.getHeader();
    expect([header.specVersion, header.numAddressedTiles, header.maxZoom]).toEqual([3, count, 9]);
    for (const one of all.filter((_, i) => i % 97 === 0)) {
      const found = await opened.getZxy(one.z, one.x, one.y);
      expect(found && [...new Uint8Array(found.data)]).toEqual([...one.bytes]);
    }
    expect(await opened.getZxy(9, 400, 400)).toBeUndefined();
    expect(await opened.getMetadata()).toEqual({ name: 'x' });
  });

  test('does not ask in which order the tiles come', () => {
    const all = [tile(1, 0, 0), tile(1, 1, 0), tile(2, 3, 3)];
    expect(archive([...all].reverse(), about)).toEqual(archive(all, about));
  });
});
