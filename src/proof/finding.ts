import type { Bilingual } from '../plan/schema.ts';

/** What is held against the text, in the order of the report. */
export const CHECKS = ['source', 'locator', 'section', 'name', 'number', 'year', 'bound', 'rule', 'claim'] as const;
export type Check = (typeof CHECKS)[number];

export const CHECK_NAMES: Readonly<Record<Check, Bilingual>> = {
  source: { zh: '原文文件', en: 'source texts' },
  locator: { zh: '定位词', en: 'locators' },
  section: { zh: '标题路径', en: 'heading paths' },
  name: { zh: '名称', en: 'names' },
  number: { zh: '数字与单位', en: 'numbers with units' },
  year: { zh: '年份', en: 'years' },
  bound: { zh: '界限词', en: 'bound words' },
  rule: { zh: '推算规则', en: 'rules of derivation' },
  claim: { zh: '可复算的说法', en: 'claims computed again' },
};

/** One thing held against the text: found, or what is wrong, with the passage where it should stand. */
export interface Finding {
  check: Check;
  /** Id of the element, indicator, sector, claim or remark; “plan” for the head. */
  id: string;
  problem: (Bilingual & { passage: string | null }) | null;
}

export function pass(check: Check, id: string): Finding {
  return { check, id, problem: null };
}

export function fail(check: Check, id: string, what: Bilingual, passage: string | null = null): Finding {
  return { check, id, problem: { ...what, passage } };
}
