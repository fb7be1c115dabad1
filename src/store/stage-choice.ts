/** Which stage draws the map, and what this browser remembers of that. Pure but for the guarded storage. */
import type { Browser } from './defaults.ts';

/** `full` is WebGL with columns; `light` the same plan flat, in vectors. */
export type StageName = 'light' | 'full';
export const STAGES: readonly StageName[] = ['light', 'full'];

/** Why the light stage is shown. */
export type LightWhy = 'asked' | 'no-webgl' | 'lost' | 'slow' | 'saving';

/** What was found out about the graphics of a browser. `soft` is software that is quick enough. */
export type Speed = 'gpu' | 'soft' | 'slow';

/** What a look at the graphics tells; `frame` is the time of a frame in software, ms. */
export interface Graphics {
  readonly webgl2: boolean;
  readonly renderer: string;
  /** Measured only where it is asked for: a look costs little, a measurement does not. */
  frame(): number;
}

/** Names that renderers without a graphics card give themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|microsoft basic render|\bwarp\b|swrast|lavapipe/i;
/** Frames longer than this are felt as stuttering, ms: a third of Leaflet's rate on the same machine. */
export const SLOW_FRAME = 55;

/** Whether a renderer draws without a graphics card. */
export function isSoftware(renderer: string): boolean {
  return SOFTWARE.test(renderer);
}

/** How fast WebGL is here; null where there is none that the full stage can use. */
export function speedOf({ webgl2, renderer, frame }: Graphics): Speed | null {
  if (!webgl2) return null;
  if (!isSoftware(renderer)) return 'gpu';
  return frame() > SLOW_FRAME ? 'slow' : 'soft';
}

/** What the choice is made from. */
export interface Circumstances {
  /** By the address or by hand. */
  readonly asked: StageName | null;
  readonly saveData: boolean;
  /** Found out on an earlier visit. */
  readonly known: Speed | null;
  look(): Graphics;
}

/** Why the light stage is to be shown, or null for the full one; and how fast WebGL is, where that was found out. */
export function chooseStage({ asked, saveData, known, look }: Circumstances): {
  why: LightWhy | null;
  speed: Speed | null;
} {
  if (asked !== null) return { why: asked === 'light' ? 'asked' : null, speed: known };
  if (saveData) return { why: 'saving', speed: known };
  const speed = known ?? speedOf(look());
  if (speed === null) return { why: 'no-webgl', speed };
  return { why: speed === 'slow' ? 'slow' : null, speed };
}

/** Frames of a moved map that are enough to judge it by. */
const ENOUGH = 40;

/** Judges the frames of a map while it is moved: true as soon as they are known to be slow. */
export function watchFrames(): (now: number) => boolean {
  const taken: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  return (now) => {
    const gap = now - last;
    last = now;
    // A rest between two moves is no frame.
    if (gap < 1000) taken.push(gap);
    if (taken.length > ENOUGH) taken.shift();
    const middle = taken.toSorted((a, b) => a - b)[ENOUGH / 2];
    return taken.length === ENOUGH && middle !== undefined && middle > SLOW_FRAME;
  };
}

const STAGE_KEY = 'layout-atlas:stage';
const SPEED_KEY = 'layout-atlas:graphics';
/** Drivers change: after so many days it is found out anew. */
const KNOWN_DAYS = 30;
const DAY_MS = 86_400_000;

function read(browser: Browser, key: string): string | null {
  try {
    return browser.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(browser: Browser, key: string, value: string): void {
  try {
    browser.localStorage.setItem(key, value);
  } catch {}
}

/** The stage that was chosen by hand on an earlier visit. */
export function keptStage(browser: Browser): StageName | null {
  const kept = read(browser, STAGE_KEY);
  return STAGES.find((stage) => stage === kept) ?? null;
}

/** Remember a choice by hand; null leaves it to the atlas again. */
export function keepStage(browser: Browser, stage: StageName | null): void {
  write(browser, STAGE_KEY, stage ?? '');
}

/** How fast WebGL was found to be; null where that is not known, or was too long ago. */
export function knownSpeed(browser: Browser, now: number): Speed | null {
  const [, speed, day] = /^(gpu|soft|slow) (\d{1,6})$/.exec(read(browser, SPEED_KEY) ?? '') ?? [];
  const age = Math.floor(now / DAY_MS) - Number(day);
  return (['gpu', 'soft', 'slow'] as const).find((one) => one === speed && age >= 0 && age <= KNOWN_DAYS) ?? null;
}

/** Remember how fast WebGL is for the next visit, where that is allowed. */
export function keepSpeed(browser: Browser, speed: Speed, now: number): void {
  write(browser, SPEED_KEY, `${speed} ${Math.floor(now / DAY_MS)}`);
}
