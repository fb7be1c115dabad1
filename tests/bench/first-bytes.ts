/** What a plan's page takes until map and list are seen: both stand in its HTML, so it is that, and what the browser holds its first paint back for. */
import type { Browser } from '@playwright/test';
import type { Server } from './server.ts';
import { WINDOW } from './visit.ts';

/** Bytes of bodies as sent. */
export async function firstBytes(browser: Browser, server: Server, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'zh-CN', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(server.address + url, { waitUntil: 'load' });
    return await page.evaluate(waitedFor);
  } finally {
    await context.close();
  }
}

/** The browser's own word on what held the first paint back, and pictures that the page holds. */
function waitedFor(): number {
  const size = (entry: PerformanceEntry): number =>
    entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0;
  const waited = performance.getEntriesByType('resource').filter((entry) => {
    const { renderBlockingStatus, initiatorType }: { renderBlockingStatus?: string; initiatorType?: string } =
      entry.toJSON();
    return renderBlockingStatus === 'blocking' || initiatorType === 'img';
  });
  return [...performance.getEntriesByType('navigation'), ...waited].reduce((sum, entry) => sum + size(entry), 0);
}
