/** Where in a text a fact stands: passage, locator, and the very words or figures. */
import { type Passage, passageAt } from './document.ts';
import type { Fact, NameFact } from './facts.ts';
import type { Documents, Spot } from './locate.ts';
import { outerParts, partsOf } from './names.ts';
import { type Span, spansIn, threadOf } from './thread.ts';
import type { FactCheck } from './verify.ts';
import { yearSpans } from './years.ts';

/** A passage of a text, with what is to be seen in it. Spans are places of the whole text. */
export interface Place {
  source: string;
  /** Where the passage begins: each has its own. */
  from: number;
  /** Null where the words stand in a passage that is not cited. */
  locator: Span | null;
  words: readonly Span[];
}

/** Where words stand in a passage: each at its place nearest to `at`. */
function nearest({ text, from }: Passage, at: number, words: readonly string[]): Span[] {
  const thread = threadOf(text);
  const off = (span: Span): number => Math.max(0, span.from - at, at - span.to);
  return words.flatMap((one): Span[] => {
    const spans = spansIn(thread, one).map((span) => ({ from: span.from + from, to: span.to + from }));
    return spans.sort((a, b) => off(a) - off(b)).slice(0, 1);
  });
}

/** A described host stands in the text in parts, and its parts perhaps in parts of theirs. */
function nameSpans({ passage, at }: Spot, fact: NameFact): Span[] {
  const whole = nearest(passage, at, [fact.name]);
  if (whole.length > 0 || !fact.inParts) return whole;
  return outerParts(fact).flatMap((part) => {
    const spans = nearest(passage, at, [part]);
    return spans.length > 0 ? spans : nearest(passage, at, partsOf({ ...fact, name: part }));
  });
}

/** The figure with its unit, and the bound words nearest to it. */
function numberSpans(passage: Passage, { fact, cited }: NonNullable<FactCheck['number']>): Span[] {
  return cited
    .filter((one) => one.passage === passage)
    .flatMap(({ at, length }) => {
      const bounds = fact.bound.split('…').filter((word) => word !== '');
      return [{ from: at, to: at + length }, ...nearest(passage, at, bounds)];
    });
}

function wordsAt(spot: Spot, { fact, number }: FactCheck): Span[] {
  if (fact.is === 'name') return nameSpans(spot, fact);
  if (fact.is === 'year') return yearSpans(spot.passage, fact.year);
  return number ? numberSpans(spot.passage, number) : [];
}

/** A name that no cited passage has: the first place of the texts that has it. */
function elsewhere(fact: Fact, documents: Documents): Place[] {
  if (fact.is !== 'name') return [];
  for (const document of documents.values()) {
    const [words] = document.places(fact.name);
    const passage = words && passageAt(document, words.from);
    if (passage) return [{ source: document.source, from: passage.from, locator: null, words: [words] }];
  }
  return [];
}

/** Each cited passage with the words or figures in it; a name that is in none of them, where it is first said. */
export function placesOf(check: FactCheck, spots: readonly Spot[], documents: Documents): Place[] {
  const cited = spots.map((spot): Place => {
    const { document, passage, at, to } = spot;
    return { source: document.source, from: passage.from, locator: { from: at, to }, words: wordsAt(spot, check) };
  });
  const said = cited.filter(({ words }) => words.length > 0);
  if (said.length > 0) return said;
  return [...elsewhere(check.fact, documents), ...cited];
}
