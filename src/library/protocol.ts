/** What the page and the worker that reads files say to each other. */
import * as v from 'valibot';
import type { Answers } from '../import/answers.ts';
import type { Encoding } from '../import/decode.ts';
import type { Mapping } from '../import/headers.ts';
import type { Places } from '../import/places.ts';
import type { Problem } from '../plan/problem.ts';
import type { Bilingual } from '../plan/schema.ts';
import type { BuiltIn } from './ground.ts';
import type { Settled } from './settle.ts';

/** What the worker knows of the page. */
export interface PageFacts {
  /** The folder of the atlas. */
  readonly base: string;
  readonly builtIns: readonly BuiltIn[];
}

/** An own plan as it is kept. */
export interface OwnRecord {
  /** The file as it was opened, byte for byte. */
  readonly original: Blob;
  readonly name: string;
  /** The plan as a file of its own: made from places, or what is good of a plan file. */
  readonly clean: Blob;
  /** Plain places are opened again from `clean`, a plan file from `original`. */
  readonly from: 'plan' | 'places';
  /** What was found while places became a plan. */
  readonly problems: readonly Problem[];
}

export type Ask =
  | { readonly is: 'read'; readonly file: Blob; readonly name: string; readonly page: PageFacts }
  | { readonly is: 'make'; readonly answers: Answers }
  | { readonly is: 'reopen'; readonly record: OwnRecord; readonly page: PageFacts };

/** A table as the mapping dialog shows it. */
export interface Preview {
  readonly name: string;
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** Rows of the file, and how many of them become elements. */
  readonly total: number;
  readonly shown: number;
  /** How many rows bring a shape of each sort, and how many none. */
  readonly shapes: { readonly point: number; readonly line: number; readonly area: number; readonly none: number };
  readonly mapping: Mapping;
}

export type Step = 'reading' | 'parsing' | 'placing';

export interface OpenedOwn extends Settled {
  readonly record: OwnRecord;
  readonly encoding: Encoding | null;
}

export type Tell =
  | { readonly is: 'step'; readonly step: Step; readonly share: number | null }
  | { readonly is: 'opened'; readonly opened: OpenedOwn }
  | {
      readonly is: 'places';
      readonly from: Places['from'];
      readonly encoding: Encoding | null;
      readonly tables: readonly Preview[];
    }
  | { readonly is: 'refused'; readonly words: Bilingual; readonly problems: readonly Problem[] };

/** Everything but the steps on the way. */
export type Answer = Exclude<Tell, { is: 'step' }>;

const words = v.object({ zh: v.string(), en: v.string() });
const page = v.looseObject({
  base: v.string(),
  builtIns: v.array(v.looseObject({ id: v.string(), base: v.string() })),
});

/** The outline of a question: what the worker does with it is bounded by the readers, whatever stands in the files. */
const ask = v.variant('is', [
  v.looseObject({ is: v.literal('read'), file: v.instance(Blob), name: v.string(), page }),
  v.looseObject({
    is: v.literal('make'),
    answers: v.looseObject({
      table: v.number(),
      mapping: v.array(v.nullable(v.string())),
      datum: v.string(),
      kinds: v.looseObject({ point: v.string(), line: v.string(), area: v.string() }),
      title: v.string(),
      region: v.looseObject({ code: v.string(), name: v.string(), en: v.string() }),
      to: v.number(),
      source: v.string(),
    }),
  }),
  v.looseObject({
    is: v.literal('reopen'),
    record: v.looseObject({
      original: v.instance(Blob),
      name: v.string(),
      clean: v.instance(Blob),
      from: v.picklist(['plan', 'places']),
    }),
    page,
  }),
]);

const problems = v.array(v.looseObject({ code: v.string(), zh: v.string(), en: v.string() }));

const tell = v.variant('is', [
  v.looseObject({ is: v.literal('step'), step: v.string(), share: v.nullable(v.number()) }),
  v.looseObject({
    is: v.literal('opened'),
    opened: v.looseObject({ plan: v.looseObject({ head: v.looseObject({}) }), problems, record: v.looseObject({}) }),
  }),
  v.looseObject({ is: v.literal('places'), from: v.string(), tables: v.array(v.looseObject({})) }),
  v.looseObject({ is: v.literal('refused'), words, problems }),
]);

/** Whether a message is a question for the worker. */
export function isAsk(data: unknown): data is Ask {
  return v.is(ask, data);
}

/** Whether a message is something that the worker says. */
export function isTell(data: unknown): data is Tell {
  return v.is(tell, data);
}
