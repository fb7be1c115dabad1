/** The reader's choices for a sheet, kept for the next time where that is allowed. */
import * as v from 'valibot';
import type { Lang } from '../../plan/schema.ts';
import { INKS, SHEET_LANGS, type SheetChoice, SIZES, TURNS } from '../../sheet/compose/choice.ts';

const KEY = 'layout-atlas:sheet';

const kept = v.object({
  size: v.picklist(SIZES),
  turn: v.picklist(TURNS),
  lang: v.picklist(SHEET_LANGS),
  ink: v.picklist(INKS),
  table: v.boolean(),
  issuer: v.pipe(v.string(), v.maxLength(60)),
});

/** The part of `window` that keeps them. */
export interface Shelf {
  readonly localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
}

/** Year-month-day where the reader is. */
export function today(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The choices of last time, or an A3 sheet in the language of now. The date is always that of today. */
export function readChoice(shelf: Shelf, lang: Lang, now: Date): SheetChoice {
  const fresh = { size: 'A3', turn: 'landscape', lang, ink: 'colour', table: true, issuer: '' } as const;
  const date = today(now);
  try {
    const result = v.safeParse(kept, JSON.parse(shelf.localStorage.getItem(KEY) ?? 'null'));
    return { ...(result.success ? result.output : fresh), date };
  } catch {
    return { ...fresh, date };
  }
}

/** Storage may be full or forbidden: then the choices last as long as the page. */
export function keepChoice(shelf: Shelf, { date: _, ...choice }: SheetChoice): void {
  try {
    shelf.localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {}
}
