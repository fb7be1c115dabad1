import { describe, expect, test } from 'vitest';
import { type Known, nearestPlan, settle } from '../../../src/store/settle.ts';
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
