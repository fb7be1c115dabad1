import { describe, expect, test } from 'vitest';
import { coverageReport } from '../../../geo/verify/coverage-report.ts';
import { coverageOf } from '../../../src/proof/coverage.ts';
import { verifyPlan } from '../../../src/proof/verify.ts';
import { planOf, TEXT } from './example.ts';

const coverage = (plan = planOf(), text = TEXT) => coverageOf(verifyPlan(plan, new Map([['text', text]])));
const left = (plan = planOf(), text = TEXT) =>
  coverage(plan, text).flatMap((one) => one.left.map(({ words, reason }) => `${words} ${reason}`));

test('numbers that no fact cites are left, cited ones are not', () => {
  const these = left();
  for (const words of ['70亿元 null', '60亿元 null', '15% null', '1200亩 null', '7个 null', '23个 null']) {
    expect(these).toContain(words);
  }
  for (const cited of ['100亿元', '20亿元', '百万亩', '前四位', '四位', '1—3户', '12亿元']) {
    expect(these.map((one) => one.split(' ')[0])).not.toContain(cited);
  }
  expect(coverage()[0]?.cited).toBe(7);
});

describe('general rules explain', () => {
  test.each([
    ['国发〔2016〕15号', '15号 document'],
    ['2019年4月', '2019年 date'],
    ['世界500强企业', '500强 list'],
    ['实施“万名学子”计划', '万名 quoted'],
    ['一、发展环境\n增长率为7%。', '7% environment'],
    ['一、发展基础\n已有15个品牌。', '15个 history'],
    ['①：另有3家。', '3家 footnote'],
    ['另一处说产值力争达到100亿元', '100亿元 again'],
    ['二、任务\n建设8家机构。', '8家 null'],
  ])('%s', (text, expected) => {
    expect(left(planOf(), `${TEXT}\n${text}`)).toContain(expected);
  });

  test('what a remark tells, and what is part of a name', () => {
    const text = { zh: '文本写“60亿元”', en: 'a remark' };
    const citations = [{ source: 'text', section: '二、发展目标', locator: '其中东园' }];
    const plan = planOf({ head: { remarks: [{ id: 'east', text, citations }] } });
    expect(left(plan)).toContain('60亿元 remark');
    const [, ...others] = planOf().head.indicators;
    const named = planOf({ indicators: [{ ...others[0], metric: '用地1200亩以上的园区' }] });
    expect(left(named)).toContain('1200亩 name');
  });
});

test('the report counts both and shows the rest with section and context', () => {
  const lines = coverageReport(coverage()).join('\n');
  expect(lines).toMatch(/not cited, with a general reason \d+; not cited \d+\./);
  expect(lines).toContain('? 三、空间布局 › （一）园区。 · ');
  expect(lines).toContain('【1200亩】，示例医药有限公司牵头');
});
