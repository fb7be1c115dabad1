import { type Coverage, REASONS, type Reason } from '../../src/proof/coverage.ts';

/** The reasons with what they explain, on a line each. */
function explained({ left }: Coverage): string[] {
  return (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
    const these = left.filter((one) => one.reason === reason).map(({ words }) => words.replace(/\s+/g, ''));
    if (these.length === 0) return [];
    const { zh, en } = REASONS[reason];
    return [`    ${zh} ${en} (${these.length}): ${[...new Set(these)].join(' ')}`];
  });
}

/** What no fact cites: the counts, what the general rules explain, and the rest with section and context. */
export function coverageReport(coverages: readonly Coverage[]): string[] {
  return coverages.flatMap((coverage) => {
    const rest = coverage.left.filter(({ reason }) => reason === null);
    const known = coverage.left.length - rest.length;
    return [
      `  ${coverage.file}`,
      `    已引用的数 ${coverage.cited}；未引用而有一般理由 ${known}；未引用 ${rest.length}。`,
      `    Numbers cited ${coverage.cited}; not cited, with a general reason ${known}; not cited ${rest.length}.`,
      ...explained(coverage),
      ...rest.map(({ headings, context }) => `    ? ${headings.slice(-2).join(' › ') || '—'} · ${context}`),
    ];
  });
}
