/** What else a plan can leave as: each entry is a button of the sheet's dialog. */
import type { BaseMap } from '../../drawing/base.ts';
import type { Palette } from '../../drawing/palette.ts';
import type { Plan } from '../../plan/model.ts';
import type { Bilingual } from '../../plan/schema.ts';
import type { SheetLang } from '../../sheet/compose/choice.ts';
import type { PlanEntry } from '../../store/library.ts';
import { officeTakeaways } from '../office/takeaways.ts';
import type { Tick } from './use-job.ts';

export interface TakeawayContext {
  readonly plan: Plan;
  readonly base: BaseMap;
  readonly lang: SheetLang;
  readonly palette: Palette;
  readonly entry: PlanEntry;
  /** Where this view opens; null where there is no such address, as in a file from a stick. */
  readonly url: string | null;
  /** Says how far it is; throws when the reader has cancelled. */
  readonly tick: Tick;
  readonly signal: AbortSignal;
}

export interface Takeaway {
  readonly id: string;
  readonly label: Bilingual;
  /** Makes it; resolves to the name of the file, or to '' where none is made. Load what it needs in here. */
  run(context: TakeawayContext): Promise<string>;
}

/** What is of one element is offered where elements are picked, not beside a sheet of the whole plan. */
export const TAKEAWAYS: readonly Takeaway[] = officeTakeaways.filter(({ ofElement }) => !ofElement);
