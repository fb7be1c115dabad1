/**
 * The plan file, version 1: what an author may write. One schema gives the types, the errors and the published
 * JSON Schema. Coordinates are WGS84 degrees, lengths metres. Strings of the plan's own words are Chinese; `en` beside
 * them is our gloss.
 */
import * as v from 'valibot';
import { KINDS } from './kinds.ts';
import { presentation } from './presentation.ts';
import {
  bilingual,
  citations,
  claim,
  indicator,
  industry,
  number,
  remark,
  sector,
  slug,
  target,
  task,
  text,
  year,
} from './statements.ts';

export * from './statements.ts';

export const SCHEMA_ID = 'layout-atlas/plan@1';

/** One phrase of the structure sentence. `count` is 'open' for 多, N and lists that end in 等. */
export const phrase = v.strictObject({
  text,
  en: text,
  kind: v.picklist(KINDS),
  count: v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), v.literal('open')]),
  elements: v.pipe(v.array(slug), v.minLength(1)),
  citations,
});

export const position = v.strictObject({
  /**
   * surveyed: a surveyed or official coordinate; address: from a street address; anchor: from a station, town or lake
   * known to be there; described: from the words of a text; administrative: the unit's own outline; derived: from other
   * elements; none: the text gives no location.
   */
  method: v.picklist(['surveyed', 'address', 'anchor', 'described', 'administrative', 'derived', 'none']),
  /** About one standard deviation, metres; null where there is no position. */
  accuracy: v.nullable(v.pipe(number, v.minValue(0))),
  evidence: bilingual,
  /** Drawn with a broken outline and called 示意. */
  schematic: v.boolean(),
});

/**
 * A far end of a link, outside the plan. `place` is a key of the gazetteer, absent where the text names no one place (海外,
 * 离岸); the build fills in `point`, [lng, lat].
 */
export const farEnd = v.strictObject({
  name: bilingual,
  place: v.optional(text),
  point: v.optional(v.tuple([number, number])),
});

export const elementProperties = v.strictObject({
  kind: v.picklist(KINDS),
  name: bilingual,
  aliases: v.array(text),
  /** The number on the mark, for bases and parks. */
  no: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  parent: v.optional(slug),
  /** Elements that this one runs through or holds, in order. */
  members: v.optional(v.array(slug)),
  /** What a link leads to beyond the plan's border; its `members` are the ends inside. */
  beyond: v.optional(v.pipe(v.array(farEnd), v.minLength(1))),
  /** The road of the gazetteer that an axis follows, e.g. “G303”. */
  along: v.optional(text),
  /** A key of the gazetteer; geometry and position come from there. */
  place: v.optional(text),
  /** GB/T 2260 code of the administrative unit whose outline is this element. */
  adcode: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(\d{2})?$/))),
  /** Where the label and the column of an area or a line stand, [lng, lat]; the build fills it in where it is left out. */
  anchor: v.optional(v.tuple([number, number])),
  /** Position of an element whose geometry is written in this file. */
  position: v.optional(position),
  /** 依托: what it leans on. */
  host: v.optional(bilingual),
  role: v.optional(bilingual),
  firms: v.array(bilingual),
  industries: v.array(industry),
  targets: v.array(target),
  citations,
});

const coordinate = v.pipe(v.array(number), v.minLength(2), v.maxLength(3));
const geometry = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: coordinate }),
  v.strictObject({ type: v.literal('MultiPoint'), coordinates: v.array(coordinate) }),
  v.strictObject({ type: v.literal('LineString'), coordinates: v.array(coordinate) }),
  v.strictObject({ type: v.literal('MultiLineString'), coordinates: v.array(v.array(coordinate)) }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(v.array(coordinate)) }),
  v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(v.array(coordinate))) }),
]);

export const element = v.strictObject({
  type: v.literal('Feature'),
  id: slug,
  geometry: v.nullable(geometry),
  properties: elementProperties,
});

export const planHead = v.strictObject({
  schema: v.literal(SCHEMA_ID),
  id: slug,
  title: bilingual,
  shortTitle: bilingual,
  issuer: v.nullable(bilingual),
  regions: v.pipe(
    v.array(v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)), name: bilingual })),
    v.minLength(1),
  ),
  status: v.strictObject({ is: v.picklist(['consultation', 'issued', 'unknown']), words: bilingual }),
  period: v.strictObject({
    base: v.nullable(year),
    from: v.nullable(year),
    to: year,
    /** 远景 */
    vision: v.optional(year),
    citations,
  }),
  /** 审图号, or why there is none. */
  mapApproval: v.variant('is', [
    v.strictObject({ is: v.literal('number'), number: text }),
    v.strictObject({
      is: v.literal('none'),
      reason: bilingual,
      /**
       * The clause of 《地图审核管理规定》 article 7 by which none is needed: simple, a map of simple content (one park, a few
       * streets); no-boundaries, open by law and without any boundary. Such a plan is drawn without base map.
       */
      exempt: v.optional(v.picklist(['simple', 'no-boundaries'])),
    }),
  ]),
  /** 署名: who answers for the map, where it is not the issuer of the plan. */
  signedBy: v.optional(bilingual),
  /** The structure in one line; null where the document has no such formula. */
  sentence: v.nullable(v.strictObject({ text, en: text, phrases: v.pipe(v.array(phrase), v.minLength(1)), citations })),
  /** The zone metric that the columns show; null where no zone target is published. */
  columns: v.nullable(
    v.strictObject({ metric: text, en: text, unit: text, years: v.pipe(v.array(year), v.minLength(1)) }),
  ),
  indicators: v.array(indicator),
  tasks: v.optional(v.array(task), []),
  sectors: v.array(sector),
  claims: v.array(claim),
  remarks: v.array(remark),
  /** Changes to the presentation that the atlas makes of the plan. */
  presentation: v.optional(presentation),
  sources: v.pipe(
    v.array(v.strictObject({ id: text, title: bilingual, file: text, note: v.optional(bilingual) })),
    v.minLength(1),
  ),
});

export const planFile = v.strictObject({
  type: v.literal('FeatureCollection'),
  plan: planHead,
  features: v.pipe(v.array(element), v.minLength(1)),
});

export type Phrase = v.InferOutput<typeof phrase>;
export type Position = v.InferOutput<typeof position>;
export type FarEnd = v.InferOutput<typeof farEnd>;
export type ElementProperties = v.InferOutput<typeof elementProperties>;
export type PlanElement = v.InferOutput<typeof element>;
export type PlanHead = v.InferOutput<typeof planHead>;
export type PlanFile = v.InferOutput<typeof planFile>;
