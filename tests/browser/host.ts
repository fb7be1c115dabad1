/** A plain static host that serves one folder under /some/folder/, and can be changed or cut while it is visited. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

export const DIST = join(import.meta.dirname, '..', '..', 'dist');

const UNDER = '/some/folder/';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Host {
  readonly address: string;
  /** The folder that is served; another one is another release. */
  folder: string;
  /** Paths that are answered with a login page, status 200. */
  readonly locked: Set<string>;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** From now on nobody answers. */
  close(): Promise<void>;
}

/** `headers` go with every answer. */
export async function host(folder: string, headers: Readonly<Record<string, string>> = {}): Promise<Host> {
  const locked = new Set<string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const name = path.slice(UNDER.length);
    const file = join(there.folder, name, path.endsWith('/') ? 'index.html' : '');
    asked.push(name);
    if (locked.has(name)) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Login</title>');
    } else if (!path.startsWith(UNDER) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const there: Host = {
    address: `http://localhost:${address.port}${UNDER}`,
    folder,
    locked,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return there;
}
