import { describe, expect, test } from 'vitest';
import { classesOf, elementsIn, scopeOf } from '../../../src/plan/sector.ts';
import { planWith } from './fixture.ts';

const industry = (name: string, gbt4754?: string, emerging?: string) => ({
  name,
  en: name,
  ...(gbt4754 === undefined ? {} : { gbt4754 }),
  ...(emerging === undefined ? {} : { emerging }),
});

/** The valid plan with a sector of these industries, and one industry for each element. */
function plan(ofSector: readonly unknown[], ofElements: readonly unknown[]) {
  const elements = ofElements.map((one, i) => [`features.${i}.properties.industries`, [one]] as const);
  return planWith({ 'plan.sectors.0.industries': ofSector, ...Object.fromEntries(elements) });
}

const members = (of: ReturnType<typeof plan>, key: string): string[] => {
  const scope = scopeOf(of, key);
  return scope ? [...elementsIn(of, scope).keys()] : [];
};

describe('a sector holds an element', () => {
  test.each([
    ['with its own name as an industry', industry('别的'), industry('生物药'), 'name'],
    ['with its name in a longer term', industry('别的'), industry('生物药研发'), 'name'],
    ['with a term in its name', industry('别的'), industry('示范生物药'), 'name'],
    ['with one of its terms', industry('疫苗'), industry('疫苗'), 'term'],
    ['with the same class', industry('甲', 'C2762'), industry('乙', 'C2762'), 'gbt'],
    ['with a class within its group', industry('甲', 'C276'), industry('乙', 'C2761'), 'gbt'],
    ['with the group of its undivided class', industry('甲', 'C2710'), industry('乙', 'C271'), 'gbt'],
    [
      'with the same emerging class',
      industry('甲', undefined, '4.1.3'),
      industry('乙', undefined, '4.1.3'),
      'emerging',
    ],
    [
      'with a narrower emerging class',
      industry('甲', undefined, '1.5'),
      industry('乙', undefined, '1.5.1'),
      'emerging',
    ],
  ])('%s', (_, own, other, by) => {
    const of = plan([own], [other, industry('无关')]);
    const scope = scopeOf(of, 'biologics');
    expect(scope && [...elementsIn(of, scope)].map(([id, reason]) => [id, reason.by])).toEqual([['core', by]]);
  });

  test.each([
    ['only the division', industry('甲', 'C27'), industry('乙', 'C2720')],
    ['a wider class than the sector’s', industry('甲', 'C2761'), industry('乙', 'C276')],
    ['a neighbouring class', industry('甲', 'C2761'), industry('乙', 'C2762')],
    ['a class that only begins alike', industry('甲', undefined, '4.1.1'), industry('乙', undefined, '4.1.10')],
    ['all biomedicine', industry('甲', undefined, '4.1'), industry('乙', undefined, '4.1.1')],
    ['a whole emerging industry', industry('甲', undefined, '4'), industry('乙', undefined, '4')],
    ['a term that only begins alike', industry('中药'), industry('中药饮片')],
  ])('not with %s', (_, own, other) => {
    expect(members(plan([own], [other]), 'biologics')).toEqual([]);
  });

  test('at best by a term', () => {
    const of = plan([industry('疫苗', 'C276')], [industry('疫苗', 'C276')]);
    const scope = scopeOf(of, 'biologics');
    expect(scope && elementsIn(of, scope).get('core')?.by).toBe('term');
  });
});

describe('a class chosen by its code', () => {
  const of = plan(
    [industry('甲', 'C358')],
    [industry('乙', 'C2761', '4.1.1'), industry('丙', 'C276'), industry('丁', 'C27')],
  );

  test('holds what lies in it, as wide as it is', () => {
    expect(members(of, 'C2761')).toEqual(['core']);
    expect(members(of, 'C276')).toEqual(['core', 'base-west']);
    expect(members(of, 'C27')).toEqual(['core', 'base-west', 'base-east']);
    expect(members(of, '4')).toEqual(['core']);
  });

  test('is known when the plan has it, and has its name of the standard', () => {
    expect(scopeOf(of, 'C276')?.name.zh).toBe('生物药品制品制造');
    expect(members(of, 'C358')).toEqual([]);
    expect(scopeOf(of, 'C358')).not.toBeNull();
    expect(classesOf(of)).toEqual({ gbt: ['C27', 'C276', 'C2761', 'C358'], emerging: ['4.1.1'] });
  });

  test.each(['C99', '9.1', 'nobody', '', '.', '4.', '__proto__', 'constructor'])('“%s” is not known', (key) => {
    expect(scopeOf(of, key)).toBeNull();
  });
});
