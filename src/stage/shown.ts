/** What a stage shows, what it tells, and where it looks: the same for both. */
import type { Basemap } from '../basemap/config.ts';
import type { BaseMap } from '../drawing/base.ts';
import type { CrowdSource } from '../drawing/crowd/sight.ts';
import type { Bounds } from '../drawing/frame.ts';
import type { Theme } from '../drawing/palette.ts';
import type { Kind } from '../plan/kinds.ts';
import type { Plan } from '../plan/model.ts';
import type { Lang } from '../plan/schema.ts';
import type { Padding } from './camera.ts';
import type { Reach } from './reach.ts';

/** What the stage shows; a change of any field is drawn by `show`. */
export interface Shown {
  plan: Plan;
  /** Where the elements come from that are not in the plan's own file; another object when more of them are there. */
  crowd?: CrowdSource | null;
  base: BaseMap;
  lang: Lang;
  /** The texts of the map's own controls, by MapLibre's keys. */
  words: Record<string, string>;
  theme: Theme;
  /** Software draws WebGL: edges are not smoothed and names do not fade in, which is most of its time. Asked once. */
  soft?: boolean;
  /** The picture of the page lies over it until it is ready. Asked once. */
  veiled?: boolean;
  /** The size of the page's letters: a word for it, since the map asks the page itself. */
  text?: string;
  year: number | null;
  raised: boolean;
  at: string | null;
  /** The sector or industry class whose elements stand out. */
  sector: string | null;
  /** The element under the pointer, on the map or in the list. */
  hover: string | null;
  /** The phrase that is lit. */
  phrase: number | null;
  /** The phrase that the camera goes to. */
  focus: number | null;
  hidden: ReadonlySet<Kind>;
  /** What a presentation points at: it stands out and the camera goes to it. */
  spot?: readonly string[] | null;
  /** The structure without figures. */
  bare?: boolean;
  /** How large everything on the map is; left out, the letter size of the page says it. */
  scale?: number;
  /** What the camera frames in place of the plan. */
  extent?: Bounds | null;
  /** A base map of the host, under the plan. */
  basemap?: Basemap | null;
}

export interface StageEvents {
  onPick(id: string | null): void;
  onHover(id: string | null): void;
  /** The plan stands with its overlays. */
  onReady(): void;
  /** The GPU took the context away; the stage is dead and must be made anew. */
  onLost(): void;
  /** The camera was moved, by hand or by a flight; not by `follow`. */
  onMove?(camera: Camera): void;
  /** Tiles of the host’s base map cannot be had. */
  onBasemapTrouble?(why: string): void;
  /** Pixels to leave free on each side when the camera frames something. */
  padding(): Padding;
  /** Pixels that panel, sheet and source line cover on each side of the map. */
  covered(): Padding;
}

export interface Camera {
  center: [number, number];
  zoom: number;
  pitch: number;
  bearing: number;
  /** False where somebody has moved it: then it stays when the page changes. Else it frames the plan. */
  home?: boolean;
}

/** What a page holds of a map, whichever draws it. */
export interface MapStage {
  /** For the keyboard. */
  readonly reach: Reach;
  /** From now on it tells the eye only: a crosshair over it takes the keys, and its words stand in the page. */
  hide(): void;
  /** Draws the difference between what was shown and what is to be shown. */
  show(next: Shown): void;
  /** What covers the map has changed. */
  reframe(): void;
  camera(): Camera | null;
  /** Take another map's camera, without telling anybody. */
  follow(camera: Camera): void;
  remove(): void;
}

/** What is drawn anew when it changes; what is pointed at is shown by feature state. */
export const DRAWN = [
  'plan',
  'crowd',
  'base',
  'lang',
  'theme',
  'text',
  'year',
  'raised',
  'at',
  'phrase',
  'focus',
  'hidden',
  'spot',
  'bare',
  'scale',
  'extent',
] as const satisfies readonly (keyof Shown)[];
