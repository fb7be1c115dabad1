/** What docs/hosting.md promises, asked of a host that is there: used on the tests' own server, and on nginx by tests/nginx.ts. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersOf, isCompressed } from '../build/headers.ts';

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request that decodes nothing by itself. */
function get(address: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((done, failed) => {
    request(address, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', failed)
      .end();
  });
}

/** Every file below a folder, relative to it. */
export function filesIn(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under)).flatMap((name) => {
    const path = under === '' ? name : `${under}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
  });
}

type Faults = string[];

/** Each documented header of one file; what the server adds besides is its own. */
async function headerFaults(address: string, path: string): Promise<Faults> {
  const { status, headers } = await get(`${address}${path}`, { 'accept-encoding': 'identity' });
  if (status !== 200) return [`${path}: ${status}`];
  // Who sends one form only need not say that it depends on the asker.
  const { Vary: _, ...wanted } = headersOf(path);
  return Object.entries(wanted).flatMap(([name, value]) => {
    const is = String(headers[name.toLowerCase()] ?? '');
    return is === value ? [] : [`${path}: ${name} is “${is}”, not “${value}”`];
  });
}

async function compressionFaults(
  address: string,
  path: string,
  bytes: Buffer,
  encodings: readonly string[],
): Promise<Faults> {
  const faults: Faults = [];
  for (const encoding of encodings) {
    const { headers, body } = await get(`${address}${path}`, { 'accept-encoding': encoding });
    const got = headers['content-encoding'];
    if (!isCompressed(path)) {
      if (got !== undefined) faults.push(`${path}: sent in ${got}, and is packed already or read in ranges`);
      continue;
    }
    const plain = got === 'br' ? brotliDecompressSync(body) : got === 'gzip' ? gunzipSync(body) : null;
    if (got !== encoding || !plain?.equals(bytes)) faults.push(`${path}: ${encoding} was asked for, ${got} came`);
    if (!String(headers.vary ?? '').includes('Accept-Encoding')) faults.push(`${path}: Vary is “${headers.vary}”`);
  }
  return faults;
}

async function rangeFaults(address: string, path: string, bytes: Buffer): Promise<Faults> {
  const asks: readonly (readonly [string, number, number])[] = [
    ['bytes=0-126', 0, 127],
    ['bytes=100-199', 100, 200],
    ['bytes=-50', bytes.length - 50, bytes.length],
  ];
  const faults: Faults = [];
  for (const [range, from, to] of asks) {
    const { status, headers, body } = await get(`${address}${path}`, { range, 'accept-encoding': 'br, gzip' });
    if (status !== 206) faults.push(`${path} ${range}: ${status}`);
    if (!body.equals(bytes.subarray(from, to))) faults.push(`${path} ${range}: other bytes`);
    const wanted = `bytes ${from}-${to - 1}/${bytes.length}`;
    if (headers['content-range'] !== wanted)
      faults.push(`${path} ${range}: Content-Range “${headers['content-range']}”`);
  }
  const beyond = await get(`${address}${path}`, { range: `bytes=${bytes.length}-` });
  if (beyond.status !== 416) faults.push(`${path}: ${beyond.status} beyond its end`);
  return faults;
}

async function errorFaults(address: string): Promise<Faults> {
  const faults: Faults = [];
  for (const path of ['assets/index-gone.js', 'plans/none/', 'geo/none.json']) {
    const { status, headers } = await get(`${address}${path}`);
    const kept = String(headers['cache-control'] ?? '');
    if (status !== 404) faults.push(`${path}: ${status}, so that a lost file would be taken for a page`);
    if (/immutable|max-age=[1-9]/.test(kept)) faults.push(`${path}: an error would be kept (${kept})`);
    if (headers['x-content-type-options'] !== 'nosniff') faults.push(`${path}: no nosniff on the error`);
  }
  return faults;
}

async function againFaults(address: string): Promise<Faults> {
  const first = await get(address);
  const etag = String(first.headers.etag ?? '');
  if (etag === '') return ['the page has no ETag'];
  const { status } = await get(address, { 'if-none-match': etag });
  return status === 304 ? [] : [`the page again: ${status}`];
}

/** What a host does otherwise than documented; nothing where all is well. `archive` is a .pmtiles file that it serves. */
export async function hostFaults(
  address: string,
  folder: string,
  archive: { readonly path: string; readonly bytes: Buffer },
  encodings: readonly string[] = ['br', 'gzip'],
): Promise<Faults> {
  const files = filesIn(folder);
  const headers = await Promise.all(files.map((path) => headerFaults(address, path)));
  const samples = ['index.html', 'sw.js', 'geo/index.json', 'manifest.webmanifest', 'icon-192.png'];
  const packed = await Promise.all(
    samples.map((path) => compressionFaults(address, path, readFileSync(join(folder, path)), encodings)),
  );
  return [
    ...headers.flat(),
    ...packed.flat(),
    ...(await headerFaults(address, archive.path)),
    ...(await compressionFaults(address, archive.path, archive.bytes, encodings)),
    ...(await rangeFaults(address, archive.path, archive.bytes)),
    ...(await errorFaults(address)),
    ...(await againFaults(address)),
  ];
}
