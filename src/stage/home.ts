import { type Bounds, spotFrame, viewBounds, withParts } from '../drawing/frame.ts';
import { kin } from '../plan/model.ts';
import type { Shown } from './shown.ts';

/** What the camera frames when nobody has moved it: what is pointed at, the pressed phrase, or the plan. */
export function homeBounds(shown: Shown, narrow: boolean): Bounds | null {
  const { plan, base, focus, at, spot, extent } = shown;
  const phrase = focus === null ? undefined : plan.head.sentence?.phrases[focus];
  // On a phone the whole plan above the sheet would be a thumbnail: what is picked, with its kin, takes its place.
  const near = !phrase && at !== null && narrow ? new Set([at, ...kin(plan, at)]) : undefined;
  const part = (phrase && withParts(plan, phrase.elements)) ?? near;
  return extent ?? (spot && spotFrame(plan, spot)) ?? viewBounds(plan, base.planArea, part);
}
