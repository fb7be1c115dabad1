/** What a plan's page takes until map and list are seen: all that it asks for with its script off, since both stand in it. */
import type { Browser } from '@playwright/test';
import type { Results } from './results.ts';
import type { Kind, Server } from './server.ts';
import { WINDOW } from './visit.ts';

export async function firstBytes(browser: Browser, server: Server, url: string): Promise<Results['first']> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: WINDOW, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    server.take();
    await page.goto(server.address + url, { waitUntil: 'networkidle' });
    const sent = server.take();
    const of = (kind: Kind) => sent.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.bytes, 0);
    return { code: of('code'), data: of('data'), other: of('other') };
  } finally {
    await context.close();
  }
}
