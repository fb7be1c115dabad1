/**
 * Tests draw with WebGL in software, and there the atlas would choose the light stage by itself: a choice by hand, kept
 * in the browser, stands in the way of that. `light.spec.ts` tests the choosing.
 */
const KEY = 'layout-atlas:stage';

/** The choice as a script that runs before the page's own. */
export const FULL_STAGE = `try { localStorage.setItem('${KEY}', 'full'); } catch {}`;

/** What a browser keeps whose reader has chosen the full stage at an address. */
export function fullStageAt(origin: string) {
  return { cookies: [], origins: [{ origin, localStorage: [{ name: KEY, value: 'full' }] }] };
}

/** For pages at any address, files as well. */
export async function fullStage(pages: { addInitScript(script: string): Promise<unknown> }): Promise<void> {
  await pages.addInitScript(FULL_STAGE);
}
