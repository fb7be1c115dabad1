/** What a sheet is about: a plan as its reader sees it now, or one phrase of it. */
import type { BaseMap } from '../../drawing/base.ts';
import type { Kind } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import type { Bilingual } from '../../plan/schema.ts';

export interface Matter {
  readonly plan: Plan;
  readonly base: BaseMap;
  /** Whose base map it is. */
  readonly credits: readonly { readonly name: Bilingual; readonly licence: string; readonly date: string }[];
  /** Target year of the figures; null for the plan's first. */
  readonly year: number | null;
  readonly hidden: ReadonlySet<Kind>;
  /** Where this view opens on a screen; null where there is no such address, as in a file from a stick. */
  readonly url: string | null;
  /** The phrase of the sentence that the sheet is about; null for the whole. */
  readonly phrase: number | null;
  /** Kinds that the map shows, where it shows a part of the plan only; without it, all that are drawn. */
  readonly seen?: ReadonlySet<Kind>;
  /** Of an atlas; null for a sheet alone. */
  readonly page: { readonly n: number; readonly of: number } | null;
}

/** The elements that the sheet speaks of, in the order of the sentence, then of the file. */
export function subjects(matter: Matter): readonly string[] {
  const { plan, phrase, hidden } = matter;
  const phrases = plan.head.sentence?.phrases ?? [];
  const own = phrase === null ? undefined : phrases[phrase];
  const named = own
    ? own.elements
    : [...phrases.flatMap(({ elements }) => elements), ...plan.elements.map(({ id }) => id)];
  return [...new Set(named)].filter((id) => {
    const kind = plan.byId.get(id)?.properties.kind;
    return kind !== undefined && !hidden.has(kind);
  });
}
