/** A plan held against its texts, fact by fact and citation by citation, for a reader who wants to see the place. */
import type { Plan } from '../plan/model.ts';
import type { Bilingual, Citation } from '../plan/schema.ts';
import { passageAt } from './document.ts';
import type { Fact } from './facts.ts';
import { citationKey, keyOf } from './keys.ts';
import { citationsWithOwner, type Documents, headingsMissing, spotsOf } from './locate.ts';
import { type Place, placesOf } from './places.ts';
import { type Status, worst } from './status.ts';
import { checkFacts, type FactCheck } from './verify.ts';

export interface FactProof {
  key: string;
  fact: Fact;
  status: Status;
  /** The first cited document that is at hand. */
  source: string;
  places: readonly Place[];
  /** What is wrong, a sentence each. */
  problems: readonly Bilingual[];
}

export interface CitationProof {
  citation: Citation;
  /** Id of the element that has it; else of the indicator, sector, task, claim or remark; “plan” for the head. */
  id: string;
  status: Status;
  /** Its places, each with the words of the facts that cite it. */
  places: readonly Place[];
  /** Headings of its path that do not stand before it. */
  headings: readonly string[];
}

export interface PlanProof {
  documents: Documents;
  /** By `keyOf`. */
  facts: ReadonlyMap<string, FactProof>;
  /** By the id of their owner. */
  byOwner: ReadonlyMap<string, readonly FactProof[]>;
  /** By `citationKey`. */
  citations: ReadonlyMap<string, CitationProof>;
}

function statusOf({ fact, findings }: FactCheck, documents: Documents, spots: number): Status {
  const times = fact.citations.map(({ source, locator }) => documents.get(source)?.places(locator).length ?? 0);
  const borneOut = findings.every(({ problem }) => problem === null);
  // A name may be in the text while nothing says which of its places is meant.
  if (borneOut && (spots > 0 || times.every((n) => n < 2))) return 'found';
  return times.some((n) => n > 1) ? 'several' : 'missing';
}

function proveFact(check: FactCheck, documents: Documents): FactProof {
  const { fact, findings } = check;
  const spots = spotsOf(documents, fact.citations);
  return {
    key: keyOf(fact),
    fact,
    status: statusOf(check, documents, spots.length),
    source: fact.citations.find(({ source }) => documents.has(source))?.source ?? '',
    places: placesOf(check, spots, documents),
    problems: findings.flatMap(({ problem }) => (problem === null ? [] : [{ zh: problem.zh, en: problem.en }])),
  };
}

/** Two facts of one key say the same of the same owner, from two places. */
function both(one: FactProof | undefined, other: FactProof): FactProof {
  if (one === undefined) return other;
  const status = worst([one.status, other.status]) ?? other.status;
  return { ...one, status, places: [...one.places, ...other.places], problems: [...one.problems, ...other.problems] };
}

type Words = (source: string, locator: Place['locator']) => Place['words'];

function proveCitation(id: string, citation: Citation, documents: Documents, words: Words): CitationProof | null {
  const document = documents.get(citation.source);
  if (document === undefined) return null;
  const all = document.places(citation.locator);
  const places = all.flatMap((locator): Place[] => {
    const passage = passageAt(document, locator.from);
    return passage
      ? [{ source: document.source, from: passage.from, locator, words: words(document.source, locator) }]
      : [];
  });
  const status = all.length === 0 ? 'missing' : all.length === 1 ? 'found' : 'several';
  const [spot] = spotsOf(documents, [citation]);
  return { citation, id, status, places, headings: spot ? headingsMissing(citation, spot) : [] };
}

/** The words of all facts by the locator that they are cited with. */
function wordsByLocator(facts: Iterable<FactProof>): Words {
  const known = new Map<string, Place['words']>();
  const name = (source: string, locator: Place['locator']) => `${locator?.from} ${locator?.to} ${source}`;
  for (const { places } of facts) {
    for (const { source, locator, words } of places) {
      if (locator !== null) known.set(name(source, locator), [...(known.get(name(source, locator)) ?? []), ...words]);
    }
  }
  return (source, locator) => known.get(name(source, locator)) ?? [];
}

/** Each citation once, in the order of the file, with the element that has it; else with what has it first. */
function citedOnce(plan: Plan): { citation: Citation; id: string }[] {
  const once = new Map<string, { citation: Citation; id: string }>();
  for (const one of citationsWithOwner(plan)) {
    const key = citationKey(one.citation);
    const before = once.get(key);
    if (before === undefined || (plan.byId.has(one.id) && !plan.byId.has(before.id))) once.set(key, one);
  }
  return [...once.values()];
}

/** Every fact and every citation of a plan whose document is at hand. */
export function provePlan(plan: Plan, documents: Documents): PlanProof {
  const facts = new Map<string, FactProof>();
  for (const check of checkFacts(plan, documents)) {
    const proof = proveFact(check, documents);
    facts.set(proof.key, both(facts.get(proof.key), proof));
  }
  const words = wordsByLocator(facts.values());
  const citations = new Map<string, CitationProof>();
  for (const { citation, id } of citedOnce(plan)) {
    const proof = proveCitation(id, citation, documents, words);
    if (proof) citations.set(citationKey(citation), proof);
  }
  const byOwner = new Map<string, FactProof[]>();
  for (const proof of facts.values()) byOwner.set(proof.fact.id, [...(byOwner.get(proof.fact.id) ?? []), proof]);
  return { documents, facts, byOwner, citations };
}
