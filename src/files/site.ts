/** Where the atlas is hosted. Read once: the address bar changes while the atlas runs. */

const page = typeof document === 'undefined' ? null : document;

/**
 * The folder of the atlas, as an address with “/” at its end. Pages of plans lie deeper and say so in `<html data-root>`.
 * '' in a worker, which is told.
 */
export const SITE: string = page ? new URL(page.documentElement.dataset.root ?? './', page.baseURI).href : '';

/** The path of that folder, and whether the build made a page of its own for each plan. */
export const HOST = {
  path: SITE === '' ? '/' : new URL(SITE).pathname,
  pages: page?.documentElement.dataset.pages !== undefined,
};
