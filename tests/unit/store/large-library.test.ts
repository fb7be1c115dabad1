/** Start and first view cost the same with 5 plans and with 10,000; what the others need is fetched when it is asked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogFiles, type Listed } from '../../../geo/catalog.ts';
import { meant, queryTerms, type Row, termsOf } from '../../../src/plan/catalog.ts';
import { findPlans } from '../../../src/store/find-plans.ts';
import { parseIndex } from '../../../src/store/library.ts';
import { createAtlas, entryOf, start } from '../../../src/store/store.ts';
import { emptyView, type View } from '../../../src/store/view.ts';
import { libraryOf } from '../../fixtures/large/library.ts';
import { fixture } from '../plan/fixture.ts';

const MANY = 10_000;
const name = (zh: string) => ({ zh, en: zh });
const entry: Listed = {
  id: 'first',
  title: name('第一个规划'),
  shortTitle: name('第一个规划'),
  status: { is: 'issued', words: name('印发') },
  period: { base: 2020, from: 2020, to: 2025, citations: [{ source: 's', section: '一', locator: '规划期' }] },
  sentence: { text: '一核两带', en: 'One core, two belts' },
  region: name('某市'),
  bbox: [120, 30, 121, 31],
  elements: 20,
  plan: 'plans/first.plan.geojson',
  base: null,
  credits: [],
};
const FIVE = Array.from({ length: 5 }, (_, i) => ({ ...entry, id: `plan-${i}`, shortTitle: name(`规划${i}`) }));
const few = libraryOf(5, FIVE, entry);
const many = libraryOf(MANY, FIVE, entry);
const [fewFiles, manyFiles] = [catalogFiles(few), catalogFiles(many)];

/** A host of the files, and a count of what was asked of it. */
function host(files: ReadonlyMap<string, object>) {
  const asked: string[] = [];
  let bytes = 0;
  const fetchJson = async (path: string): Promise<unknown> => {
    asked.push(path);
    const file = files.get(path.replace('geo/', ''));
    if (file) {
      const text = JSON.stringify(file);
      bytes += Buffer.byteLength(text);
      return JSON.parse(text);
    }
    if (path.endsWith('.plan.geojson')) return fixture();
    throw new Error(`${path}: HTTP 404`);
  };
  return { fetchJson, asked, bytes: () => bytes };
}

/** Open the atlas at a view and let everything arrive. */
async function opened(files: ReadonlyMap<string, object>, view: Partial<View> = {}) {
  const at = host(files);
  const first = { view: { ...emptyView({ lang: 'zh', theme: 'light' }), ...view }, notes: [] };
  const atlas = createAtlas(first, at.fetchJson);
  const stop = start(atlas);
  await expect
    .poll(() => {
      const { view: now, plans, entries } = atlas.getState();
      return plans[now.plan ?? '']?.is ?? entries.get(now.plan ?? '')?.is;
    })
    .toMatch(/ready|failed/);
  stop();
  return { ...at, atlas: atlas.getState(), store: atlas };
}

describe('the start', () => {
  test('asks for as many files of as many bytes, with 5 plans and with 10,000', async () => {
    const small = await opened(fewFiles);
    const large = await opened(manyFiles);
    expect(large.asked).toEqual(small.asked);
    expect(large.asked).toHaveLength(2);
    expect(large.bytes() - small.bytes()).toBeLessThan(64);
  });

  test('at a plan that the first file does not name, asks for one small file more', async () => {
    const { id } = many[7_777] ?? entry;
    const { asked, bytes, atlas } = await opened(manyFiles, { plan: id });
    expect(asked).toHaveLength(3);
    expect(asked[1]).toMatch(/^geo\/library\/plans\/\d+\.json$/);
    expect(bytes()).toBeLessThan(16_000);
    expect(atlas.view.plan).toBe(id);
    expect(entryOf(atlas, id)?.shortTitle).toEqual(many[7_777]?.shortTitle);
    expect(atlas.notes).toEqual([]);
  });

  test.each(['atlantis', '__proto__', 'constructor', ''])(
    'at “%s”, which no file has, opens the first',
    async (plan) => {
      const { atlas } = await opened(manyFiles, { plan: plan || null });
      expect(atlas.view.plan).toBe('plan-0');
      expect(atlas.notes).toHaveLength(plan ? 1 : 0);
    },
  );

  test('says which file is missing, and asks again when told to', async () => {
    const { id } = many[7_777] ?? entry;
    const files = new Map(manyFiles);
    const shard = (await opened(manyFiles, { plan: id })).asked[1]?.replace('geo/', '') ?? '';
    files.delete(shard);
    const { atlas, store } = await opened(files, { plan: id });
    expect(atlas.entries.get(id)).toEqual({ is: 'failed', why: `geo/${shard}: HTTP 404` });
    files.set(shard, manyFiles.get(shard) ?? {});
    atlas.retry();
    await expect.poll(() => entryOf(store.getState(), id)?.id).toBe(id);
  });

  test('beside another plan, learns of both', async () => {
    const [one, two] = [many[100]?.id ?? '', many[9_999]?.id ?? ''];
    const { asked, atlas } = await opened(manyFiles, { plan: one, beside: { plan: two, year1: null, year2: null } });
    expect(atlas.view).toMatchObject({ plan: one, beside: { plan: two } });
    expect(asked.filter((path) => path.includes('/library/plans/'))).toHaveLength(2);
  });
});

/** Everything that a query means, and the files that it took. */
async function found(query: string): Promise<{ ids: string[]; asked: string[] }> {
  const { fetchJson, asked } = host(manyFiles);
  const finder = findPlans(fetchJson, parseIndex(manyFiles.get('index.json')).library ?? never());
  const ids: string[] = [];
  for (let from: number | null = 0; from !== null && ids.length < 60; ) {
    const page = await finder.find(query, from);
    ids.push(...page.rows.map(({ id }) => id));
    from = page.next;
  }
  return { ids, asked };
}

function never(): never {
  throw new Error('the index names no library');
}

describe('the list', () => {
  const titleOf = new Map(many.map(({ id, shortTitle }) => [id, shortTitle.zh]));

  test.each([
    ['云溪新材料', 5, /^云溪新材料/],
    ['yunxi', 25, /^(云溪)/],
    ['云溪 2023', 5, /^云溪.*2023$/],
    ['YunXi: biomedicine', 5, /^云溪生物医药/],
    ['linzhoushengwuyiyao', 5, /^临州生物医药/],
    ['lzsw', 5, /^(临|龙)州生物|^.*$/],
  ])('“%s” finds the plans that it means', async (query, least, like) => {
    const { ids, asked } = await found(query);
    expect(ids.length).toBeGreaterThanOrEqual(least);
    for (const id of ids) expect(titleOf.get(id)).toMatch(like);
    expect(asked.length).toBeLessThan(40);
  });

  test('comes in parts: the first takes one file', async () => {
    const { fetchJson, asked } = host(manyFiles);
    const finder = findPlans(fetchJson, { count: MANY, plans: 4, words: 4 });
    const page = await finder.find(' ', 0);
    expect(page.rows.map(({ id }) => id)).toEqual(many.slice(0, 20).map(({ id }) => id));
    expect(page.next).toBe(20);
    expect(asked).toEqual(['geo/library/rows/0.json']);
  });

  test('a word that no plan has finds none', async () => {
    expect((await found('月球基地')).ids).toEqual([]);
    expect((await found('__proto__')).ids).toEqual([]);
  });

  test('whatever a row means is filed under every word of the query', () => {
    const rows: Row[] = many.slice(0, 400).map(({ id, shortTitle, region, sentence }) => ({
      id,
      shortTitle,
      region,
      sentence,
      sound: 'lin zhou',
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.nat(12),
        fc.nat(6),
        fc.constantFrom('zh', 'en'),
        (row, from, len, lang) => {
          const query = row.shortTitle[lang].slice(from, from + len + 1);
          if (!meant(row, query)) return;
          const terms = termsOf(row);
          for (const term of queryTerms(query)) expect(terms.has(term)).toBe(true);
        },
      ),
    );
  });

  test('no file is large, and all together weigh less than 2 kB a plan', () => {
    const sizes = [...manyFiles.values()].map((file) => JSON.stringify(file).length);
    expect(Math.max(...sizes)).toBeLessThan(120_000);
    expect(sizes.reduce((sum, size) => sum + size, 0) / MANY).toBeLessThan(2_000);
  });
});
