/** Own plans: files that the reader opened. They stay in this browser; the store knows them by their entries alone. */
import * as v from 'valibot';
import type { Plan } from '../plan/model.ts';
import type { Problem } from '../plan/problem.ts';
import { bilingual, planHead } from '../plan/schema.ts';

/** What the id of an own plan begins with, in the address and everywhere. */
const OWN = 'own:';

/** Whether an id is that of an own plan. */
export function isOwn(id: string | null): boolean {
  return id?.startsWith(OWN) ?? false;
}

/** The id of an own plan: “own:tonghua” and, kept beside it, “own:tonghua-2”. */
export function ownId(plan: string, taken: ReadonlySet<string>): string {
  const first = `${OWN}${plan}`;
  let id = first;
  for (let n = 2; taken.has(id); n++) id = `${first}-${n}`;
  return id;
}

/** What the list of plans says of an own plan; kept in the browser, so parsed at the border. */
export const ownEntry = v.object({
  id: v.pipe(v.string(), v.startsWith(OWN)),
  title: bilingual,
  shortTitle: bilingual,
  status: planHead.entries.status,
  period: planHead.entries.period,
  sentence: v.nullable(v.object({ text: v.string(), en: v.string() })),
  region: bilingual,
  bbox: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  elements: v.number(),
  /** Id of the built-in base map under it; null for plain ground. */
  ground: v.nullable(v.string()),
  /** GB/T 2260 codes of its regions. */
  regions: v.array(v.string()),
  /** Name of the file. */
  file: v.string(),
  /** When it was opened, ISO 8601. */
  date: v.string(),
  problems: v.number(),
});

export interface OwnEntry extends v.InferOutput<typeof ownEntry> {
  /** False while it is only held by this page: storage is full or forbidden. */
  readonly kept: boolean;
}

/** An own plan as it was opened or opened again. */
export interface OwnPlan {
  readonly entry: OwnEntry;
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
}

/** Where own plans are kept. */
export interface Shelf {
  list(): Promise<readonly OwnEntry[]>;
  /** Throws where there is none of this id, or it can no longer be read. */
  open(id: string, signal: AbortSignal): Promise<OwnPlan>;
}

/** A shelf for where nothing can be kept. */
export const NO_SHELF: Shelf = {
  list: async () => [],
  open: async (id) => {
    throw new Error(id);
  },
};
