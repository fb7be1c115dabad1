import { describe, expect, test } from 'vitest';
import { agrees, evaluate } from '../../../src/plan/claims.ts';
import type { Claim } from '../../../src/plan/schema.ts';
import { sentenceChecks } from '../../../src/plan/sentence.ts';
import { planWith } from './fixture.ts';

function evaluated(id: string, set: Record<string, unknown> = {}) {
  const plan = planWith(set);
  const claim = plan.head.claims.find((candidate: Claim) => candidate.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return evaluate(plan, claim);
}

describe('sums', () => {
  test('hold when the parts make the total', () => {
    expect(evaluated('zones-sum')).toEqual({
      holds: true,
      computed: 100,
      stated: 100,
      unit: '亿元',
      difference: 0,
      gap: '0',
      parts: [
        { label: { zh: '示例核心区', en: 'Example Core' }, value: 60, unit: '亿元' },
        { label: { zh: '西基地', en: 'West Base' }, value: 25, unit: '亿元' },
        { label: { zh: '东基地', en: 'East Base' }, value: 15, unit: '亿元' },
      ],
      formula: '60 + 25 + 15 = 100',
    });
  });

  test('fail by the difference', () => {
    const off = evaluated('zones-sum', { 'plan.indicators.0.values.1.value': 110 });
    expect(off).toMatchObject({ holds: false, computed: 100, stated: 110, difference: -10, gap: '−10' });
  });

  test('add decimals without binary residue, and stand for all that round to the total', () => {
    const set = { 'features.0.properties.targets.0.value': 60.1, 'features.1.properties.targets.0.value': 25.2 };
    expect(evaluated('zones-sum', set)).toMatchObject({ holds: true, computed: 100.3, difference: 0.3, gap: '+0.3' });
    expect(evaluated('zones-sum', { ...set, 'plan.indicators.0.values.1.value': 100.2 })).toMatchObject({
      holds: false,
    });
  });

  test('are not computed when a part is missing', () => {
    expect(evaluated('zones-sum', { 'features.0.properties.targets': [] })).toBeNull();
  });
});

describe('growth', () => {
  test('is compound, in % a year', () => {
    const growth = evaluated('yearly');
    expect(growth).toMatchObject({ holds: true, stated: 15, formula: '(100 ÷ 50)^(1/5) − 1 = 14.9 %' });
    expect(growth?.computed).toBeCloseTo(14.87, 2);
    expect(growth?.parts.map(({ label }) => label.zh)).toEqual(['2025年总产值', '2030年总产值']);
  });

  test('115.3 to 230 in six years is 12 % and more', () => {
    const years = { 'plan.indicators.0.values.0.value': 115.3, 'plan.indicators.0.values.1.value': 230 };
    const claim = { 'plan.claims.1.stated': 12, 'plan.claims.1.sense': 'at-least', 'plan.claims.1.from': 2024 };
    const growth = evaluated('yearly', { ...years, ...claim, 'plan.indicators.0.values.0.year': 2024 });
    expect(growth).toMatchObject({ holds: true });
    expect(growth?.computed).toBeCloseTo(12.2, 1);
  });

  test('that does not hold says by how many points, a digit finer than the stated rate', () => {
    const off = evaluated('yearly', { 'plan.claims.1.stated': 16 });
    expect(off).toMatchObject({ holds: false, unit: '%', gap: '−1.1' });
    expect(evaluated('yearly', { 'plan.claims.1.stated': 12.5 })).toMatchObject({ holds: false, gap: '+2.37' });
  });

  test('needs both years, in order, and a positive start', () => {
    expect(evaluated('yearly', { 'plan.claims.1.from': 2024 })).toBeNull();
    expect(evaluated('yearly', { 'plan.claims.1.from': 2030 })).toBeNull();
    expect(evaluated('yearly', { 'plan.indicators.0.values.0.value': 0 })).toBeNull();
  });
});

describe('shares', () => {
  test('are the part in the whole', () => {
    expect(evaluated('biologics-share')).toMatchObject({ holds: true, computed: 40, formula: '40 ÷ 100 = 40 %' });
    expect(evaluated('biologics-share', { 'plan.indicators.0.values.1.value': 0 })).toBeNull();
  });

  test.each([
    [52.17, 52, 'about', true],
    [4.35, 5, 'about', false],
    [4.35, 4.3, 'about', false],
    [4.35, 4.4, 'about', true],
    [30.43, 30, 'at-least', true],
    [29.5, 30, 'at-least', true],
    [29.4, 30, 'at-least', false],
    [80, 30, 'at-least', true],
    [12.44, 12.5, 'at-least', false],
  ] as const)('%d %% against %d %% %s: %s', (computed, stated, sense, holds) => {
    expect(agrees(computed, stated, sense)).toBe(holds);
  });
});

describe('the sentence', () => {
  test('holds phrase by phrase', () => {
    const checks = sentenceChecks(planWith());
    expect(checks.map(({ phrase, stated, found, holds }) => [phrase.text, stated, found, holds])).toEqual([
      ['一核', 1, 1, true],
      ['两基地', 2, 2, true],
      ['一轴', 1, 1, true],
      ['一圈', 1, 1, true],
      ['一组团', 1, 1, true],
      ['多点', 'open', 1, true],
    ]);
  });

  test('fails where words, count and elements differ', () => {
    const held = (set: Record<string, unknown>) => sentenceChecks(planWith(set))[1]?.holds;
    expect(held({ 'plan.sentence.phrases.1.elements': ['base-west'] })).toBe(false);
    expect(held({ 'plan.sentence.phrases.1.count': 3 })).toBe(false);
    expect(held({ 'plan.sentence.phrases.1.text': '三基地' })).toBe(false);
  });

  test('is empty for a plan without a formula', () => {
    expect(sentenceChecks(planWith({ 'plan.sentence': null }))).toEqual([]);
  });
});
