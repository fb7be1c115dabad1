/**
 * What a host of the atlas sends with each file: the one table from which docs/hosting, its server files and the server
 * of the tests are made. Pure.
 */
import { HOSTED } from './policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** Media types by the end of the name. Those of text carry a charset. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  txt: 'text/plain',
  md: 'text/markdown',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pmtiles: 'application/vnd.pmtiles',
};
export const OTHERWISE = 'application/octet-stream';
/** Types that are text: sent with a charset. */
export const TEXT: readonly string[] = [
  'text/html',
  'text/javascript',
  'text/css',
  'text/plain',
  'text/markdown',
  'application/json',
  'application/geo+json',
  'application/manifest+json',
];
/** Types that grow smaller: all text, and letters and pictures that are not packed already. */
export const COMPRESSED: readonly string[] = [...TEXT, 'image/svg+xml', 'font/ttf', 'application/wasm'];

/** Files whose name holds a hash of their bytes: they never change. */
export const HASHED = /(^|\/)assets\/[^/]+$/;
/** Single files, each with a policy of its own in its head. */
export const ONE_FILE = /(^|\/)layout-atlas[^/]*\.html$/;

export const FOREVER = 'public, max-age=31536000, immutable';
/** Asked about at each use, answered with 304 where nothing has changed. */
export const ASK = 'no-cache';
/** Who may show the atlas in a frame: a portal of the same site. */
export const FRAMES = "frame-ancestors 'self'";

/** With every answer, errors as well. */
export const ALWAYS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // Keys of tile services are bound to the site that asks.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const endOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** The media type of a file. */
export function typeOf(path: string): string {
  const end = endOf(path);
  return Object.hasOwn(TYPES, end) ? (TYPES[end] ?? OTHERWISE) : OTHERWISE;
}

/** Whether a file is sent compressed. Archives are not: they are read in ranges. */
export function isCompressed(path: string): boolean {
  return COMPRESSED.includes(typeOf(path));
}

/** The policy of a file. Workers are bound by that of their own script, so all files have one. */
export function policyOf(path: string, policy = HOSTED): string {
  return ONE_FILE.test(path) ? FRAMES : `${policy}; ${FRAMES}`;
}

/** All headers of a file that is there; `path` is relative to the folder of the atlas. */
export function headersOf(path: string, policy = HOSTED): Headers {
  const type = typeOf(path);
  return {
    ...ALWAYS,
    'Content-Type': TEXT.includes(type) ? `${type}; charset=utf-8` : type,
    'Cache-Control': HASHED.test(path) ? FOREVER : ASK,
    'Content-Security-Policy': policyOf(path, policy),
    'Accept-Ranges': 'bytes',
    ...(isCompressed(path) ? { Vary: 'Accept-Encoding' } : {}),
  };
}
