/** The index of the plans as it is fetched: parsed here, at the border. */
import * as v from 'valibot';
import { crowdFiles } from '../plan/crowd.ts';
import { bilingual, planHead } from '../plan/schema.ts';

export const entry = v.object({
  id: v.string(),
  title: bilingual,
  shortTitle: bilingual,
  status: planHead.entries.status,
  period: planHead.entries.period,
  sentence: v.nullable(v.object({ text: v.string(), en: v.string() })),
  region: bilingual,
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  elements: v.number(),
  plan: v.string(),
  /** null where the plan stands on plain ground. */
  base: v.nullable(v.string()),
  credits: v.array(v.object({ name: bilingual, licence: v.string(), date: v.string(), note: bilingual })),
  /** Of a plan that is too large for one file: where its elements are. */
  crowd: v.optional(crowdFiles),
  /** Source texts that the host ships, each with its file beside the index. */
  sources: v.optional(v.array(v.object({ id: v.string(), file: v.string() })), []),
});
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const index = v.object({
  schema: v.literal('layout-atlas/index@1'),
  plans: v.pipe(v.array(entry), v.minLength(1)),
  /** Of a library of more plans than one file can name: how many there are, and into how many files they are cut. */
  library: v.optional(v.object({ count, plans: count, words: count })),
});

export type IndexEntry = v.InferOutput<typeof entry>;
export type GeoIndex = v.InferOutput<typeof index>;

/** Where a file named in the index is, relative to the page. */
export function geoPath(file: string): string {
  return `geo/${file}`;
}

/** Read the index; throws with the first thing that is wrong. */
export function parseIndex(raw: unknown): GeoIndex {
  const result = v.safeParse(index, raw);
  if (result.success) return result.output;
  const [first] = result.issues;
  throw new Error(`geo/index.json: ${v.getDotPath(first) ?? ''} ${first.message}`);
}
