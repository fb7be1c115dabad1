/** An element as it is announced when the crosshair comes to it: kind, name, targets. Pure. */
import { amountText } from '../../plan/amount.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import type { Lang, PlanElement } from '../../plan/schema.ts';

/** Targets that are read out at once; the panel has them all. */
const MOST = 2;

/** “基地 2 号：……”, “Base 2: …”. */
export function nameLine({ properties: { kind, name, no } }: PlanElement, lang: Lang): string {
  const number = no === undefined ? '' : lang === 'zh' ? ` ${no} 号` : ` ${no}`;
  return lang === 'zh' ? `${KIND_NAMES[kind].zh}${number}：${name.zh}` : `${KIND_NAMES[kind].en}${number}: ${name.en}`;
}

/** What the plan wants of it, each with its year; empty where it publishes nothing. */
export function targetLines({ properties: { targets } }: PlanElement, lang: Lang): string[] {
  return targets
    .slice(0, MOST)
    .map((target) =>
      lang === 'zh'
        ? `${target.year} 年${target.metric} ${amountText(target, 'zh')}`
        : `${target.en} ${target.year}: ${amountText(target, 'en', true)}`,
    );
}
