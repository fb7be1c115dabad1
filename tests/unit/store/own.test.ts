import { describe, expect, test } from 'vitest';
import { type OwnEntry, ownId, type Shelf } from '../../../src/store/own.ts';
import { createAtlas, openEntry, openedPlan, openFaults, start } from '../../../src/store/store.ts';
import { readUrl } from '../../../src/store/view.ts';
import { planWith } from '../plan/fixture.ts';

const plan = planWith();
const name = { zh: '名', en: 'name' };
const base = {
  title: name,
  shortTitle: name,
  status: plan.head.status,
  period: plan.head.period,
  sentence: null,
  region: name,
  elements: 1,
};
const builtIn = { ...base, id: 'a', bbox: [1, 2, 3, 4], plan: 'plans/a', base: 'base/a.topo.json', credits: [] };
const index = { schema: 'layout-atlas/index@1', plans: [builtIn] };
const entry: OwnEntry = {
  ...base,
  id: 'own:mine',
  bbox: null,
  ground: 'a',
  regions: ['330000'],
  file: 'mine.json',
  date: '2026-01-01',
  problems: 1,
  kept: true,
};
const problem = { code: 'x', level: 'error', file: 'f', element: null, path: '', zh: '错', en: 'wrong' } as const;
const own = { entry, plan, problems: [problem], more: 2 };

const shelf = (entries: readonly OwnEntry[]): Shelf => ({ list: async () => entries, open: async () => own });
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function atlasAt(search: string, entries: readonly OwnEntry[]) {
  const first = readUrl(search, { lang: 'zh', theme: 'light' });
  const atlas = createAtlas(
    first,
    async (path) => (path.includes('index') ? index : JSON.parse('null')),
    shelf(entries),
  );
  start(atlas);
  for (let i = 0; i < 6; i++) await settled();
  return atlas;
}

describe('own plans', () => {
  test('an address leads to one that is kept: its plan, its problems, the base map under it', async () => {
    const atlas = await atlasAt('?plan=own:mine&at=core', [entry]);
    expect(atlas.getState().view).toMatchObject({ plan: 'own:mine', at: 'core' });
    expect(openedPlan(atlas.getState())).toEqual({ ...plan, own: true });
    expect(openFaults(atlas.getState())).toEqual({ problems: [problem], more: 2 });
    expect(openEntry(atlas.getState())).toMatchObject({ base: 'base/a.topo.json', own: { id: 'own:mine' } });
    expect(openEntry(atlas.getState())).toBe(openEntry(atlas.getState()));
    expect(atlas.getState().notes).toEqual([]);
  });

  test('one that is not in this browser is said so, and another is opened', async () => {
    const atlas = await atlasAt('?plan=own:gone', [entry]);
    expect(atlas.getState().view.plan).not.toBe('own:gone');
    expect(atlas.getState().notes[0]?.text.zh).toContain('本浏览器里没有规划“own:gone”');
  });

  test('the shelf is not looked at before somebody asks', async () => {
    const atlas = await atlasAt('?plan=a', [entry]);
    expect(atlas.getState().own.is).toBe('idle');
  });

  test('one that was read is shown at once; taken away, another is', async () => {
    const atlas = await atlasAt('?plan=a', []);
    atlas.getState().showOwn(own);
    expect(atlas.getState().view.plan).toBe('own:mine');
    expect(openedPlan(atlas.getState())).toEqual({ ...plan, own: true });
    atlas.getState().dropOwn('own:mine');
    expect(atlas.getState().view.plan).toBe('a');
    expect(atlas.getState()).toMatchObject({ own: { value: [] }, faults: {} });
    expect('own:mine' in atlas.getState().plans).toBe(false);
    expect(atlas.getState().notes).toEqual([]);
  });

  test('replaced while it is open, nothing of the old one stays picked', async () => {
    const atlas = await atlasAt('?plan=own:mine&at=core', [entry]);
    atlas.getState().showOwn({ ...own, more: 0 });
    expect(atlas.getState().view).toMatchObject({ plan: 'own:mine', at: null });
    expect(openFaults(atlas.getState())?.more).toBe(0);
  });

  test('kept beside another of its id, it gets a number', () => {
    expect(ownId('x', new Set())).toBe('own:x');
    expect(ownId('x', new Set(['own:x', 'own:x-2']))).toBe('own:x-3');
  });
});
