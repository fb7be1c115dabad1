/** The places that a reader steps through: of citations in a list, or of facts. */
import type { Citation } from '../plan/schema.ts';
import { citationKey } from './keys.ts';
import type { Place } from './places.ts';
import type { CitationProof, FactProof, PlanProof } from './prove.ts';

export interface Stop {
  /** The fact or the citation that leads here. */
  proof: FactProof | CitationProof;
  place: Place;
  /** Which of how many places it has. */
  nth: number;
  of: number;
}

/** The places of proofs, in their order; what was not found has none, or that of its citation. */
export function stopsOf(proofs: readonly (FactProof | CitationProof)[]): Stop[] {
  return proofs.flatMap((proof) =>
    proof.places.map((place, i) => ({ proof, place, nth: i + 1, of: proof.places.length })),
  );
}

/** The proofs of facts by their keys (see keys.ts); the id of an owner stands for all its facts. */
export function factProofs({ facts, byOwner }: PlanProof, keys: readonly string[]): FactProof[] {
  return keys.flatMap((key) => facts.get(key) ?? byOwner.get(key) ?? []);
}

/** The proofs of citations whose document is at hand. */
export function citationProofs({ citations }: PlanProof, wanted: readonly Citation[]): CitationProof[] {
  return wanted.flatMap((citation) => citations.get(citationKey(citation)) ?? []);
}
