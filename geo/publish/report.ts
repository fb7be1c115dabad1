/** What publish-check says of each plan: each requirement, met or not, and how to mend what is not. Pure. */
import type { Plan } from '../../src/plan/model.ts';
import { BAND, missingText, REQUIREMENT_NAMES, unmet } from '../../src/plan/publish.ts';
import { ASKS, HOW } from './words.ts';

/** Elements that a line names; the rest are counted. */
const MOST = 12;

function named(elements: readonly string[]): string[] {
  if (elements.length === 0) return [];
  const more = elements.length > MOST ? ` … (${elements.length})` : '';
  return [`      ${elements.slice(0, MOST).join(', ')}${more}`];
}

/** What stands there now, in the words of the plan. */
function given({ head, elements }: Plan): Readonly<Record<(typeof ASKS)[number], string>> {
  const { mapApproval, period } = head;
  const placed = elements.filter(({ geometry }) => geometry !== null).length;
  return {
    approval: mapApproval.is === 'number' ? mapApproval.number : `${mapApproval.exempt ?? ''} ${mapApproval.reason.zh}`,
    signature: (head.signedBy ?? head.issuer)?.zh ?? '',
    period: `${period.from ?? period.base ?? '?'}–${period.to}`,
    sources: head.sources.map(({ title }) => title.zh).join('；'),
    positions: `${placed}/${elements.length}`,
  };
}

/** The lines of one plan. What `told` has told already is not told again. */
export function linesOf(plan: Plan, told: Set<string>): string[] {
  const faults = new Map(unmet(plan).map(({ requirement, elements }) => [requirement, elements]));
  const said = given(plan);
  return [
    `${plan.head.id} · ${plan.head.shortTitle.zh}`,
    ...ASKS.flatMap((ask) => {
      const { zh, en } = REQUIREMENT_NAMES[ask];
      const elements = faults.get(ask);
      if (elements === undefined) return [`  ✓ ${zh} ${en}: ${said[ask].trim()}`];
      const how = told.has(ask) ? [] : [`      ${HOW[ask].zh}`, `      ${HOW[ask].en}`];
      told.add(ask);
      return [`  ✗ ${zh} ${en}`, ...named(elements), ...how];
    }),
  ];
}

/** The closing line of all plans. */
export function closingOf(plans: readonly Plan[]): string {
  const held = plans.filter((plan) => unmet(plan).length > 0).length;
  if (held === 0) {
    return `${plans.length} 个规划都可以公开，图上没有讨论稿字样。\nAll ${plans.length} plans may be published; no band is shown.`;
  }
  return (
    `${plans.length} 个规划中有 ${held} 个还不能公开：它们的每个画面都带 “${BAND.zh}”。\n` +
    `${held} of ${plans.length} plans may not be published yet: all their surfaces carry “${BAND.en}”.`
  );
}

/** The same for programs. */
export function jsonOf(plans: readonly Plan[]): object {
  return {
    schema: 'layout-atlas/publish-check@1',
    plans: plans.map((plan) => ({
      id: plan.head.id,
      public: unmet(plan).length === 0,
      unmet: unmet(plan).map(({ requirement, elements }) => ({
        requirement,
        elements,
        ...HOW[requirement],
      })),
      missing: { zh: missingText(plan, 'zh'), en: missingText(plan, 'en') },
    })),
  };
}
