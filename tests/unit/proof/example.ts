/** A text of one page and the plan that is taken from it; tests spoil one or the other. */
import type { Plan } from '../../../src/plan/model.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { planHead } from './head.ts';

export const TEXT = `示例区产业规划

规划期限为2026—2030年，基期2025年。
一、发展基础
2025年实现产值50亿元，企业约120家，其中35户上云。
二、发展目标
——规模。到2028年，产值达到70亿元；到2030年，产值力争达到100亿元以上，其中东园60亿元，其他两园力争达到
20亿元，年均增长15%左右。
——种植。种植面积力争达到百万亩，规模进入全省前四位，培育龙头企业1—3户。
示例区发展指标
	类别
	序号
	主要指标
	2025年
	2030年
	属 性

	质效
	1
	规上企业利润（亿元）
	5.0
	力争12
	预期性

	2
	研发机构数（个）
	7
	23
	预期性

三、空间布局
（一）园区。
东园（**医药园**）做强“生物 医药”，
依托示例大学和“示例（北方）研究院”。安排用地1200亩，示例医药有限公司牵头。
`;

const cite = (section: string, locator: string) => [{ source: 'text', section, locator }];
export const GOALS = '二、发展目标';

export const element = {
  type: 'Feature',
  id: 'east',
  geometry: { type: 'Point', coordinates: [120, 30] },
  properties: {
    kind: 'park',
    name: { zh: '东园', en: 'East Park' },
    aliases: ['不在原文里的别名'],
    position: { method: 'none', accuracy: null, evidence: { zh: '无', en: 'None' }, schematic: true },
    host: { zh: '示例大学、示例(北方)研究院', en: 'Example University' },
    firms: [{ zh: '示例医药有限公司', en: 'Example Pharma' }],
    industries: [{ name: '生物医药', en: 'biomedicine' }],
    targets: [
      {
        metric: '产值',
        en: 'output',
        year: 2030,
        value: 20,
        unit: '亿元',
        bound: '力争',
        derived: { rule: { zh: '“其他两园力争达到20亿元”：60+2×20=100', en: '60 + 2 × 20 = 100' } },
        citations: cite(GOALS, '其他两园'),
      },
    ],
    citations: cite('三、空间布局 › （一）园区。', '东园（**'),
  },
};

const value = (year: number, amount: number, is: 'actual' | 'target', bound = '') => ({
  year,
  value: amount,
  bound,
  is,
});
const indicator = (id: string, metric: string, unit: string, locator: string, ...values: unknown[]) => ({
  id,
  metric,
  en: id,
  unit,
  values,
  citations: cite(GOALS, locator),
});

export const indicators = [
  indicator('output', '产值', '亿元', '到2030年，产值', value(2030, 100, 'target', '力争…以上')),
  indicator(
    'profit',
    '规上企业利润',
    '亿元',
    '规上企业利润',
    value(2025, 5, 'actual'),
    value(2030, 12, 'target', '力争'),
  ),
  indicator('area', '种植面积', '万亩', '种植面积力争', value(2030, 100, 'target', '力争')),
  indicator('rank', '全省位次', '位', '种植面积力争', value(2030, 4, 'target', '前')),
  indicator('firms', '龙头企业', '户', '培育龙头企业', { ...value(2030, 1, 'target'), valueMax: 3 }),
];

/** The plan of the example with other parts. */
export function planOf(parts: { indicators?: unknown[]; element?: unknown; head?: object } = {}): Plan {
  const input = {
    type: 'FeatureCollection',
    plan: {
      ...planHead,
      period: { base: 2025, from: 2026, to: 2030, citations: cite('示例区产业规划', '规划期限为') },
      indicators: parts.indicators ?? indicators,
      ...parts.head,
    },
    features: [parts.element ?? element],
  };
  const { plan, problems } = parsePlan(input, 'example');
  if (plan === null) throw new Error(problems.map(({ en }) => en).join('\n'));
  return plan;
}
