import { useCallback, useLayoutEffect } from 'react';
import { keepStage, keptStage, type LightWhy, type StageName } from '../../store/stage-choice.ts';
import { useAtlas } from '../parts/context.tsx';
import { decideStage } from './open-stage.ts';

/** Why the light stage draws; null where the full one does, undefined for a moment at the start. */
export function useStageChoice(): LightWhy | null | undefined {
  const asked = useAtlas(({ view }) => view.stage);
  const light = useAtlas((atlas) => atlas.lightWhy);
  const setLight = useAtlas((atlas) => atlas.setLight);
  useLayoutEffect(() => {
    if (light === undefined) setLight(decideStage(asked));
  }, [light, asked, setLight]);
  return light;
}

/** The stage chosen by hand, and the way to choose: for now, in the address, and for the next visit. */
export function useStageByHand(): { asked: StageName | null; choose(stage: StageName | null): void } {
  const asked = useAtlas(({ view }) => view.stage) ?? keptStage(window);
  const setStage = useAtlas((atlas) => atlas.setStage);
  const choose = useCallback(
    (stage: StageName | null): void => {
      keepStage(window, stage);
      setStage(stage);
    },
    [setStage],
  );
  return { asked, choose };
}
