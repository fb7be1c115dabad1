/** Plain sentences for an address that asks for something that is not there. */
import type { Bilingual } from '../plan/schema.ts';

export interface Note {
  readonly id: string;
  readonly text: Bilingual;
  /** What can be done about it at once. */
  readonly action?: { readonly label: Bilingual; readonly run: () => void };
}

/** Signs that are not seen and turn what stands round them about. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Addresses come from anywhere: never repeat more of one than a reader can take in, nor what would turn the sentence. */
function short(raw: string): string {
  const glyphs = [...raw.slice(0, 256).replace(UNSEEN, '')];
  return glyphs.length > 32 ? `${glyphs.slice(0, 32).join('')}…` : glyphs.join('');
}

/** A key of the address has a value that it cannot have. */
export function badValue(key: string, raw: string, allowed: readonly string[]): Note {
  const list = allowed.slice(0, 4);
  const more = allowed.length > 4 ? '…' : '';
  return {
    id: `bad-${key}`,
    text: {
      zh: `链接参数 ${key}=“${short(raw)}” 无效（可用：${list.join('、')}${more}），已按默认显示。`,
      en: `The link says ${key}=“${short(raw)}”, which is not valid (try ${list.join(', ')}${more}); the default is shown.`,
    },
  };
}

/** No plan of this id: `shown` is opened instead. */
export function unknownPlan(raw: string, shown: Bilingual): Note {
  return {
    id: 'unknown-plan',
    text: {
      zh: `没有编号为“${short(raw)}”的规划，已打开《${shown.zh}》。`,
      en: `There is no plan “${short(raw)}”; “${shown.en}” is shown instead.`,
    },
  };
}

/** No own plan of this id in this browser: `shown` is opened instead. */
export function unknownOwnPlan(raw: string, shown: Bilingual): Note {
  return {
    id: 'unknown-plan',
    text: {
      zh: `本浏览器里没有规划“${short(raw)}”：自己打开的规划只留在打开它的浏览器里，请在那里导出原文件，再到这里打开。已打开《${shown.zh}》。`,
      en: `This browser has no plan “${short(raw)}”: own plans stay in the browser that opened them. Export the file there and open it here. “${shown.en}” is shown instead.`,
    },
  };
}

/** The plan has no element of this id. */
export function unknownElement(raw: string, plan: Bilingual): Note {
  return {
    id: 'unknown-element',
    text: {
      zh: `《${plan.zh}》中没有编号为“${short(raw)}”的要素，已显示规划全图。`,
      en: `“${plan.en}” has no element “${short(raw)}”; the whole plan is shown.`,
    },
  };
}

/** The plan has no sector of this id, and no industry in a class of this code. */
export function unknownSector(raw: string, plan: Bilingual): Note {
  return {
    id: 'unknown-sector',
    text: {
      zh: `《${plan.zh}》中没有“${short(raw)}”这一领域或产业类别，已显示全部要素。`,
      en: `“${plan.en}” has no sector or industry class “${short(raw)}”; all elements are shown.`,
    },
  };
}

/** The columns of the plan have no such year. */
export function unknownYear(year: number, years: readonly number[]): Note {
  const zh = years.length > 0 ? `可选年份：${years.join('、')}` : '该规划未公布分区目标';
  const en = years.length > 0 ? `years: ${years.join(', ')}` : 'the plan publishes no targets by zone';
  return {
    id: 'unknown-year',
    text: {
      zh: `图中没有 ${year} 年的目标值（${zh}），已忽略该年份。`,
      en: `The map has no targets for ${year} (${en}); the year is ignored.`,
    },
  };
}

/** The presentation of the plan has no such step. */
export function unknownStep(raw: string, plan: Bilingual): Note {
  return {
    id: 'unknown-step',
    text: {
      zh: `《${plan.zh}》的演示里没有步骤“${short(raw)}”，已从头开始。`,
      en: `The presentation of “${plan.en}” has no step “${short(raw)}”; it begins at the start.`,
    },
  };
}

/** The plan publishes no figure for a year that was asked for over the page. */
export function unpublishedYear(year: number, years: readonly number[]): Note {
  const zh = years.length > 0 ? `已公布的年份：${years.join('、')}` : '该规划未公布任何年份的数值';
  const en = years.length > 0 ? `published years: ${years.join(', ')}` : 'the plan publishes no figures';
  return {
    id: 'unpublished-year',
    text: {
      zh: `规划没有公布 ${year} 年的数值（${zh}），已忽略该年份。`,
      en: `The plan publishes no figures for ${year} (${en}); the year is ignored.`,
    },
  };
}
