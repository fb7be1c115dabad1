import { type Count, parseSentence, type TypedCount } from './grammar.ts';
import type { Kind } from './kinds.ts';
import type { Plan } from './model.ts';
import type { Phrase } from './schema.ts';

/** A phrase of the sentence held against the plan's elements. */
export interface SentenceCheck {
  phrase: Phrase;
  /** What the words say; null when they hold no count that can be read. */
  read: Count | null;
  stated: Count;
  /** How many elements the plan lists for the phrase. */
  found: number;
  holds: boolean;
}

/** What a phrase's words count, as the phrase's kind: “一横一纵” are two axes. Null when nothing can be read. */
export function countInWords(text: string, kind: Kind): Count | null {
  const counts = parseSentence(text).filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind));
  if (counts.length === 0) return null;
  return counts.reduce<Count>((sum, { count }) => (sum === 'open' || count === 'open' ? 'open' : sum + count), 0);
}

/** The kinds that a phrase's elements may have: its own, and what else its noun may stand for. */
export function kindsOfPhrase({ text, kind }: Phrase): ReadonlySet<Kind> {
  const read: readonly TypedCount[] = parseSentence(text);
  return new Set([kind, ...read.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ kinds }) => kinds)]);
}

/** One ✓ or ✗ for each phrase: words, typed count and listed elements agree. */
export function sentenceChecks(plan: Plan): SentenceCheck[] {
  return (plan.head.sentence?.phrases ?? []).map((phrase) => {
    const read = countInWords(phrase.text, phrase.kind);
    const found = new Set(phrase.elements.filter((id) => plan.byId.has(id))).size;
    const counted = phrase.count === 'open' || phrase.count === found;
    return { phrase, read, stated: phrase.count, found, holds: counted && (read === null || read === phrase.count) };
  });
}
