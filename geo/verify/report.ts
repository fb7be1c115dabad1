/** What the author reads: counts for each plan, and each failure with file, id and passage. */

import type { NumberFact } from '../../src/proof/amounts.ts';
import { CHECK_NAMES, type Finding } from '../../src/proof/finding.ts';
import { opening } from '../../src/proof/squeeze.ts';
import { type Count, countsOf, type Verified } from '../../src/proof/verify.ts';

function failure(file: string, { check, id, problem }: Finding): string[] {
  if (problem === null) return [];
  const passage = problem.passage === null ? [] : [`      ¶ ${opening(problem.passage)}`];
  return [`  ✗ ${file} · ${id} · ${check}`, `      ${problem.zh}。`, `      ${problem.en}.`, ...passage];
}

const total = (counts: readonly Count[], of: 'checked' | 'failed'): number =>
  counts.reduce((sum, count) => sum + count[of], 0);

const GIVEN: readonly (readonly [keyof Verified['years'], string, string])[] = [
  ['column', '表头', 'column'],
  ['paragraph', '段落', 'paragraph'],
  ['heading', '标题', 'heading'],
  ['section', '同节', 'section'],
  ['period', '规划期', 'period'],
];

/** Not failures: numbers that are in the paragraph while their locator points at another number of the same unit. */
function advice({ id, what, year, value, unit }: NumberFact): string[] {
  return [
    `  ! ${id} · ${what.zh} ${year} · ${value}${unit}`,
    '      定位词旁边是另一个同单位的数；换成紧挨这个数的片段更好。',
    '      The locator stands by another number of this unit; one right at this number would be better.',
  ];
}

/** The lines of one plan. */
export function reportOf(file: string, { plan, findings, years, loose }: Verified): string[] {
  const counts = countsOf(findings);
  const [checked, failed] = [total(counts, 'checked'), total(counts, 'failed')];
  const given = GIVEN.filter(([key]) => years[key] !== undefined);
  const from = given.map(([key, zh, en]) => `${zh} ${en} ${years[key]}`).join('，');
  return [
    `${plan.head.id} · ${plan.head.shortTitle.zh}`,
    `  核对 ${checked} 项，找到 ${checked - failed}，未通过 ${failed}。 Checked ${checked}, found ${checked - failed}, failed ${failed}.`,
    ...counts.map(({ check, checked: all, failed: bad }) => {
      const { zh, en } = CHECK_NAMES[check];
      return `    ${zh} ${en}: ${all - bad}/${all}`;
    }),
    ...(from === '' ? [] : [`    年份见于 Years from: ${from}`]),
    ...findings.flatMap((finding) => failure(file, finding)),
    ...loose.flatMap(advice),
  ];
}

/** The closing line of all plans. */
export function closing(all: readonly Verified[]): string {
  const counts = all.flatMap(({ findings }) => countsOf(findings));
  const [checked, failed] = [total(counts, 'checked'), total(counts, 'failed')];
  const plans = `${all.length} plan${all.length === 1 ? '' : 's'}`;
  return (
    `已用原文核对 ${all.length} 个规划：${checked} 项，未通过 ${failed}。\n` +
    `Held ${plans} against the source texts: ${checked} checked, ${failed} failed.`
  );
}
