/** A static host on the loopback that serves folders compressed with brotli, never cached, and writes down what it sent. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.html', '.js', '.css', '.svg', '.json', '.geojson', '.webmanifest', '.wasm']);
/** Data larger than this is packed a little less tightly: it is counted apart, and the tightest takes minutes. */
const LARGE = 1_000_000;

export type Kind = 'code' | 'data' | 'other';

export interface Sent {
  path: string;
  kind: Kind;
  /** Bytes of the body as sent. */
  bytes: number;
  /** When it was asked for, milliseconds since 1970. */
  at: number;
}

export interface Server {
  readonly address: string;
  /** Everything since the last call. */
  take(): Sent[];
  close(): Promise<void>;
}

interface Answer {
  body: Buffer;
  type: string;
  packed: boolean;
}

/** `folders`: what is served under /<name>/. Everything is compressed before the first request. */
export async function serve(folders: Readonly<Record<string, string>>, port: number, cache: string): Promise<Server> {
  mkdirSync(cache, { recursive: true });
  const answers = new Map<string, Answer>();
  for (const [name, folder] of Object.entries(folders)) {
    for (const path of files(folder)) {
      const under = path.slice(folder.length).split(sep).join('/');
      answers.set(`/${name}${under}`, answerOf(path, cache));
    }
  }
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    const answer = answers.get(path);
    if (!answer) {
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
      return;
    }
    const { body, type, packed } = answer;
    sent.push({ path, kind: kindOf(path), bytes: body.length, at: performance.timeOrigin + performance.now() });
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'no-store',
      ...(packed ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    address: `http://localhost:${port}/`,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answerOf(path: string, cache: string): Answer {
  const raw = readFileSync(path);
  const extension = extname(path);
  const type = TYPES[extension] ?? 'application/octet-stream';
  if (!PACKED.has(extension)) return { body: raw, type, packed: false };
  const quality = kindOf(path) === 'data' && raw.length > LARGE ? 6 : 11;
  const kept = join(cache, `${createHash('sha256').update(raw).digest('hex').slice(0, 32)}-${quality}.br`);
  if (!existsSync(kept)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
    writeFileSync(kept, brotliCompressSync(raw, { params }));
  }
  return { body: readFileSync(kept), type, packed: true };
}

function kindOf(path: string): Kind {
  if (/\.(html|js|css|wasm)$/.test(path)) return 'code';
  return /\.(geo)?json$/.test(path) ? 'data' : 'other';
}

/** Every file of a folder, without the single-file builds, which nobody fetches. */
function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /^layout-atlas.*\.html$/.test(name) || name.startsWith('.') ? [] : [path];
  });
}
