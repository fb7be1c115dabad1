/** A host that does what docs/hosting.md says, by the same table: headers, compression, ranges, revalidation, errors. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ALWAYS, headersOf, isCompressed } from '../../build/headers.ts';
import { HOSTED } from '../../build/policy.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Site {
  /** Path of the folder under which the atlas lies, with both slashes. */
  readonly under: string;
  readonly folder: string;
  /** The policy of this build. */
  readonly policy?: string;
  /** Files that are not of the build, or stand in for those that are. */
  readonly more?: ReadonlyMap<string, Buffer>;
}

export interface DocumentedHost {
  readonly address: string;
  readonly origin: string;
  readonly asked: string[];
  close(): Promise<void>;
}

const fault = (status: number): Answer => ({
  status,
  headers: { ...ALWAYS, 'Cache-Control': 'no-store' },
  body: Buffer.from(''),
});

/** What the browser takes, the best first. */
function encodingOf(path: string, request: IncomingMessage): 'br' | 'gzip' | null {
  const taken = String(request.headers['accept-encoding'] ?? '');
  // A part of a file is a part of the file as it lies on the disk.
  if (!isCompressed(path) || request.headers.range !== undefined) return null;
  return /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : null;
}

function packed(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  return encoding === 'br' ? brotliCompressSync(body, { params }) : gzipSync(body);
}

/** One range of bytes; several at once are answered with the whole, as the standard allows. */
function inRange(whole: Answer, range: string): Answer {
  const { body, headers } = whole;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === '' && last === '') return whole;
  const start = first === '' ? Math.max(0, body.length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? body.length - 1 : Math.min(Number(last), body.length - 1);
  if (start >= body.length || end < start) {
    return { ...fault(416), headers: { ...fault(416).headers, 'Content-Range': `bytes */${body.length}` } };
  }
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${start}-${end}/${body.length}` },
    body: body.subarray(start, end + 1),
  };
}

function fileOf({ folder, more }: Site, name: string): Buffer | null {
  const own = more?.get(name);
  if (own) return own;
  const path = join(folder, name);
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null;
}

/** The answer to a request; the body is there for HEAD as well. */
export function answer(site: Site, request: IncomingMessage): Answer {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
  if (`${path}/` === site.under)
    return { status: 301, headers: { ...ALWAYS, Location: site.under }, body: Buffer.from('') };
  if (!path.startsWith(site.under)) return fault(404);
  const name = path.slice(site.under.length);
  const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  const body = fileOf(site, file);
  if (body === null) return fault(404);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const headers = { ...headersOf(file, site.policy ?? HOSTED), ETag: etag };
  if (request.headers['if-none-match']?.includes(etag)) return { status: 304, headers, body: Buffer.from('') };
  const { range } = request.headers;
  if (range !== undefined) return inRange({ status: 200, headers, body }, range);
  const encoding = encodingOf(file, request);
  if (encoding === null) return { status: 200, headers, body };
  return { status: 200, headers: { ...headers, 'Content-Encoding': encoding }, body: packed(body, encoding) };
}

export async function documentedHost(site: Site): Promise<DocumentedHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, headers, body } = answer(site, request);
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const origin = `http://localhost:${address.port}`;
  return {
    address: `${origin}${site.under}`,
    origin,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
