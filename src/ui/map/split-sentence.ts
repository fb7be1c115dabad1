/** The structure sentence cut at its phrases, so that each can be pressed where it stands. */
export interface Cut {
  readonly text: string;
  /** Index of the phrase, or null for the words between. */
  readonly phrase: number | null;
}

/**
 * Cut `sentence` at `phrases`, each searched behind the one before, or from the start where the order differs.
 * A phrase that does not stand in the sentence literally is left out.
 */
export function splitSentence(sentence: string, phrases: readonly string[]): Cut[] {
  const hay = sentence.toLowerCase();
  const found: { at: number; end: number; phrase: number }[] = [];
  const free = (at: number, end: number): boolean => at >= 0 && found.every((one) => end <= one.at || at >= one.end);
  let cursor = 0;
  phrases.forEach((text, phrase) => {
    const needle = text.toLowerCase();
    const at = [hay.indexOf(needle, cursor), hay.indexOf(needle)].find((place) => free(place, place + needle.length));
    if (at === undefined) return;
    found.push({ at, end: at + needle.length, phrase });
    cursor = at + needle.length;
  });
  found.sort((a, b) => a.at - b.at);
  const cuts: Cut[] = [];
  let done = 0;
  for (const { at, end, phrase } of found) {
    if (at > done) cuts.push({ text: sentence.slice(done, at), phrase: null });
    cuts.push({ text: sentence.slice(at, end), phrase });
    done = end;
  }
  if (done < sentence.length) cuts.push({ text: sentence.slice(done), phrase: null });
  return cuts;
}
