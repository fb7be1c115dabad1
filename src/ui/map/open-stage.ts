/** Which stage draws, and the code of it: known and on its way before there is a plan. */
import type { Camera, MapStage, Shown, StageEvents } from '../../stage/shown.ts';
import {
  chooseStage,
  isSoftware,
  keepSpeed,
  keptStage,
  knownSpeed,
  type LightWhy,
  type StageName,
} from '../../store/stage-choice.ts';
import { lookAtGraphics } from '../light/look.ts';

export type OpenStage = new (host: HTMLElement, shown: Shown, events: StageEvents, camera: Camera | null) => MapStage;

/** WebGL with columns, or vectors; neither is fetched where the other draws. */
export async function openStage(light: boolean): Promise<OpenStage> {
  if (light) return (await import('../light/light-map.ts')).LightMap;
  return (await import('../../stage/stage.ts')).Stage;
}

/** Whether the reader pays for what is loaded. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Why the light stage draws, or null for the full one; `asked` by the address. */
export function decideStage(asked: StageName | null): LightWhy | null {
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

/** Whether software draws WebGL here. */
export function drawsInSoftware(): boolean {
  const known = knownSpeed(window, Date.now());
  return known === null ? isSoftware(lookAtGraphics().renderer) : known !== 'gpu';
}
