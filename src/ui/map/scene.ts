import type { Bounds } from '../../drawing/frame.ts';

/** How a map is shown when it is presented or compared and not read. */
export interface Scene {
  /** What stands out and what the camera goes to; null for the whole plan. */
  readonly spot: readonly string[] | null;
  /** The structure without figures. */
  readonly bare: boolean;
  /** How large everything on the map is; undefined: as the letters of the page. */
  readonly scale: number | undefined;
  /** What the camera frames in place of the plan. */
  readonly extent: Bounds | null;
}

/** The map as it is read. */
export const READ: Scene = { spot: null, bare: false, scale: undefined, extent: null };
