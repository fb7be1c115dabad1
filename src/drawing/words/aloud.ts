/** An element as it is read aloud: what its panel says, in whole sentences, in the words of the plan alone. Pure. */
import { amountText } from '../../plan/amount.ts';
import type { Plan } from '../../plan/model.ts';
import type { Bilingual, Lang, PlanElement } from '../../plan/schema.ts';
import { nameLine } from './announce.ts';
import { listOf } from './count.ts';
import { elementLine } from './describe.ts';

const WORDS = {
  schematic: { zh: '图上是示意位置', en: 'Its position on the map is schematic' },
  unplaced: { zh: '原文没有给出位置，不在图上', en: 'The text gives it no place; it is not on the map' },
  noTarget: { zh: '发展目标：规划未公布', en: 'Targets: not published' },
  noIndustry: { zh: '主导产业：规划未公布', en: 'Industries: not published' },
} as const satisfies Record<string, Bilingual>;

/** Sentences, each short enough to be spoken in one breath of the browser. */
export function aloud(plan: Plan, element: PlanElement, lang: Lang): string[] {
  const { kind, role, host, position, firms, industries, targets } = element.properties;
  const labelled = (zh: string, en: string, words: string): string =>
    lang === 'zh' ? `${zh}：${words}` : `${en}: ${words}`;
  const made = elementLine(plan, element, lang);
  const name = nameLine(element, lang);
  // Its members and its road, where it has any.
  const more = made.endsWith(element.properties.name[lang]) ? [] : [made];
  const place = element.geometry === null ? [WORDS.unplaced[lang]] : position?.schematic ? [WORDS.schematic[lang]] : [];
  const aims = targets.map((target) =>
    lang === 'zh'
      ? `${target.year} 年，${target.metric}，${amountText(target, 'zh')}${target.derived ? '，由原文推得' : ''}`
      : `${target.year}, ${target.en}: ${amountText(target, 'en', true)}${target.derived ? ', derived from the text' : ''}`,
  );
  const trades = industries.map((industry) => (lang === 'zh' ? industry.name : industry.en));
  const isLink = kind === 'link';
  return [
    name,
    ...more,
    ...(role ? [labelled('功能定位', 'Role', role[lang])] : []),
    ...(aims.length > 0 ? aims : isLink ? [] : [WORDS.noTarget[lang]]),
    ...(trades.length > 0
      ? [labelled('主导产业', 'Industries', listOf(trades, lang))]
      : isLink
        ? []
        : [WORDS.noIndustry[lang]]),
    ...(host ? [labelled('依托载体', 'Leans on', host[lang])] : []),
    ...(firms.length > 0
      ? [
          labelled(
            '文中点名的企业',
            'Firms that the text names',
            listOf(
              firms.map((firm) => firm[lang]),
              lang,
            ),
          ),
        ]
      : []),
    ...place,
  ].map((line) => `${line}${lang === 'zh' ? '。' : '.'}`);
}
