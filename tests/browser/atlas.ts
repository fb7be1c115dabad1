/** The one driver between the specs and the browser: opens a view, waits for the stage, watches for what must not be. */
import { type ConsoleMessage, expect, type Page } from '@playwright/test';

export class Atlas {
  readonly page: Page;
  readonly #errors: string[] = [];
  readonly #requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
    page.on('pageerror', (error) => this.#errors.push(error.message));
    page.on('request', (request) => {
      if (request.url().startsWith('http')) this.#requests.push(request.url());
    });
  }

  async open(query: string): Promise<void> {
    await this.page.goto(`./?${query}`);
    await this.ready();
  }

  /** The plan is drawn with its overlays. */
  async ready(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-atlas', 'ready', { timeout: 60_000 });
  }

  panel() {
    return this.page.locator('#panel');
  }

  /** Click the map at a place; the view must be flat. */
  async clickMap(lng: number, lat: number): Promise<void> {
    const { x, y } = await this.placeOnScreen(lng, lat);
    await this.page.mouse.click(x, y);
  }

  /** Where a place is on the screen, and the zoom of the map; the view must be flat. */
  async placeOnScreen(lng: number, lat: number): Promise<{ x: number; y: number; zoom: number }> {
    const map = this.page.locator('.stage__map');
    const camera = (await map.getAttribute('data-camera'))?.split(',').map(Number) ?? [];
    const [cx = 0, cy = 0, zoom = 0] = camera;
    const box = await map.boundingBox();
    if (!box) throw new Error('the map has no box');
    const [x, y] = pixel(lng, lat, zoom);
    const [x0, y0] = pixel(cx, cy, zoom);
    return { x: box.x + box.width / 2 + x - x0, y: box.y + box.height / 2 + y - y0, zoom };
  }

  /** No console error, and no request to another origin. */
  expectClean(): void {
    expect(this.#errors).toEqual([]);
    const { origin } = new URL(this.page.url());
    expect(this.#requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  }
}

function pixel(lng: number, lat: number, zoom: number): [number, number] {
  const world = 512 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return [((lng + 180) / 360) * world, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world];
}
