/**
 * The plan file, version 1: what an author may write. One schema gives the types, the errors and the published
 * JSON Schema. Coordinates are WGS84 degrees, lengths metres. Strings of the plan's own words are Chinese; `en` beside
 * them is our gloss.
 */
import * as v from 'valibot';
import { KINDS } from './kinds.ts';

export const SCHEMA_ID = 'layout-atlas/plan@1';

const number = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const year = v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100));

/** A name or sentence in both languages. `zh` is in the plan's words wherever the plan says it. */
export const bilingual = v.strictObject({ zh: text, en: text });

/** A place in a source, not a copy of it: the locator is ≤ 12 characters that occur exactly once in the document. */
export const citation = v.strictObject({
  source: text,
  /** Heading path, outermost first, joined by “ › ”. */
  section: text,
  locator: v.pipe(text, v.maxLength(12)),
});
const citations = v.pipe(v.array(citation), v.minLength(1));

/** A term of the plan with its class in GB/T 4754-2017 (e.g. “C2761”), absent where no class fits. */
export const industry = v.strictObject({
  name: text,
  en: text,
  gbt4754: v.optional(v.pipe(v.string(), v.regex(/^[A-T](\d{2,4})?$/))),
  citations: v.optional(citations),
});

/** How a target that the text does not state literally follows from it. */
export const derivation = v.strictObject({ rule: bilingual });

/** A published target. Never apportioned; `bound` is the plan's own bound word (力争, 以上, 左右 …), '' when it has none. */
export const target = v.strictObject({
  metric: text,
  en: text,
  year,
  value: number,
  /** Upper end of a range such as 1—3户. */
  valueMax: v.optional(number),
  unit: text,
  bound: v.string(),
  derived: v.optional(derivation),
  citations,
});

/** A plan-wide number through its years. `bound` per value, as in `target`. */
export const indicator = v.strictObject({
  id: slug,
  metric: text,
  en: text,
  unit: text,
  values: v.pipe(
    v.array(
      v.strictObject({
        year,
        value: number,
        valueMax: v.optional(number),
        bound: v.string(),
        is: v.picklist(['actual', 'target']),
        citations: v.optional(citations),
      }),
    ),
    v.minLength(1),
  ),
  nature: v.optional(v.picklist(['约束性', '预期性'])),
  /** 累计 over a span of years, 当年 of one year, 新增 on top of what is there, 每年 in each year. */
  counting: v.optional(v.picklist(['累计', '当年', '新增', '每年'])),
  note: v.optional(bilingual),
  citations,
});

/** A field of industry that the plan treats as a whole (五、发展领域 …). */
export const sector = v.strictObject({
  id: slug,
  name: text,
  en: text,
  targets: v.array(target),
  industries: v.array(industry),
  citations,
});

const reference = v.variant('of', [
  v.strictObject({ of: v.literal('element'), id: slug, metric: text, year }),
  v.strictObject({ of: v.literal('sector'), id: slug, metric: text, year }),
  v.strictObject({ of: v.literal('indicator'), id: slug, year }),
]);

/** A claim of the plan that can be recomputed from its own numbers. */
export const claim = v.variant('is', [
  v.strictObject({
    is: v.literal('sum'),
    id: slug,
    title: bilingual,
    terms: v.array(reference),
    total: reference,
    citations,
  }),
  /** `stated` % a year between two values of one indicator; 'at-least' for “以上”. */
  v.strictObject({
    is: v.literal('growth'),
    id: slug,
    title: bilingual,
    indicator: slug,
    from: year,
    to: year,
    stated: number,
    sense: v.picklist(['at-least', 'about']),
    citations,
  }),
  /** `stated` % that `part` is of `whole`. */
  v.strictObject({
    is: v.literal('share'),
    id: slug,
    title: bilingual,
    part: reference,
    whole: reference,
    stated: number,
    sense: v.picklist(['at-least', 'about']),
    citations,
  }),
]);

/** What the document says twice differently, leaves open, or gets wrong. `about` points at elements, indicators, sectors. */
export const remark = v.strictObject({
  id: slug,
  text: bilingual,
  about: v.optional(v.array(slug)),
  citations,
});

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

export const elementProperties = v.strictObject({
  kind: v.picklist(KINDS),
  name: bilingual,
  aliases: v.array(text),
  /** The number on the mark, for bases and parks. */
  no: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  parent: v.optional(slug),
  /** Elements that this one runs through or holds, in order. */
  members: v.optional(v.array(slug)),
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
    v.strictObject({ is: v.literal('none'), reason: bilingual }),
  ]),
  /** The structure in one line; null where the document has no such formula. */
  sentence: v.nullable(v.strictObject({ text, en: text, phrases: v.pipe(v.array(phrase), v.minLength(1)), citations })),
  /** The zone metric that the columns show; null where no zone target is published. */
  columns: v.nullable(
    v.strictObject({ metric: text, en: text, unit: text, years: v.pipe(v.array(year), v.minLength(1)) }),
  ),
  indicators: v.array(indicator),
  sectors: v.array(sector),
  claims: v.array(claim),
  remarks: v.array(remark),
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

export type Bilingual = v.InferOutput<typeof bilingual>;
/** The languages of the atlas. */
export type Lang = keyof Bilingual;
export type Citation = v.InferOutput<typeof citation>;
export type Industry = v.InferOutput<typeof industry>;
export type Target = v.InferOutput<typeof target>;
export type Indicator = v.InferOutput<typeof indicator>;
export type Sector = v.InferOutput<typeof sector>;
export type Reference = v.InferOutput<typeof reference>;
export type Claim = v.InferOutput<typeof claim>;
export type Remark = v.InferOutput<typeof remark>;
export type Phrase = v.InferOutput<typeof phrase>;
export type Position = v.InferOutput<typeof position>;
export type ElementProperties = v.InferOutput<typeof elementProperties>;
export type PlanElement = v.InferOutput<typeof element>;
export type PlanHead = v.InferOutput<typeof planHead>;
export type PlanFile = v.InferOutput<typeof planFile>;
