/** When a map is first seen: by the pictures that the browser put on the screen, whatever drew them. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** A picture of the page, and when it was on the screen, milliseconds since 1970. */
export interface Shot {
  at: number;
  /** JPEG, base64. */
  data: string;
}

/** What part of the window is looked at: its middle, where no page has a card or a panel. Shares of width and height. */
export const LOOKED_AT = { x: 0.3, y: 0.2, width: 0.36, height: 0.7 } as const;
/** A map is seen when this share of the ink that it has at the end is there. */
export const SEEN = 0.6;
/** Less ink than this is no map: a line of text in the middle of an empty page. */
export const LEAST = 0.03;
const WIDTH = 480;
const QUALITY = 70;
/** Milliseconds without a new picture after which the page stands still, and how long that is waited for. */
const QUIET = 250;
const PATIENCE = 3000;

/** Pictures from now on. `end` waits until nothing changes any more, and adds one that is asked for. */
export async function film(cdp: CDPSession): Promise<{ shots: Shot[]; end(): Promise<void> }> {
  const shots: Shot[] = [];
  let last = performance.now();
  cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    last = performance.now();
    shots.push({ at: (metadata.timestamp ?? 0) * 1000, data });
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: QUALITY, maxWidth: WIDTH, maxHeight: WIDTH });
  const end = async (): Promise<void> => {
    const latest = performance.now() + PATIENCE;
    last = performance.now();
    while (performance.now() < Math.min(last + QUIET, latest)) await setTimeout(20);
    await cdp.send('Page.stopScreencast');
    const { data } = await cdp.send('Page.captureScreenshot', { format: 'jpeg', quality: QUALITY });
    shots.push({ at: performance.timeOrigin + performance.now(), data });
  };
  return { shots, end };
}

/** Share of ink in each picture, judged by `judge`, a page of its own. */
export function inkOf(judge: Page, shots: readonly Shot[]): Promise<number[]> {
  return judge.evaluate(measure, { pictures: shots.map(({ data }) => data), part: LOOKED_AT });
}

/** Runs in the judge: ink is what differs from the commonest colour of the part. */
async function measure({ pictures, part }: { pictures: string[]; part: typeof LOOKED_AT }): Promise<number[]> {
  const inks: number[] = [];
  for (const picture of pictures) {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${picture}`;
    await image.decode();
    const [w, h] = [image.width * part.width, image.height * part.height].map(Math.round);
    const canvas = new OffscreenCanvas(w ?? 1, h ?? 1);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, -Math.round(image.width * part.x), -Math.round(image.height * part.y));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const counts = new Map<number, number>();
    for (let i = 0; i < data.length; i += 4) {
      const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [[common]] = [...counts].sort((a, b) => b[1] - a[1]) as [[number, number]];
    const far = (colour: number, shift: number) => Math.abs(((colour >> shift) & 255) - ((common >> shift) & 255)) > 9;
    let ink = 0;
    for (const [colour, count] of counts) if ([16, 8, 0].some((shift) => far(colour, shift))) ink += count;
    inks.push(ink / (canvas.width * canvas.height));
  }
  return inks;
}

/** The first picture with the map on it; null where the last one has none. */
export function firstSeen(inks: readonly number[]): number | null {
  const end = inks.at(-1) ?? 0;
  if (end < LEAST) return null;

  const found = inks.findIndex((ink) => ink >= end * SEEN);
  return found < 0 ? null : found;
}
