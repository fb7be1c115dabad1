import fc from 'fast-check';
import { match } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { publishedYears, stepYear, valueIn } from '../../../src/plan/years.ts';
import { findInPlan, type Spells } from '../../../src/present/find.ts';
import { unwrap, wrap } from '../../../src/present/line.ts';
import { commandOf, type Key, moveTo } from '../../../src/present/play.ts';
import { PLAN_IDS, planOf } from './plans.ts';

const key = (name: string, patch: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...patch,
});

describe('keys', () => {
  test.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    [' ', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['Backspace', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['.', 'black'],
    ['B', 'black'],
    ['w', 'white'],
    ['F', 'fullscreen'],
    ['Escape', 'leave'],
    ['?', 'help'],
    ['/', 'find'],
    ['Enter', 'next'],
  ])('%s is %s', (name, command) => {
    expect(commandOf(key(name), '')).toEqual({ do: command });
  });

  test('a number and Enter go there; Shift and space go back', () => {
    expect(commandOf(key('7'), '')).toEqual({ do: 'digit', digit: '7' });
    expect(commandOf(key('Enter'), '12')).toEqual({ do: 'go', number: 12 });
    expect(commandOf(key(' ', { shiftKey: true }), '')).toEqual({ do: 'previous' });
  });

  test('the keys of the browser are left to it', () => {
    for (const name of ['F5', 'Tab', 'r', 'constructor', '__proto__']) expect(commandOf(key(name), '')).toBeNull();
    expect(commandOf(key('f', { ctrlKey: true }), '')).toBeNull();
  });

  test('no move leaves the presentation; a kiosk goes round', () => {
    const place = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(place, fc.integer(), fc.boolean(), (now, number, round) => {
        for (const command of ['next', 'previous', 'back', 'first', 'last'] as const) {
          const next = moveTo({ do: command }, now, 10, round);
          expect(next >= 0 && next < 10).toBe(true);
        }
        const there = moveTo({ do: 'go', number }, now, 10);
        expect(there >= 0 && there < 10).toBe(true);
      }),
    );
    expect(moveTo({ do: 'next' }, 9, 10, true)).toBe(0);
    expect(moveTo({ do: 'next' }, 9, 10)).toBe(9);
  });
});

describe('finding an element', () => {
  const spells: Spells = (text, letters) => match(text, letters, { continuous: true }) !== null;
  const plan = planOf('tonghua');
  const first = (query: string, how: Spells | null = spells) => findInPlan(plan, query, how)[0]?.element;

  test.each([
    ['现代中药', 'base-liuhe'],
    ['xdzyzz', 'base-liuhe'],
    ['xiandaizhongyao', 'base-liuhe'],
    ['XDZYZZ', 'base-liuhe'],
    ['ｘｄｚｙｚｚ', 'base-liuhe'],
    ['Modern Chinese', 'base-liuhe'],
    ['6', 'base-liuhe'],
    ['thyygxq', 'core'],
    ['高新区', 'core'],
  ])('“%s” is %s', (query, element) => {
    expect(first(query)).toBe(element);
  });

  test('finds by name while the pinyin is still on its way, and nothing for nothing', () => {
    expect(first('现代中药', null)).toBe('base-liuhe');
    expect(findInPlan(plan, 'xdzyzz', null)).toEqual([]);
    expect(findInPlan(plan, '  ', spells)).toEqual([]);
    expect(findInPlan(plan, 'zzzzzz', spells)).toEqual([]);
  });

  test('says which alias was met', () => {
    expect(findInPlan(plan, '东昌经开区', spells)[0]).toEqual({ element: 'base-dongchang', alias: '东昌经开区' });
  });

  test('never throws and never lists more than a screen holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => findInPlan(plan, query, spells).length <= 8));
  });
});

describe('years', () => {
  test.each([
    ['tonghua', [2019, 2025]],
    ['taizhou-js', [2022, 2025, 2030]],
    ['taizhou-zj', []],
    ['qiantang', [2026]],
  ])('%s publishes %j', (id, years) => {
    expect(publishedYears(planOf(id))).toEqual(years);
  });

  test('every year has a figure, and none between is invented', () => {
    for (const id of PLAN_IDS) {
      const { indicators } = planOf(id).head;
      for (const indicator of indicators) {
        const years = indicator.values.map(({ year }) => year);
        for (let year = 2010; year <= 2040; year++) {
          expect(valueIn(indicator, year)?.value).toBe(indicator.values.find((one) => one.year === year)?.value);
          if (!years.includes(year)) expect(valueIn(indicator, year)).toBeNull();
        }
      }
    }
  });

  test('stepping goes through the published ones and all of them', () => {
    const years = [2019, 2025];
    expect([null, 2019, 2025].map((year) => stepYear(years, year, 1))).toEqual([2019, 2025, null]);
    expect([null, 2025, 2019].map((year) => stepYear(years, year, -1))).toEqual([2025, 2019, null]);
  });
});

describe('the line between screen and speaker', () => {
  test('carries what was said about the same plan, and nothing else', () => {
    expect(unwrap('tonghua', wrap('tonghua', { is: 'go', step: 'whole' }))).toEqual({ is: 'go', step: 'whole' });
    expect(unwrap('zhejiang', wrap('tonghua', { is: 'hello' }))).toBeNull();
    fc.assert(fc.property(fc.anything(), (noise) => unwrap('tonghua', noise) === null));
  });

  test('has no room for notes', () => {
    const said = { ...{ is: 'state' as const, step: 'whole', visit: null, year: null, veil: null }, notes: '慢一点' };
    expect(JSON.stringify(unwrap('tonghua', wrap('tonghua', said)))).not.toContain('慢一点');
  });
});
