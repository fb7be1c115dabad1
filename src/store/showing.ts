/** What is shown over the page, as the address says it: a presentation, its speaker's window, or two maps side by side. */
import { badValue, type Note } from './notes.ts';

/** `?present=1&step=&visit=&now=&kiosk=1&every=`; `present=notes` is the speaker's window. */
export interface Presenting {
  readonly role: 'screen' | 'speaker';
  /** Null for the first. */
  readonly step: string | null;
  /** An element that was asked for; the step waits. */
  readonly visit: string | null;
  /** The published year whose figures are shown; null for all. */
  readonly now: number | null;
  /** Goes on by itself and round again. */
  readonly kiosk: boolean;
  /** Seconds a step stays in a kiosk. */
  readonly every: number;
}

/** `?beside=<plan>&year1=&year2=`: another plan, or the same in another year. */
export interface Beside {
  readonly plan: string;
  readonly year1: number | null;
  readonly year2: number | null;
}

export const SHOWING_KEYS = ['present', 'step', 'visit', 'now', 'kiosk', 'every', 'beside', 'year1', 'year2'] as const;

export const EVERY = { least: 3, usual: 12, most: 600 } as const;

/** A presentation from its first step. */
export const FROM_THE_START: Presenting = {
  role: 'screen',
  step: null,
  visit: null,
  now: null,
  kiosk: false,
  every: EVERY.usual,
};

type Query = Pick<URLSearchParams, 'get'>;

function readYear(query: Query, key: string, notes: Note[]): number | null {
  const raw = query.get(key);
  if (!raw) return null;
  if (/^\d{4}$/.test(raw)) return Number(raw);
  notes.push(badValue(key, raw, ['2025']));
  return null;
}

function readEvery(query: Query, notes: Note[]): number {
  const raw = query.get('every');
  if (!raw) return EVERY.usual;
  const seconds = /^\d{1,3}$/.test(raw) ? Number(raw) : 0;
  if (seconds >= EVERY.least && seconds <= EVERY.most) return seconds;
  notes.push(badValue('every', raw, [`${EVERY.least}–${EVERY.most}`]));
  return EVERY.usual;
}

/** The presentation that an address asks for. A kiosk presents without being told to. */
export function readPresenting(query: Query, notes: Note[]): Presenting | null {
  const present = query.get('present');
  const kiosk = query.get('kiosk');
  if (kiosk && kiosk !== '1') notes.push(badValue('kiosk', kiosk, ['1']));
  if (present && present !== '1' && present !== 'notes') notes.push(badValue('present', present, ['1', 'notes']));
  if (present !== '1' && present !== 'notes' && kiosk !== '1') return null;
  return {
    role: present === 'notes' ? 'speaker' : 'screen',
    step: query.get('step') || null,
    visit: query.get('visit') || null,
    now: readYear(query, 'now', notes),
    kiosk: kiosk === '1' && present !== 'notes',
    every: readEvery(query, notes),
  };
}

/** The comparison that an address asks for. */
export function readBeside(query: Query, notes: Note[]): Beside | null {
  const plan = query.get('beside');
  if (!plan) return null;
  return { plan, year1: readYear(query, 'year1', notes), year2: readYear(query, 'year2', notes) };
}

/** What is shown over the page, as keys of an address. */
export function writeShowing(query: URLSearchParams, present: Presenting | null, beside: Beside | null): void {
  const put = (key: string, value: string | number | null): void => {
    if (value !== null) query.set(key, String(value));
  };
  if (present) {
    put('present', present.role === 'speaker' ? 'notes' : '1');
    put('step', present.step);
    put('visit', present.visit);
    put('now', present.now);
    put('kiosk', present.kiosk ? '1' : null);
    put('every', present.every === EVERY.usual ? null : present.every);
  }
  if (beside) {
    put('beside', beside.plan);
    put('year1', beside.year1);
    put('year2', beside.year2);
  }
}
