import { describe, expect, test } from 'vitest';
import { type Known, nearestPlan, settle } from '../../../src/store/settle.ts';
import { FROM_THE_START, type Presenting } from '../../../src/store/showing.ts';
import { emptyView, type View } from '../../../src/store/view.ts';

const plans = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'].map((id) => ({
  id,
  shortTitle: { zh: `规划${id}`, en: `Plan ${id}` },
}));
const here: Known = {
  plans,
  plan: { id: 'tonghua', has: (id) => id === 'core', hasSector: (key) => key === 'tcm', years: [2025] },
};
const view = (patch: Partial<View>): View => ({ ...emptyView({ lang: 'zh', theme: 'light' }), ...patch });

describe('the nearest good view', () => {
  test('is the same object when the view is good', () => {
    const good = view({ plan: 'tonghua', at: 'core', sector: 'tcm', year: 2025 });
    expect(settle(good, here)).toEqual({ view: good, notes: [] });
    expect(settle(good, here).view).toBe(good);
  });

  test('waits while nothing is known yet', () => {
    const asked = view({ plan: 'nowhere', at: 'x', year: 1999 });
    expect(settle(asked, { plans: null, plan: null }).view).toBe(asked);
  });

  test('is the first plan, without a note, when none was asked for', () => {
    const { view: good, notes } = settle(view({}), { plans, plan: null });
    expect(good.plan).toBe('tonghua');
    expect(notes).toEqual([]);
  });

  test('drops the element and year of an unknown plan, and says so', () => {
    const { view: good, notes } = settle(view({ plan: 'atlantis', at: 'x', sector: 'tcm', year: 2025 }), {
      plans,
      plan: null,
    });
    expect(good).toMatchObject({ plan: 'tonghua', at: null, sector: null, year: null });
    expect(notes[0]?.text.zh).toContain('atlantis');
  });

  test('keeps the plan of an unknown element, sector and year', () => {
    const { view: good, notes } = settle(view({ plan: 'tonghua', at: 'moon', sector: 'C99', year: 2030 }), here);
    expect(good).toMatchObject({ plan: 'tonghua', at: null, sector: null, year: null });
    expect(notes.map(({ id }) => id)).toEqual(['unknown-element', 'unknown-sector', 'unknown-year']);
  });

  test.each([
    ['tonghau', 'tonghua'],
    ['TONGHUA', 'tonghua'],
    ['zhe', 'zhejiang'],
    ['taizhou', 'taizhou-js'],
    ['taizhou-zi', 'taizhou-zj'],
    ['', 'tonghua'],
  ])('takes “%s” for %s', (raw, meant) => {
    expect(nearestPlan(raw, plans)?.id).toBe(meant);
  });

  test('does not repeat a whole address to the reader', () => {
    const { notes } = settle(view({ plan: 'x'.repeat(5000) }), { plans, plan: null });
    expect(notes[0]?.text.zh.length).toBeLessThan(100);
  });
});

describe('the nearest good view over the page', () => {
  const known: Known = {
    plans,
    plan: {
      id: 'tonghua',
      has: (id) => id === 'core',
      hasSector: () => false,
      years: [2025],
      published: [2019, 2025],
      hasStep: (step) => step === 'title' || step.startsWith('add-'),
    },
    other: { id: 'zhejiang', published: [2020, 2025] },
  };
  const presenting = (patch: Partial<Presenting>): View =>
    view({ plan: 'tonghua', present: { ...FROM_THE_START, ...patch } });

  test.each([
    [presenting({ step: 'title', visit: 'core', now: 2019 })],
    [presenting({ step: 'add-welcome' })],
    [view({ plan: 'tonghua', beside: { plan: 'tonghua', year1: 2019, year2: 2025 } })],
    [view({ plan: 'tonghua', beside: { plan: 'zhejiang', year1: null, year2: 2020 } })],
  ])('is the same object when all of it is there: %#', (good) => {
    expect(settle(good, known)).toEqual({ view: good, notes: [] });
    expect(settle(good, known).view).toBe(good);
  });

  test('a step, an element and a year that are not there are dropped, and said', () => {
    const { view: good, notes } = settle(presenting({ step: 'phrase-9', visit: 'moon', now: 2022 }), known);
    expect(good.present).toEqual(FROM_THE_START);
    expect(notes.map(({ id }) => id)).toEqual(['unknown-step', 'unknown-element', 'unpublished-year']);
  });

  test('years of a comparison that the plans do not publish are dropped', () => {
    const asked = view({ plan: 'tonghua', beside: { plan: 'zhejiang', year1: 2020, year2: 2019 } });
    const { view: good, notes } = settle(asked, known);
    expect(good.beside).toEqual({ plan: 'zhejiang', year1: null, year2: null });
    expect(notes).toHaveLength(2);
  });

  test('beside a plan that there is not stands nothing', () => {
    const asked = view({ plan: 'tonghua', beside: { plan: 'atlantis', year1: null, year2: null } });
    expect(settle(asked, known).view.beside).toBe(null);
    expect(settle(asked, { plans: null, plan: null }).view).toBe(asked);
  });
});
