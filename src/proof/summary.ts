/** What a proof comes to: counts by document, and what a reader must look at. */
import type { CitationProof, FactProof, PlanProof } from './prove.ts';
import type { Status } from './status.ts';

export type Counts = Readonly<Record<Status, number>>;

export interface DocumentCounts {
  source: string;
  facts: Counts;
  citations: Counts;
}

export interface Summary {
  documents: readonly DocumentCounts[];
  facts: Counts;
  /** Facts that were not found, or at several places; the missing first. */
  open: readonly FactProof[];
  /** Citations that lead to no one place; the missing first. */
  loose: readonly CitationProof[];
  /** Citations whose heading path the document does not have. */
  headings: readonly CitationProof[];
}

function count(all: readonly { status: Status }[]): Counts {
  const of = (status: Status): number => all.filter((one) => one.status === status).length;
  return { found: of('found'), missing: of('missing'), several: of('several') };
}

function missingFirst<T extends { status: Status }>(all: readonly T[]): T[] {
  return [...all.filter(({ status }) => status === 'missing'), ...all.filter(({ status }) => status === 'several')];
}

/** The summary of a proof. */
export function summaryOf({ documents, facts, citations }: PlanProof): Summary {
  const [allFacts, allCitations] = [[...facts.values()], [...citations.values()]];
  return {
    documents: [...documents.keys()].map((id) => ({
      source: id,
      facts: count(allFacts.filter(({ source }) => source === id)),
      citations: count(allCitations.filter(({ citation }) => citation.source === id)),
    })),
    facts: count(allFacts),
    open: missingFirst(allFacts),
    loose: missingFirst(allCitations),
    headings: allCitations.filter(({ headings }) => headings.length > 0),
  };
}
