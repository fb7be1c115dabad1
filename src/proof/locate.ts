/** Citations in the text: the one passage that each points at, or why there is none. */
import { allCitations } from '../plan/citations.ts';
import type { Plan } from '../plan/model.ts';
import type { Citation } from '../plan/schema.ts';
import { type Document, isFootnote, occurrences, type Passage, passageAt } from './document.ts';
import { type Finding, fail, pass } from './finding.ts';
import { squeeze } from './squeeze.ts';

export type Documents = ReadonlyMap<string, Document>;

export interface Spot {
  document: Document;
  passage: Passage;
  /** Where the locator begins, in the whole text. */
  at: number;
  locator: string;
}

/** The passages that citations point at; those that point at none or at several are left out. */
export function spotsOf(documents: Documents, citations: readonly Citation[]): Spot[] {
  return citations.flatMap(({ source, locator }): Spot[] => {
    const document = documents.get(source);
    const [at, second] = document ? occurrences(document.text, locator) : [];
    const passage = document && at !== undefined ? passageAt(document, at) : undefined;
    return document && passage && at !== undefined && second === undefined ? [{ document, passage, at, locator }] : [];
  });
}

/** The id of what a path of the plan file lies in. */
function idAt({ head }: Plan, path: string): string {
  const [, list = '', index = ''] = /^plan\.(indicators|tasks|sectors|claims|remarks)\.(\d+)/.exec(path) ?? [];
  const lists: Readonly<Record<string, readonly { id: string }[]>> = {
    indicators: head.indicators,
    tasks: head.tasks,
    sectors: head.sectors,
    claims: head.claims,
    remarks: head.remarks,
  };
  return lists[list]?.[Number(index)]?.id ?? 'plan';
}

function checkLocator(id: string, { source, locator }: Citation, documents: Documents): Finding | null {
  const document = documents.get(source);
  if (document === undefined) return null;
  const times = occurrences(document.text, locator).length;
  if (times === 1) return pass('locator', id);
  return fail('locator', id, {
    zh: `定位词 “${locator}” 在原文里出现 ${times} 次，应恰好一次`,
    en: `the locator “${locator}” occurs ${times} times in the text and must occur once`,
  });
}

/** The one heading that an author may write and no text has. */
const FOOTNOTE = '脚注';

/** A heading path is right when each of its headings stands at or before the cited passage. */
function checkSection(id: string, citation: Citation, documents: Documents): Finding | null {
  const [spot] = spotsOf(documents, [citation]);
  if (spot === undefined) return null;
  const before = spot.document.passages.filter(({ from }) => from <= spot.at);
  const missing = citation.section
    .split('›')
    .map((heading) => heading.trim())
    .filter((heading) => !(heading === FOOTNOTE && isFootnote(spot.passage)))
    .filter((heading) => !before.some(({ plain }) => plain.includes(squeeze(heading))));
  if (missing.length === 0) return pass('section', id);
  const which = missing.join('” “');
  const say = { zh: `出处之前没有标题 “${which}”`, en: `no heading “${which}” stands before the cited passage` };
  return fail('section', id, say, spot.passage.text);
}

/** Every locator occurs once, and its headings stand over it. */
export function checkCitations(plan: Plan, documents: Documents): Finding[] {
  return allCitations(plan).flatMap(({ citation, element, path }) => {
    const id = element ?? idAt(plan, path);
    return [checkLocator(id, citation, documents), checkSection(id, citation, documents)].filter((one) => one !== null);
  });
}
