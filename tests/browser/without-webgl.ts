import type { Page } from '@playwright/test';

/** The light stage, as a machine without WebGL has it. Before the page is opened. */
export async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
}
