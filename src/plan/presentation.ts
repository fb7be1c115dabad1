/** How an author changes the presentation that the atlas makes of a plan: reorder, hide, add, speaker notes. */
import * as v from 'valibot';
import { slug, text } from './statements.ts';

/** What an author says aloud or writes on the screen; one language is enough, the other then shows it as well. */
export const words = v.union([
  v.strictObject({ zh: text, en: v.optional(text) }),
  v.strictObject({ zh: v.optional(text), en: text }),
]);

/** The beginning of the id of a step that the author adds. */
export const ADDED = 'add-';

/**
 * One step, in the order of showing. `step` is the id of a step that the atlas makes (title, whole, phrase-1, at-…), or
 * “add-” and a word for a step of the author's own. Steps that are not named stay behind the one before them.
 */
export const presentationStep = v.strictObject({
  step: slug,
  hide: v.optional(v.boolean()),
  /** In place of the title of the step; an added step must have one. */
  title: v.optional(words),
  /** A paragraph under the title. */
  text: v.optional(words),
  /** The elements that stand out and that the camera goes to; an empty list is the whole plan. */
  focus: v.optional(v.array(slug)),
  /** For the speaker alone: never on the screen of the audience. */
  notes: v.optional(words),
});

export const presentation = v.array(presentationStep);

export type Words = v.InferOutput<typeof words>;
export type PresentationStep = v.InferOutput<typeof presentationStep>;
export type Presentation = v.InferOutput<typeof presentation>;

/** Whether a step is the author's own. */
export function isAdded(step: string): boolean {
  return step.startsWith(ADDED);
}

/** The presentation without what only the speaker may see. */
export function withoutNotes(presentation: Presentation): Presentation {
  return presentation.map(({ notes: _, ...step }) => step);
}

/** The notes alone, by step. */
export function notesOf(presentation: Presentation): Record<string, Words> {
  return Object.fromEntries(presentation.flatMap(({ step, notes }) => (notes ? [[step, notes] as const] : [])));
}
