import { describe, expect, test } from 'vitest';
import { defaultLang, readDefaults } from '../../../src/store/defaults.ts';
import { type Bar, bindHistory, historyStep, words } from '../../../src/store/history.ts';
import { FROM_THE_START } from '../../../src/store/showing.ts';
import { createAtlas, start } from '../../../src/store/store.ts';
import { emptyView, readUrl, type View } from '../../../src/store/view.ts';

const base: View = { ...emptyView({ lang: 'zh', theme: 'light' }), plan: 'tonghua' };

describe('what a change does to the history', () => {
  test.each<[string, Partial<View>, 'push' | 'replace' | 'none']>([
    ['another plan', { plan: 'zhejiang' }, 'push'],
    ['an element', { at: 'core' }, 'push'],
    ['a sector', { sector: 'tcm' }, 'push'],
    ['the language', { lang: 'en' }, 'push'],
    ['the flat view', { view: 'flat' }, 'push'],
    ['the theme', { theme: 'dark' }, 'replace'],
    ['the stage', { stage: 'light' }, 'replace'],
    ['the year', { year: 2025 }, 'replace'],
    ['a hidden kind', { hidden: new Set(['core'] as const) }, 'replace'],
    ['a lit phrase', { phrase: 1 }, 'none'],
    ['the pointer', { hover: 'core' }, 'none'],
    ['a presentation', { present: FROM_THE_START }, 'push'],
    ['a comparison', { beside: { plan: 'zhejiang', year1: null, year2: null } }, 'push'],
  ])('%s', (_, patch, step) => {
    expect(historyStep(base, { ...base, ...patch }, 'reader')).toBe(step);
  });

  test('steps of a presentation replace each other, and its end leaves', () => {
    const shown: View = { ...base, present: FROM_THE_START };
    expect(historyStep(shown, { ...base, present: { ...FROM_THE_START, step: 'whole' } }, 'reader')).toBe('replace');
    expect(historyStep(shown, base, 'reader')).toBe('leave');
  });

  test('putting an address right leaves no step to go back to', () => {
    expect(historyStep({ ...base, plan: 'nowhere' }, base, 'repair')).toBe('replace');
  });

  test('following “back” writes nothing', () => {
    expect(historyStep(base, { ...base, at: 'core' }, 'address')).toBe('none');
  });
});

/** A browser's history, without the browser. */
function fakeBar(first: string) {
  const entries = [first];
  const states: unknown[] = [null];
  let now = 0;
  let heard: (() => void) | null = null;
  const search = (url: string): string => /^[^?#]*(\?[^#]*)?/.exec(url)?.[1] ?? '';
  const bar: Bar = {
    location: {
      get search() {
        return search(entries[now] ?? '');
      },
      get pathname() {
        return /^[^?#]*/.exec(entries[now] ?? '')?.[0] ?? '/';
      },
      get hash() {
        const [, anchor] = (entries[now] ?? '').split('#');
        return anchor === undefined ? '' : `#${anchor}`;
      },
      assign: (anchor) => {
        entries.splice(++now, Infinity, `${(entries[now - 1] ?? '').split('#')[0]}${anchor}`);
        heard?.();
      },
      replace: (anchor) => {
        entries[now] = `${(entries[now] ?? '').split('#')[0]}${anchor}`;
        heard?.();
      },
    },
    history: {
      get state() {
        return states[now] ?? null;
      },
      back: () => go(-1),
      pushState: (data, _unused, url) => {
        entries.splice(++now, Infinity, url);
        states.splice(now, Infinity, data);
      },
      replaceState: (data, _unused, url) => {
        entries[now] = url;
        states[now] = data;
      },
    },
    addEventListener: (_, listener) => {
      heard = listener;
    },
    removeEventListener: () => {
      heard = null;
    },
  };
  const go = (by: number): void => {
    now += by;
    heard?.();
  };
  return { bar, entries, go };
}

const never = () => new Promise<never>(() => {});

describe('on the page of a plan', () => {
  const site = { path: '/atlas/', pages: true };
  const open = (address: string) => {
    const fake = fakeBar(address);
    const atlas = createAtlas(readUrl(words(fake.bar.location, site), { lang: 'en', theme: 'light' }), never);
    bindHistory(atlas, fake.bar, site);
    return { ...fake, atlas };
  };

  test('the path says plan and language, and the words need not', () => {
    const { atlas, entries } = open('/atlas/plans/tonghua/?at=core');
    expect(atlas.getState().view).toMatchObject({ plan: 'tonghua', lang: 'zh', at: 'core' });
    atlas.getState().pick('base-liuhe');
    expect(entries.at(-1)).toBe('/atlas/plans/tonghua/?at=base-liuhe&theme=light');
  });

  test('another plan or language is another page, and “back” leads back', () => {
    const { atlas, entries, go } = open('/atlas/plans/tonghua/en/index.html?theme=dark&from=chat');
    atlas.getState().openPlan('zhejiang');
    expect(entries.at(-1)).toBe('/atlas/plans/zhejiang/en/?theme=dark&from=chat');
    atlas.getState().setLang('zh');
    expect(entries.at(-1)).toBe('/atlas/plans/zhejiang/?theme=dark&from=chat');
    go(-2);
    expect(atlas.getState().view).toMatchObject({ plan: 'tonghua', lang: 'en', theme: 'dark' });
  });

  test('a plan that was opened from a file has none', () => {
    const { atlas, entries } = open('/atlas/plans/tonghua/');
    atlas.getState().openPlan('own:x');
    expect(entries.at(-1)).toBe('/atlas/?plan=own%3Ax&lang=zh&theme=light');
    atlas.getState().openPlan('tonghua');
    expect(entries.at(-1)).toBe('/atlas/?plan=tonghua&lang=zh&theme=light');
  });

  test('words that say another plan win, and no other folder is a page', () => {
    expect(open('/atlas/plans/tonghua/?plan=zhejiang').atlas.getState().view.plan).toBe('zhejiang');
    expect(open('/other/plans/tonghua/').atlas.getState().view.plan).toBeNull();
    expect(open('/atlas/plans/a/b/').atlas.getState().view.plan).toBeNull();
  });
});

describe('the store and the address bar', () => {
  test('back and forward lead through plans and picks; the theme of now comes along', () => {
    const { bar, entries, go } = fakeBar('/?plan=tonghua&lang=zh&theme=light');
    const atlas = createAtlas(readUrl(bar.location.search, { lang: 'en', theme: 'light' }), never);
    const unbind = bindHistory(atlas, bar);
    atlas.getState().pick('core');
    atlas.getState().setTheme('dark');
    atlas.getState().openPlan('zhejiang');
    expect(entries).toHaveLength(3);
    go(-1);
    expect(atlas.getState().view).toMatchObject({ plan: 'tonghua', at: 'core', theme: 'dark' });
    go(-1);
    expect(atlas.getState().view).toMatchObject({ plan: 'tonghua', at: null, theme: 'dark', lang: 'zh' });
    go(2);
    expect(atlas.getState().view).toMatchObject({ plan: 'zhejiang', at: null });
    unbind();
    atlas.getState().pick('x');
    expect(entries).toHaveLength(3);
  });

  test('a sector can be left with “back”; Esc lets go of what is picked first, then of the sector', () => {
    const { bar, entries, go } = fakeBar('/?plan=tonghua&lang=zh&theme=light');
    const atlas = createAtlas(readUrl(bar.location.search, { lang: 'en', theme: 'light' }), never);
    const unbind = bindHistory(atlas, bar);
    atlas.getState().setSector('tcm');
    expect(entries.at(-1)).toContain('sector=tcm');
    atlas.getState().pick('core');
    atlas.getState().clear();
    expect(atlas.getState().view).toMatchObject({ at: null, sector: 'tcm' });
    atlas.getState().clear();
    expect(atlas.getState().view.sector).toBeNull();
    go(-3);
    expect(atlas.getState().view).toMatchObject({ at: null, sector: 'tcm' });
    go(-1);
    expect(atlas.getState().view.sector).toBeNull();
    atlas.getState().setSector('tcm');
    atlas.getState().openPlan('zhejiang');
    expect(atlas.getState().view.sector).toBeNull();
    unbind();
  });

  test('where the address may not change, the words stand behind the #, and back still leads back', () => {
    const { bar, entries, go } = fakeBar('/layout-atlas.html');
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    const shut: Bar = {
      ...bar,
      location: bar.location,
      history: { state: null, back: forbidden, pushState: forbidden, replaceState: forbidden },
    };
    const atlas = createAtlas({ view: base, notes: [] }, never);
    bindHistory(atlas, shut);
    atlas.getState().press(1);
    atlas.getState().setTheme('dark');
    atlas.getState().pick('core');
    expect(entries).toEqual([
      '/layout-atlas.html#?plan=tonghua&lang=zh&theme=dark',
      '/layout-atlas.html#?plan=tonghua&at=core&lang=zh&theme=dark',
    ]);
    expect(readUrl(words(bar.location), { lang: 'en', theme: 'light' }).view).toMatchObject({ at: 'core', lang: 'zh' });
    go(-1);
    expect(atlas.getState().view.at).toBe(null);
  });

  test('writing the address behind the # does not put out what is lit', () => {
    const { bar } = fakeBar('/');
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    const atlas = createAtlas({ view: base, notes: [] }, never);
    bindHistory(atlas, {
      ...bar,
      location: bar.location,
      history: { state: null, back: forbidden, pushState: forbidden, replaceState: forbidden },
    });
    atlas.getState().press(1);
    atlas.getState().setTheme('dark');
    expect(atlas.getState().view.phrase).toBe(1);
  });

  test('leaving a presentation goes back to the place it was opened from, down to the lit phrase', () => {
    const { bar, entries, go } = fakeBar('/?plan=tonghua&at=core&lang=zh&theme=light');
    const atlas = createAtlas(readUrl(bar.location.search, { lang: 'zh', theme: 'light' }), never);
    bindHistory(atlas, bar);
    atlas.getState().press(2);
    atlas.getState().present({});
    atlas.getState().present({ step: 'phrase-2' });
    expect(entries).toHaveLength(2);
    expect(entries[1]).toContain('present=1&step=phrase-2');
    atlas.getState().leave();
    expect(bar.location.search).toBe('?plan=tonghua&at=core&lang=zh&theme=light');
    expect(atlas.getState().view).toMatchObject({ at: 'core', present: null, phrase: 2 });
    go(1);
    expect(atlas.getState().view.present?.step).toBe('phrase-2');
    go(-1);
    expect(atlas.getState().view.present).toBe(null);
  });

  test('a presentation that was opened by a link ends at the same plan, without going anywhere', () => {
    const { bar, entries } = fakeBar('/?plan=tonghua&lang=zh&theme=light&present=1&step=end');
    const atlas = createAtlas(readUrl(bar.location.search, { lang: 'zh', theme: 'light' }), never);
    bindHistory(atlas, bar);
    atlas.getState().present({ step: 'title' });
    atlas.getState().leave();
    expect(entries).toEqual(['/?plan=tonghua&lang=zh&theme=light']);
  });

  test('a phrase stays lit when pressed, and goes out with a pick', () => {
    const atlas = createAtlas({ view: base, notes: [] }, never);
    atlas.getState().press(1);
    atlas.getState().light(0);
    expect(atlas.getState().view.phrase).toBe(0);
    atlas.getState().light(null);
    expect(atlas.getState().view.phrase).toBe(1);
    atlas.getState().pick('core');
    expect(atlas.getState().view.phrase).toBe(null);
  });
});

describe('fetching', () => {
  test('a failed index says why, and a second try is made', async () => {
    let calls = 0;
    const fetchJson = async (): Promise<unknown> => {
      calls++;
      throw new Error('no wire');
    };
    const atlas = createAtlas({ view: base, notes: [] }, fetchJson);
    start(atlas);
    await new Promise((done) => setTimeout(done));
    expect(atlas.getState().index).toEqual({ is: 'failed', why: 'no wire' });
    atlas.getState().retry();
    expect(calls).toBe(2);
  });

  test('a plan that is no longer wanted is dropped', async () => {
    const signals: AbortSignal[] = [];
    const atlas = createAtlas({ view: base, notes: [] }, (_, signal) => {
      signals.push(signal);
      return never();
    });
    void atlas.getState().loadPlan('tonghua');
    void atlas.getState().loadPlan('zhejiang');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(atlas.getState().plans).toMatchObject({ tonghua: { is: 'idle' }, zhejiang: { is: 'loading' } });
  });
});

describe('what the browser says', () => {
  test.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-TW'], 'zh'],
    [['ZH'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [[], 'en'],
  ] as const)('%j is %s', (languages, lang) => {
    expect(defaultLang(languages)).toBe(lang);
  });

  test('forbidden storage is no obstacle', () => {
    const browser = {
      navigator: { languages: [], language: 'zh-CN' },
      get localStorage(): never {
        throw new Error('SecurityError');
      },
      matchMedia: () => ({ matches: true }),
    };
    expect(readDefaults(browser)).toEqual({ lang: 'zh', theme: 'dark', text: 'usual' });
  });
});
