/** What the screen and the speaker's window say to each other. Read at the border: other pages share the channel. */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.maxLength(120));

/** Where the screen is. */
const state = v.object({
  is: v.literal('state'),
  step: id,
  visit: v.nullable(id),
  year: v.nullable(v.number()),
  veil: v.nullable(v.picklist(['black', 'white'])),
});

const message = v.variant('is', [
  state,
  /** The speaker's window has opened and asks where the screen is. */
  v.object({ is: v.literal('hello') }),
  /** What the speaker wants the screen to do. */
  v.object({ is: v.literal('go'), step: id }),
  v.object({ is: v.literal('visit'), element: v.nullable(id) }),
  v.object({ is: v.literal('year'), year: v.nullable(v.number()) }),
  v.object({ is: v.literal('veil'), veil: v.nullable(v.picklist(['black', 'white'])) }),
  v.object({ is: v.literal('leave') }),
]);

const envelope = v.object({ atlas: v.literal('present'), plan: id, message });

export type Message = v.InferOutput<typeof message>;
export type ScreenState = v.InferOutput<typeof state>;

/** A message as it goes over the line. */
export function wrap(plan: string, said: Message): unknown {
  return { atlas: 'present', plan, message: said };
}

/** What was said about this plan; null for anything else on the channel. */
export function unwrap(plan: string, data: unknown): Message | null {
  const result = v.safeParse(envelope, data);
  return result.success && result.output.plan === plan ? result.output.message : null;
}
