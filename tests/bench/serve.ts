/** A plain static host with range requests that remembers what was asked of it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

export interface Served {
  readonly address: string;
  /** Paths relative to the page, with the bytes that were sent. */
  readonly asked: { path: string; bytes: number }[];
  close(): void;
}

export async function serve(folder: string): Promise<Served> {
  const asked: Served['asked'] = [];
  const server = createServer((request, response) => {
    const path =
      normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)).slice(1) || 'index.html';
    const file = join(folder, path);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
    const all = readFileSync(file);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = from === undefined ? all : all.subarray(Number(from), Number(to) + 1);
    asked.push({ path, bytes: part.length });
    const range = `bytes ${from}-${Number(from) + part.length - 1}/${all.length}`;
    response.writeHead(from === undefined ? 200 : 206, from === undefined ? type : { ...type, 'content-range': range });
    response.end(part);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return {
    address: `http://localhost:${address.port}/`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
