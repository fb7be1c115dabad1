/** Where a text stops being JSON, and the usual reason. Pure, in one pass, without recursion. */

export type Reason =
  | 'quotes'
  | 'full-width'
  | 'trailing-comma'
  | 'missing-comma'
  | 'missing-value'
  | 'missing-colon'
  | 'bare-key'
  | 'comment'
  | 'string'
  | 'escape'
  | 'bracket'
  | 'word'
  | 'cut-off'
  | 'more'
  | 'stray';

export interface JsonFault {
  is: Reason;
  /** Both from 1, as editors count. */
  line: number;
  column: number;
  /** What stands there, at most 20 characters of the line. */
  near: string;
}

type Want = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end';
type Fault = { is: Reason; at: number };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z]+/y;
const SPACE = /[ \t\n\r]+/y;
const FULL_WIDTH = /[，、：；｛｝［］（）０-９　]/u;
const QUOTES = /[“”„‟「」『』‘’']/u;

function matched(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The end of the string that begins at `at`, or what is wrong in it. */
function stringEnd(text: string, at: number): number | Fault {
  for (let i = at + 1; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === '"') return i + 1;
    if (c === '\\') {
      if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(i + 1, i + 6))) return { is: 'escape', at: i };
      i += 1;
    } else if (c === '\n' || c === '\r') {
      return { is: /[“”]/.test(text.slice(at, i)) ? 'quotes' : 'string', at };
    } else if (c < ' ') return { is: 'string', at: i };
  }
  return { is: 'cut-off', at };
}

/** Something that can begin neither a value nor a key. */
function misfit(text: string, at: number): Fault {
  const c = text[at] ?? '';
  if (QUOTES.test(c)) return { is: 'quotes', at };
  if (FULL_WIDTH.test(c)) return { is: 'full-width', at };
  return { is: matched(WORD, text, at) === '' ? 'stray' : 'word', at };
}

/** Reads a text from token to token; each step answers with a fault or goes on. */
class Reader {
  readonly #text: string;
  #at = 0;
  #want: Want = 'value';
  readonly #open: string[] = [];
  /** Where the last token ended. */
  #behind = 0;
  #comma = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fault(): Fault | null {
    for (;;) {
      this.#at += matched(SPACE, this.#text, this.#at).length;
      const c = this.#text[this.#at];
      if (c === undefined) return this.#want === 'end' ? null : { is: 'cut-off', at: this.#behind };
      const fault = this.#step(c);
      if (fault !== null) return fault;
      this.#behind = this.#at;
    }
  }

  #step(c: string): Fault | null {
    const at = this.#at;
    if (c === '#' || /^\/[/*]/.test(this.#text.slice(at, at + 2))) return { is: 'comment', at };
    switch (this.#want) {
      case 'value':
      case 'first-value':
        return this.#value(c);
      case 'key':
      case 'first-key':
        return this.#key(c);
      case 'colon':
        return this.#colon(c);
      case 'next':
        return this.#next(c);
      case 'end':
        return { is: 'more', at };
    }
  }

  #value(c: string): Fault | null {
    const at = this.#at;
    if (c === ']' && this.#want === 'first-value') return this.#close(c);
    if (c === ']' || c === '}' || c === ',') {
      const trailing = this.#want === 'value' && this.#open.at(-1) === '[' && c === ']';
      return trailing ? { is: 'trailing-comma', at: this.#comma } : { is: 'missing-value', at };
    }
    if (c === '{' || c === '[') {
      this.#open.push(c);
      return this.#go(at + 1, c === '{' ? 'first-key' : 'first-value');
    }
    if (c === '"') return this.#string(this.#after());
    const word = matched(WORD, this.#text, at);
    const token = ['true', 'false', 'null'].includes(word) ? word : matched(NUMBER, this.#text, at);
    return token === '' ? misfit(this.#text, at) : this.#go(at + token.length, this.#after());
  }

  #key(c: string): Fault | null {
    if (c === '"') return this.#string('colon');
    if (c === '}') return this.#want === 'first-key' ? this.#close(c) : { is: 'trailing-comma', at: this.#comma };
    const fault = misfit(this.#text, this.#at);
    return fault.is === 'word' ? { is: 'bare-key', at: this.#at } : fault;
  }

  #colon(c: string): Fault | null {
    if (c === ':') return this.#go(this.#at + 1, 'value');
    return { is: c === '：' ? 'full-width' : 'missing-colon', at: this.#at };
  }

  #next(c: string): Fault | null {
    if (c === ',') {
      this.#comma = this.#at;
      return this.#go(this.#at + 1, this.#open.at(-1) === '{' ? 'key' : 'value');
    }
    if (c === ']' || c === '}') return this.#close(c);
    if (FULL_WIDTH.test(c)) return { is: 'full-width', at: this.#at };
    return /["{[\w-]/.test(c) ? { is: 'missing-comma', at: this.#behind } : misfit(this.#text, this.#at);
  }

  #close(c: string): Fault | null {
    if (this.#open.at(-1) !== (c === '}' ? '{' : '[')) return { is: 'bracket', at: this.#at };
    this.#open.pop();
    return this.#go(this.#at + 1, this.#after());
  }

  #string(want: Want): Fault | null {
    const end = stringEnd(this.#text, this.#at);
    return typeof end === 'number' ? this.#go(end, want) : end;
  }

  #after(): Want {
    return this.#open.length === 0 ? 'end' : 'next';
  }

  #go(at: number, want: Want): null {
    this.#at = at;
    this.#want = want;
    return null;
  }
}

/** The first place at which a text is no JSON; null where it is. */
export function jsonFault(text: string): JsonFault | null {
  const fault = new Reader(text).fault();
  if (fault === null) return null;
  const before = text.slice(0, fault.at).split(/\r\n|\n|\r/);
  const line = text.slice(fault.at - (before.at(-1) ?? '').length).split(/[\r\n]/, 1)[0] ?? '';
  const column = (before.at(-1) ?? '').length;
  return {
    is: fault.is,
    line: before.length,
    column: column + 1,
    near: line.slice(Math.max(0, column - 8), column + 12).trim(),
  };
}
