/** What the reader is looking at, and how that is written in the address: `?plan=&at=&sector=&lang=&theme=&text=&year=&view=&stage=&hide=`. */
import { KINDS, type Kind } from '../plan/kinds.ts';
import type { Lang } from '../plan/schema.ts';
import { badValue, type Note } from './notes.ts';
import { type Beside, type Presenting, readBeside, readPresenting, SHOWING_KEYS, writeShowing } from './showing.ts';
import { STAGES, type StageName } from './stage-choice.ts';

export type Theme = 'light' | 'dark';
export type Mode = '3d' | 'flat';
/** How large the letters are: `large` is the version for elders, 长辈版. */
export type TextSize = 'usual' | 'large';
/** Who changed the view: the reader, the address (back, forward), or the atlas putting it right. */
export type Cause = 'reader' | 'address' | 'repair';

export interface View {
  readonly plan: string | null;
  /** The picked element. */
  readonly at: string | null;
  /** What stands out by industry: a sector of the plan, or a class of either standard. */
  readonly sector: string | null;
  /** Year of the columns; null leaves the choice to the plan. */
  readonly year: number | null;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly text: TextSize;
  /** Null leaves it to the screen: flat on a phone, where columns would hide what stands behind them. */
  readonly view: Mode | null;
  /** Which stage draws; null leaves it to the machine. */
  readonly stage: StageName | null;
  /** Kinds taken off the map with the legend. */
  readonly hidden: ReadonlySet<Kind>;
  /** Phrase of the sentence that is lit. Passing: not in the address. */
  readonly phrase: number | null;
  /** Element under the pointer. Passing: not in the address. */
  readonly hover: string | null;
  /** The presentation over the page. */
  readonly present: Presenting | null;
  /** Two maps over the page. */
  readonly beside: Beside | null;
}

/** What a reader gets who has chosen nothing. */
export interface Defaults {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly text?: TextSize;
}

export interface Reading {
  readonly view: View;
  readonly notes: readonly Note[];
}

const OURS = [
  'plan',
  'at',
  'sector',
  'lang',
  'theme',
  'text',
  'year',
  'view',
  'stage',
  'hide',
  ...SHOWING_KEYS,
] as const;
export const NOTHING_HIDDEN: ReadonlySet<Kind> = new Set<Kind>();

/** The view without any choice made. */
export function emptyView(defaults: Defaults): View {
  return {
    plan: null,
    at: null,
    sector: null,
    year: null,
    lang: defaults.lang,
    theme: defaults.theme,
    text: defaults.text ?? 'usual',
    view: null,
    stage: null,
    hidden: NOTHING_HIDDEN,
    phrase: null,
    hover: null,
    present: null,
    beside: null,
  };
}

function pick<T extends string>(raw: string | null, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === raw);
}

function readYear(raw: string | null): number | null {
  if (raw === null || !/^\d{4}$/.test(raw)) return null;
  return Number(raw);
}

function readHidden(raw: string | null): { hidden: ReadonlySet<Kind>; bad: string[] } {
  if (!raw) return { hidden: NOTHING_HIDDEN, bad: [] };
  const words = raw.split(',').filter((word) => word !== '');
  const hidden = new Set<Kind>(KINDS.filter((kind) => words.includes(kind)));
  return { hidden, bad: words.filter((word) => !KINDS.some((kind) => kind === word)) };
}

/**
 * Read the words of an address. Whether the plan, the element and the year exist is for `settle` to say, once the index
 * and the plan are there.
 */
export function readUrl(search: string, defaults: Defaults): Reading {
  const query = new URLSearchParams(search);
  const notes: Note[] = [];
  const choice = <T extends string, O extends T | null>(key: string, allowed: readonly T[], otherwise: O): T | O => {
    const raw = query.get(key);
    if (raw === null || raw === '') return otherwise;
    const found = pick(raw, allowed);
    if (found === undefined) notes.push(badValue(key, raw, allowed));
    return found ?? otherwise;
  };
  const rawYear = query.get('year');
  const year = readYear(rawYear);
  if (rawYear && year === null) notes.push(badValue('year', rawYear, ['2025']));
  const { hidden, bad } = readHidden(query.get('hide'));
  if (bad.length > 0) notes.push(badValue('hide', bad.join(','), KINDS));
  const view: View = {
    ...emptyView(defaults),
    plan: query.get('plan') || null,
    at: query.get('at') || null,
    sector: query.get('sector') || null,
    year,
    lang: choice<Lang, Lang>('lang', ['zh', 'en'], defaults.lang),
    theme: choice<Theme, Theme>('theme', ['light', 'dark'], defaults.theme),
    text: choice<TextSize, TextSize>('text', ['large', 'usual'], defaults.text ?? 'usual'),
    view: choice<Mode, null>('view', ['3d', 'flat'], null),
    stage: choice<StageName, null>('stage', STAGES, null),
    hidden,
    present: readPresenting(query, notes),
    beside: readBeside(query, notes),
  };
  return { view, notes };
}

/** The address of a view. Keys of `search` that are not ours are kept. */
export function writeUrl(view: View, search = ''): string {
  const query = new URLSearchParams();
  if (view.plan !== null) query.set('plan', view.plan);
  if (view.at !== null) query.set('at', view.at);
  if (view.sector !== null) query.set('sector', view.sector);
  query.set('lang', view.lang);
  query.set('theme', view.theme);
  if (view.text === 'large') query.set('text', 'large');
  if (view.year !== null) query.set('year', String(view.year));
  if (view.view !== null) query.set('view', view.view);
  if (view.stage !== null) query.set('stage', view.stage);
  if (view.hidden.size > 0) query.set('hide', KINDS.filter((kind) => view.hidden.has(kind)).join(','));
  writeShowing(query, view.present, view.beside);
  for (const [key, value] of new URLSearchParams(search)) {
    if (!OURS.some((own) => own === key)) query.append(key, value);
  }
  return `?${query.toString().replaceAll('%2C', ',')}`;
}
