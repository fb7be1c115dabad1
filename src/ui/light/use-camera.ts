import { useEffect, useMemo, useState } from 'react';
import type { BaseMap } from '../../drawing/base.ts';
import { spotFrame, viewBounds, withParts } from '../../drawing/frame.ts';
import type { Plan } from '../../plan/model.ts';
import { type Camera, framing, type Margins, type Size } from '../../sheet/projection.ts';
import type { Scene } from '../map/scene.ts';

/** What the first view shows: the plan with its area, or the phrase that was pressed. */
function homeOf(plan: Plan, base: BaseMap, pressed: number | null, { spot, extent }: Scene) {
  const pointed = extent ?? (spot && spotFrame(plan, spot));
  if (pointed) return pointed;
  const phrase = pressed === null ? undefined : plan.head.sentence?.phrases[pressed];
  return viewBounds(plan, base.planArea, phrase && withParts(plan, phrase.elements));
}

interface Where {
  readonly plan: Plan;
  readonly base: BaseMap;
  readonly pressed: number | null;
  readonly size: Size;
  readonly inset: Margins;
  readonly scene: Scene;
}

/** The camera: on the whole plan until the reader takes it elsewhere; null before the page has a size. */
export function useCamera({ plan, base, pressed, size, inset, scene }: Where) {
  const [own, setOwn] = useState<Camera | null>(null);
  const bounds = useMemo(() => homeOf(plan, base, pressed, scene), [plan, base, pressed, scene]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan or phrase is looked at from its own place
  useEffect(() => setOwn(null), [plan.head, pressed, scene]);
  const home = useMemo(() => (bounds && size.width > 0 ? framing(bounds, size, inset) : null), [bounds, size, inset]);
  return { camera: own ?? home, go: setOwn };
}
