import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outline } from '../../../src/plan/outline.ts';
import { notesOf, type Presentation, withoutNotes } from '../../../src/plan/presentation.ts';
import { added, arrange, brief, edited, moved, removed, written } from '../../../src/present/arrange.ts';
import { planOf } from './plans.ts';

const own = outline(planOf('tonghua'));
const ids = own.map(({ id }) => id);
const full = written(arrange(own, []));
const order = (presentation: Presentation) => presentation.map(({ step }) => step);

describe('arranging', () => {
  test('whatever an author lists, each step of the atlas comes exactly once', () => {
    const step = fc.oneof(fc.constantFrom(...ids), fc.constantFrom('add-1', 'add-2', 'nowhere', '__proto__'));
    fc.assert(
      fc.property(fc.uniqueArray(step), (listed) => {
        const found = arrange(
          own,
          listed.map((one) => ({ step: one })),
        ).map(({ id }) => id);
        expect(found.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
        expect(found.filter((id) => !ids.includes(id)).every((id) => id.startsWith('add-'))).toBe(true);
        // What is listed keeps its order.
        const kept = listed.filter((id) => found.includes(id));
        expect(found.filter((id) => kept.includes(id))).toEqual(kept);
      }),
    );
  });

  test('an added step stays behind the one it was written behind', () => {
    const found = arrange(own, [{ step: 'whole' }, { step: 'add-1' }]).map(({ id }) => id);
    expect(found.slice(0, 4)).toEqual(['title', 'whole', 'add-1', 'phrase-1']);
  });

  test('moves a step by one, and not beyond the ends', () => {
    expect(order(moved(full, 'whole', -1)).slice(0, 2)).toEqual(['whole', 'title']);
    expect(moved(full, 'title', -1)).toBe(full);
    expect(moved(full, 'end', 1)).toBe(full);
    expect(order(moved(moved(full, 'whole', 1), 'whole', -1))).toEqual(ids);
  });

  test('adds behind a step under a free id, and takes only added ones away', () => {
    const once = added(full, 'title', { zh: '欢迎' });
    const twice = added(once, 'title', { zh: '再来' });
    expect(order(twice).slice(0, 3)).toEqual(['title', 'add-2', 'add-1']);
    expect(order(removed(twice, 'add-2'))).toEqual(order(once));
    expect(removed(twice, 'title')).toBe(twice);
  });

  test('writes nothing into the plan file that changes nothing', () => {
    expect(brief(own, full)).toEqual([]);
    expect(brief(own, edited(full, 'whole', { hide: undefined }))).toEqual([]);
    expect(brief(own, edited(full, 'whole', { hide: true }))).toHaveLength(ids.length);
  });

  test('keeps notes apart from what the screen reads', () => {
    const noted = edited(full, 'whole', { notes: { zh: '慢一点' } });
    expect(JSON.stringify(withoutNotes(noted))).not.toContain('慢一点');
    expect(notesOf(noted)).toEqual({ whole: { zh: '慢一点' } });
  });
});
