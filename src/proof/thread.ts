/** A text squeezed to one spelling, with the way back to the text as it is written. */
import { squeeze } from './squeeze.ts';

/** A piece of a text, by places of its characters; `to` is the first place behind it. */
export interface Span {
  from: number;
  to: number;
}

export interface Thread {
  /** What `squeeze` makes of the text. */
  plain: string;
  /** Where the character stands that each place of `plain` comes from. */
  at: readonly number[];
  text: string;
}

/** Han characters and what stands between them are their own spelling. */
const PLAIN = /^[㐀-鿿。、]$/;

/** Thread a text. Character by character, so that every place is known. */
export function threadOf(text: string): Thread {
  const at: number[] = [];
  let [plain, place] = ['', 0];
  for (const sign of text) {
    const words = PLAIN.test(sign) ? sign : squeeze(sign);
    // A dash of two signs is one dash.
    if (words !== '-' || !plain.endsWith('-')) {
      plain += words;
      for (let i = 0; i < words.length; i += 1) at.push(place);
    }
    place += sign.length;
  }
  return { plain, at, text };
}

/** Where words stand, however they are spaced or spelt: each time, without overlaps. */
export function spansIn({ plain, at, text }: Thread, words: string): Span[] {
  const wanted = squeeze(words);
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let i = plain.indexOf(wanted); i !== -1; i = plain.indexOf(wanted, i + wanted.length)) {
    const last = at[i + wanted.length - 1] ?? 0;
    found.push({ from: at[i] ?? 0, to: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) });
  }
  return found;
}
