/** Which source of a plan a document is: by how many of the plan's locators it has. */
import { allCitations } from '../plan/citations.ts';
import type { Plan } from '../plan/model.ts';
import type { Document } from './document.ts';

export interface Fit {
  /** Id of the source. */
  source: string;
  /** How many of its locators the document has. */
  found: number;
  asked: number;
  /** Nearly all: this is the text. Else it may be another version of it. */
  sure: boolean;
}

/**
 * Texts of five plans of one trade share at most 6 % of their locators with another's; a text has all of its own. Between
 * the two lie drafts and later versions.
 */
const SURE = 0.8;
const LEAST = 0.2;

/** The source that a document fits best; null where it fits none. */
export function fitOf(plan: Plan, document: Document): Fit | null {
  const all = allCitations(plan).map(({ citation }) => citation);
  const fits = plan.head.sources.map(({ id }) => {
    const locators = [...new Set(all.filter(({ source }) => source === id).map(({ locator }) => locator))];
    const found = locators.filter((locator) => document.places(locator).length > 0).length;
    return { source: id, found, asked: locators.length, share: found / Math.max(1, locators.length) };
  });
  const [best] = fits.sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < LEAST) return null;
  const { source, found, asked, share } = best;
  return { source, found, asked, sure: share >= SURE };
}
