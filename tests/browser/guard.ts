/** Watches a page and every window that it opens for what must never be: code of others, other origins, cookies, traces. */
import { type BrowserContext, expect, type Page } from '@playwright/test';

/** What hostile text in a test file tries to call: a name on `window`. */
export const RAN = 'hostileRan_';

export class Guard {
  readonly #violations: string[] = [];
  readonly #asked: string[] = [];
  readonly #ran: string[] = [];
  readonly #errors: string[] = [];
  readonly #dialogs: string[] = [];
  readonly #context: BrowserContext;
  readonly #own: (url: string) => boolean;

  private constructor(context: BrowserContext, own: (url: string) => boolean) {
    this.#context = context;
    this.#own = own;
  }

  /** Watch all pages of a context; `own` says which addresses may be asked for. Before the first page is opened. */
  static async watch(context: BrowserContext, own: (url: string) => boolean): Promise<Guard> {
    const guard = new Guard(context, own);
    await context.exposeFunction('violated_', (what: string) => void guard.#violations.push(what));
    await context.exposeFunction(RAN, (what: string) => void guard.#ran.push(what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sourceFile, sample } = event;
        Reflect.get(window, 'violated_')([effectiveDirective, blockedURI, sourceFile, sample].join(' · '));
      });
    });
    context.on('request', (request) => void guard.#asked.push(request.url()));
    context.on('page', (page) => guard.#follow(page));
    for (const page of context.pages()) guard.#follow(page);
    return guard;
  }

  #follow(page: Page): void {
    page.on('pageerror', ({ message }) => void this.#errors.push(message));
    page.on('dialog', (dialog) => {
      this.#dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
  }

  /** Nothing of it happened. */
  async expectClean(): Promise<void> {
    expect(this.#violations).toEqual([]);
    expect(this.#ran).toEqual([]);
    expect(this.#dialogs).toEqual([]);
    expect(this.#errors).toEqual([]);
    const others = this.#asked.filter((url) => !/^(blob|data):/.test(url) && !this.#own(url));
    expect(others).toEqual([]);
    expect(await this.#context.cookies()).toEqual([]);
    for (const page of this.#context.pages()) {
      const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
      expect(kept.filter((key) => !key.startsWith('layout-atlas'))).toEqual([]);
    }
  }
}
