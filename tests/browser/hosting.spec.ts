/** dist/ works from any folder of a plain static host. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { expect, test } from '@playwright/test';
import { Atlas } from './atlas.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
let server: Server;
let origin = '';

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = join(DIST, path.replace(/^\/some\/folder\//, ''), path.endsWith('/') ? 'index.html' : '');
    if (!path.startsWith('/some/folder/') || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  origin = `http://localhost:${address.port}`;
});

test.afterAll(() => {
  server.close();
});

test('served from a sub-folder, the map stands and nothing is missing', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  const atlas = new Atlas(page);
  await page.goto(`${origin}/some/folder/?plan=taizhou-zj&lang=zh`);
  await atlas.ready();
  expect(missing).toEqual([]);
  atlas.expectClean();
});
