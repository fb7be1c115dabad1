/** What a plan states, each with its place in the source: industries, targets, indicators, tasks, sectors, claims, remarks. */
import * as v from 'valibot';

export const number = v.pipe(v.number(), v.finite());
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
export const year = v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100));

/** A name or sentence in both languages. `zh` is in the plan's words wherever the plan says it. */
export const bilingual = v.strictObject({ zh: text, en: text });

/** A place in a source, not a copy of it: the locator is ≤ 12 characters that occur exactly once in the document. */
export const citation = v.strictObject({
  source: text,
  /** Heading path, outermost first, joined by “ › ”. */
  section: text,
  locator: v.pipe(text, v.maxLength(12)),
});
export const citations = v.pipe(v.array(citation), v.minLength(1));

/**
 * A term of the plan with its class in GB/T 4754-2017 (e.g. “C2761”) and in 战略性新兴产业分类(2018) (e.g. “4.1.1”), each
 * absent where no class fits. Without citations of its own it stands where its element or sector is cited.
 */
export const industry = v.strictObject({
  name: text,
  en: text,
  gbt4754: v.optional(v.pipe(v.string(), v.regex(/^[A-T](\d{2,4})?$/))),
  emerging: v.optional(v.pipe(v.string(), v.regex(/^[1-9](\.\d{1,2}){0,3}$/))),
  /** Products, technologies and varieties that the text lists under the term (专栏). */
  products: v.optional(v.pipe(v.array(bilingual), v.minLength(1))),
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
  /** The task (主要任务) that it measures. */
  task: v.optional(slug),
  note: v.optional(bilingual),
  citations,
});

/** What the plan sets out to do (主要任务、行动、工程), and who answers for it (责任单位). */
export const task = v.strictObject({
  id: slug,
  name: text,
  en: text,
  /** The task that it is a part of. */
  parent: v.optional(slug),
  /** In the order of the text; absent where it names none. */
  responsible: v.optional(v.pipe(v.array(bilingual), v.minLength(1))),
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

export const reference = v.variant('of', [
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

export type Bilingual = v.InferOutput<typeof bilingual>;
/** The languages of the atlas. */
export type Lang = keyof Bilingual;
export type Citation = v.InferOutput<typeof citation>;
export type Industry = v.InferOutput<typeof industry>;
export type Target = v.InferOutput<typeof target>;
export type Indicator = v.InferOutput<typeof indicator>;
export type Task = v.InferOutput<typeof task>;
export type Sector = v.InferOutput<typeof sector>;
export type Reference = v.InferOutput<typeof reference>;
export type Claim = v.InferOutput<typeof claim>;
export type Remark = v.InferOutput<typeof remark>;
