/** axe-core on the page as it stands: what breaks WCAG 2.2 A and AA, or good practice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** One line for each element that a rule objects to. */
export async function findings(page: Page, within = 'html'): Promise<string[]> {
  // Evaluated through the debugger, which no content security policy stops.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(SOURCE);
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })})`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}

/** No finding, and the view in which it would be. */
export async function expectNoFindings(page: Page, view: string, within?: string): Promise<void> {
  // The crosshair, which the skip link leads to, comes just after the map.
  await page.waitForFunction(() => !document.querySelector('a[href="#map"]') || document.querySelector('#map'));
  expect(await findings(page, within), view).toEqual([]);
}
