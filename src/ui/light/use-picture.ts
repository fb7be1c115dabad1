import { useMemo } from 'react';
import type { BaseMap } from '../../drawing/base.ts';
import { type CrowdSource, planInSight } from '../../drawing/crowd/sight.ts';
import { draw, drawSight } from '../../drawing/drawing.ts';
import { emphasis } from '../../drawing/emphasis.ts';
import { ownCodes } from '../../drawing/own-codes.ts';
import { PALETTE } from '../../drawing/palette.ts';
import type { Plan } from '../../plan/model.ts';
import { drawPicture, pictureSvg } from '../../sheet/map.ts';
import type { Camera, Margins, Size } from '../../sheet/projection.ts';
import type { SvgNode } from '../../sheet/svg.ts';
import { NARROW, pageScale } from '../../stage/page.ts';
import type { View } from '../../store/view.ts';
import type { Scene } from '../map/scene.ts';
import { useSight } from './use-sight.ts';

export interface Place {
  readonly size: Size;
  /** What panel, sheet and source line cover. */
  readonly covered: Margins;
  readonly scene: Scene;
  /** Where the elements come from that are not in the plan's own file. */
  readonly crowd: CrowdSource | null;
}

/** The plan as seen from the camera; null before there is one. Drawn anew only when what it shows changes. */
export function usePicture(plan: Plan, base: BaseMap, view: View, camera: Camera | null, place: Place): SvgNode | null {
  const { lang, theme, year, hidden, at, phrase, sector } = view;
  const { size, covered, scene } = place;
  const { spot, bare } = scene;
  const sight = useSight(plan, view, camera, place);
  const drawing = useMemo(() => {
    const options = { lang, year, hidden };
    const all = sight ? drawSight(plan, sight, options) : draw(plan, options);
    return bare ? { ...all, figures: null } : all;
  }, [plan, sight, lang, year, hidden, bare]);
  const weights = useMemo(
    () => emphasis(sight ? planInSight(plan, sight) : plan, { at, phrase, sector, spot }),
    [plan, sight, at, phrase, sector, spot],
  );
  return useMemo(() => {
    if (camera === null) return null;
    const scale = scene.scale ?? pageScale();
    const options = {
      drawing,
      base,
      palette: PALETTE[theme],
      lang,
      size,
      camera,
      covered,
      scale,
      narrow: size.width < NARROW,
      ownCodes: ownCodes(plan, base),
      emphasis: weights,
    };
    return pictureSvg(drawPicture(options), options);
  }, [plan, drawing, base, theme, lang, size, covered, camera, weights, scene.scale]);
}
