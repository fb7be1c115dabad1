/** Citations in the text: the one passage that each points at, or why there is none. */
import { allCitations } from '../plan/citations.ts';
import type { Plan } from '../plan/model.ts';
import type { Citation } from '../plan/schema.ts';
import { type Document, isFootnote, type Passage, passageAt } from './document.ts';
import { type Finding, fail, pass } from './finding.ts';
import { squeeze } from './squeeze.ts';

export type Documents = ReadonlyMap<string, Document>;

export interface Spot {
  document: Document;
  passage: Passage;
  /** Where the locator begins in the whole text, and where it has ended. */
  at: number;
  to: number;
}

/** The passages that citations point at; those that point at none or at several are left out. */
export function spotsOf(documents: Documents, citations: readonly Citation[]): Spot[] {
  return citations.flatMap(({ source, locator }): Spot[] => {
    const document = documents.get(source);
    const [place, second] = document?.places(locator) ?? [];
    if (document === undefined || place === undefined || second !== undefined) return [];
    const passage = passageAt(document, place.from);
    return passage ? [{ document, passage, at: place.from, to: place.to }] : [];
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
  const times = document.places(locator).length;
  if (times === 1) return pass('locator', id);
  return fail('locator', id, {
    zh: `定位词 “${locator}” 在原文里出现 ${times} 次，应恰好一次`,
    en: `the locator “${locator}” occurs ${times} times in the text and must occur once`,
  });
}

/** The one heading that an author may write and no text has. */
const FOOTNOTE = '脚注';

/** The headings of a citation's path that do not stand at or before its passage. */
export function headingsMissing({ section }: Citation, spot: Spot): string[] {
  const before = spot.document.passages.filter(({ from }) => from <= spot.at);
  return section
    .split('›')
    .map((heading) => heading.trim())
    .filter((heading) => !(heading === FOOTNOTE && isFootnote(spot.passage)))
    .filter((heading) => {
      const plain = squeeze(heading);
      return !before.some((passage) => passage.plain.includes(plain));
    });
}

/** A heading path is right when each of its headings stands at or before the cited passage. */
function checkSection(id: string, citation: Citation, documents: Documents): Finding | null {
  const [spot] = spotsOf(documents, [citation]);
  if (spot === undefined) return null;
  const missing = headingsMissing(citation, spot);
  if (missing.length === 0) return pass('section', id);
  const which = missing.join('” “');
  const say = { zh: `出处之前没有标题 “${which}”`, en: `no heading “${which}” stands before the cited passage` };
  return fail('section', id, say, spot.passage.text);
}

/** Every citation of a plan with the id of its owner. */
export function citationsWithOwner(plan: Plan): { citation: Citation; id: string }[] {
  return allCitations(plan).map(({ citation, element, path }) => ({ citation, id: element ?? idAt(plan, path) }));
}

/** Every locator occurs once, and its headings stand over it. */
export function checkCitations(plan: Plan, documents: Documents): Finding[] {
  return citationsWithOwner(plan).flatMap(({ citation, id }) => {
    return [checkLocator(id, citation, documents), checkSection(id, citation, documents)].filter((one) => one !== null);
  });
}
