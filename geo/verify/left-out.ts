/** The numbers of a plan's texts that no fact cites, gathered by the reason that explains them. */
import type { Plan } from '../../src/plan/model.ts';
import { coverageOf, REASONS, type Reason } from '../../src/proof/coverage.ts';
import { verifyPlan } from '../../src/proof/verify.ts';

export interface LeftOut {
  /** null where no general rule explains it. */
  reason: Reason | null;
  /** How many places of the text. */
  count: number;
  /** The numbers as written, each once. */
  words: string[];
}

export interface TextCoverage {
  source: string;
  cited: number;
  left: LeftOut[];
}

export function isReason(value: string): value is Reason {
  return value in REASONS;
}

/** Chinese and English for a reason. */
export function reasonWords(reason: Reason): { zh: string; en: string } {
  return REASONS[reason];
}

/** For each text that is at hand: how many of its numbers are cited, and the others by reason. */
export function leftOut(plan: Plan, texts: ReadonlyMap<string, string>): TextCoverage[] {
  const reasons: (Reason | null)[] = [...Object.keys(REASONS).filter(isReason), null];
  return coverageOf(verifyPlan(plan, texts)).map(({ source, cited, left }) => {
    const groups = reasons.map((reason): LeftOut => {
      const these = left.filter((one) => one.reason === reason);
      const words = [...new Set(these.map((one) => one.words.replace(/\s+/g, '')))];
      return { reason, count: these.length, words };
    });
    return { source, cited, left: groups.filter(({ count }) => count > 0) };
  });
}
