import { useCallback, useLayoutEffect } from 'react';
import {
  chooseStage,
  keepSpeed,
  keepStage,
  keptStage,
  knownSpeed,
  type LightWhy,
  type StageName,
} from '../../store/stage-choice.ts';
import { lookAtGraphics } from '../light/look.ts';
import { useAtlas } from '../parts/context.tsx';

/** Whether the reader pays for what is loaded. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

function decide(asked: StageName | null): LightWhy | null {
  const now = Date.now();
  const { why, speed } = chooseStage({
    asked: asked ?? keptStage(window),
    saveData: savesData(),
    known: knownSpeed(window, now),
    look: lookAtGraphics,
  });
  if (speed !== null && speed !== knownSpeed(window, now)) keepSpeed(window, speed, now);
  return why;
}

/** Why the light stage draws; null where the full one does, undefined for a moment at the start. */
export function useStageChoice(): LightWhy | null | undefined {
  const asked = useAtlas(({ view }) => view.stage);
  const light = useAtlas((atlas) => atlas.lightWhy);
  const setLight = useAtlas((atlas) => atlas.setLight);
  useLayoutEffect(() => {
    if (light === undefined) setLight(decide(asked));
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
