/** A plan that its text bears out passes; each thing spoilt fails once, with its name. */
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../geo/verify/report.ts';
import { verifyPlan } from '../../../src/proof/verify.ts';
import { element, GOALS, indicators, planOf, TEXT } from './example.ts';

const texts = new Map([['text', TEXT]]);
const failures = (plan = planOf(), from = texts) =>
  verifyPlan(plan, from).findings.flatMap(({ check, id, problem }) => (problem === null ? [] : [`${check} ${id}`]));

/** The first indicator with something else in it. */
const output = (change: object, value: object = {}) => {
  const [first] = indicators;
  return planOf({ indicators: [{ ...first, ...change, values: [{ ...Object(first?.values[0]), ...value }] }] });
};
const park = (change: object) => planOf({ element: { ...element, properties: { ...element.properties, ...change } } });
const [target] = element.properties.targets;
const derived = (zh: string) => park({ targets: [{ ...target, derived: { rule: { zh, en: 'rule' } } }] });
const cite = (section: string, locator: string) => [{ source: 'text', section, locator }];

test('what the text says passes, aliases not asked', () => {
  expect(failures()).toEqual([]);
});

describe('fails once', () => {
  test.each([
    ['locator output', output({ citations: [...cite(GOALS, '到2030年，产值'), ...cite(GOALS, '没有的话')] })],
    ['locator output', output({ citations: [...cite(GOALS, '到2030年，产值'), ...cite(GOALS, '力争达到')] })],
    ['section output', output({ citations: cite('四、没有的一章', '到2030年，产值') })],
    ['section output', output({ citations: cite('三、空间布局', '到2030年，产值') })],
    ['number output', output({}, { value: 101 })],
    ['number output', output({ unit: '万元' })],
    ['number output', output({}, { valueMax: 110 })],
    ['number output', output({ citations: cite(GOALS, '种植面积力争') })],
    ['year output', output({}, { year: 2028 })],
    ['year output', output({}, { value: 70, year: 2030, bound: '' })],
    ['bound output', output({}, { bound: '不少于' })],
    ['name east', park({ name: { zh: '西园', en: 'West Park' } })],
    ['name east', park({ firms: [{ zh: '示例制药有限公司', en: 'Another' }] })],
    ['name east', park({ industries: [{ name: '生物制药', en: 'another' }] })],
    ['name east', park({ host: { zh: '示例大学、另一所大学', en: 'Another' } })],
    ['rule east', derived('“其他两园力争达到20亿元”：60+2×25=100')],
    ['rule east', derived('“其他各园力争达到20亿元”：60+2×20=100')],
    ['rule east', derived('“其他两园力争达到20亿元”：60+40=100')],
    [
      'year plan',
      planOf({
        head: { period: { base: null, from: 2026, to: 2031, citations: cite('示例区产业规划', '规划期限为') } },
      }),
    ],
  ])('%s', (expected, plan) => expect(failures(plan)).toEqual([expected]));

  test('the row’s other column', () => {
    const [, profit] = indicators;
    const swapped = { ...profit, values: [{ year: 2030, value: 5, bound: '', is: 'target' }] };
    expect(failures(planOf({ indicators: [swapped] }))).toEqual(['year profit']);
  });

  test('a claim that cannot be computed', () => {
    const claim = {
      is: 'growth',
      id: 'growth',
      title: { zh: '年均增长15%', en: '15% a year' },
      indicator: 'output',
      from: 2025,
      to: 2030,
      stated: 15,
      sense: 'about',
      citations: cite(GOALS, '其他两园'),
    };
    expect(failures(planOf({ head: { claims: [claim] } }))).toEqual(['claim growth']);
    const wrong = { ...claim, stated: 16 };
    expect(failures(planOf({ head: { claims: [wrong] } }))).toEqual(['number growth', 'claim growth']);
  });

  test('a text that is not there', () => {
    expect(failures(planOf(), new Map())).toEqual(['source text']);
  });
});

describe('the report', () => {
  test('has counts, and each failure with file, id, passage, in both languages', () => {
    const lines = reportOf('x.plan.geojson', verifyPlan(output({}, { value: 101 }), texts)).join('\n');
    expect(lines).toContain('failed 1.');
    expect(lines).toContain('✗ x.plan.geojson · output · number');
    expect(lines).toContain('101亿元 不在出处的段落里');
    expect(lines).toContain('does not stand in the cited passage');
    expect(lines).toContain('¶ ——规模。到2028年');
  });

  test('advises where the locator stands by another number of the unit', () => {
    const plan = output({ citations: cite(GOALS, '到2028年') }, { bound: '' });
    expect(failures(plan)).toEqual([]);
    expect(verifyPlan(plan, texts).loose.map(({ id }) => id)).toEqual(['output']);
    expect(verifyPlan(planOf(), texts).loose).toEqual([]);
  });
});
