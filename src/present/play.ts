/** What a key means while a plan is presented. */

export type Command =
  | {
      readonly do:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'leave'
        | 'back'
        | 'find'
        | 'help'
        | 'fullscreen'
        | 'speaker';
    }
  | { readonly do: 'black' | 'white' | 'laser' | 'spot' | 'pen' | 'laterYear' | 'earlierYear' }
  | { readonly do: 'go'; readonly number: number }
  | { readonly do: 'digit'; readonly digit: string };

/** Clickers send PageDown and PageUp, “.” or b for black; some send the arrows or F5 and Esc. */
const KEYS: Readonly<Record<string, Exclude<Command['do'], 'go' | 'digit'>>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  n: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  '.': 'black',
  b: 'black',
  w: 'white',
  ',': 'white',
  f: 'fullscreen',
  Escape: 'leave',
  '?': 'help',
  '/': 'find',
  p: 'speaker',
  l: 'laser',
  s: 'spot',
  d: 'pen',
  ']': 'laterYear',
  '[': 'earlierYear',
};

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The command of a key, with the digits typed before it; null where the key is the browser's. */
export function commandOf(event: Key, digits: string): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (/^\d$/.test(event.key)) return { do: 'digit', digit: event.key };
  if (event.key === 'Enter') return digits === '' ? { do: 'next' } : { do: 'go', number: Number(digits) };
  if (event.key === ' ' && event.shiftKey) return { do: 'previous' };
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const name = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  return name === undefined ? null : { do: name };
}

/** Longest number that can be typed; more would be a slip. */
export const MOST_DIGITS = 3;

/** Where a move leads among `count` steps; a kiosk goes round. */
export function moveTo(command: Command, now: number, count: number, round = false): number {
  const last = count - 1;
  switch (command.do) {
    case 'next':
      return now < last ? now + 1 : round ? 0 : last;
    case 'previous':
    case 'back':
      return now > 0 ? now - 1 : round ? last : 0;
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'go':
      return Math.min(Math.max(command.number, 1), count) - 1;
    default:
      return now;
  }
}
