import { useMemo } from 'react';
import { isLarge } from '../../drawing/crowd/large.ts';
import { firmOf, type Sight, sightOf } from '../../drawing/crowd/sight.ts';
import type { Plan } from '../../plan/model.ts';
import { type Camera, projectionOf } from '../../sheet/projection.ts';
import type { View } from '../../store/view.ts';
import type { Place } from './use-picture.ts';

/** What of a large plan the camera sees; null for a plan that is drawn whole, and before there is a camera. */
export function useSight(plan: Plan, view: View, camera: Camera | null, { size, scene, crowd }: Place): Sight | null {
  const { hidden, at, phrase } = view;
  const { spot } = scene;
  return useMemo(() => {
    if (!isLarge(plan)) return null;
    if (camera === null) return { elements: [], clusters: [] };
    const { unproject, zoom } = projectionOf(camera, size);
    const [west, north] = unproject([0, 0]);
    const [east, south] = unproject([size.width, size.height]);
    const lit = phrase === null ? undefined : plan.head.sentence?.phrases[phrase]?.elements;
    const bounds = [west, south, east, north] as const;
    return sightOf(plan, { zoom, bounds, hidden, firm: firmOf(plan, at, spot ?? lit ?? null) }, crowd);
  }, [plan, crowd, camera, size, hidden, at, phrase, spot]);
}
