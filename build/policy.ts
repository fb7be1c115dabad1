/** Content Security Policies: what the hosted atlas and the single file may load. Neither reaches another origin. */

import { POLICIES } from '../src/files/policies.ts';

type Directives = Readonly<Record<string, string>>;

const SHUT: Directives = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" };

/** The hosted atlas: its own files, no inline script. */
export const HOSTED = written({
  ...SHUT,
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  ...trusted([POLICIES.own, POLICIES.xml]),
});

/**
 * The single file: the very scripts and styles that it was built with, known by their SHA-256, and no network at all.
 * blob: is memory of the page. MapLibre fetches the blob of its worker.
 */
export function oneFilePolicy(scripts: readonly string[], styles: readonly string[]): string {
  const known = (hashes: readonly string[]): string => hashes.map((hash) => `'sha256-${hash}'`).join(' ');
  return written({
    ...SHUT,
    'script-src': known(scripts),
    'worker-src': 'blob:',
    'style-src': known(styles),
    'img-src': 'data: blob:',
    'connect-src': 'blob:',
    'font-src': 'data: blob:',
    ...trusted([POLICIES.own, POLICIES.xml, POLICIES.start]),
  });
}

/** No string becomes HTML, script or the address of a script but by these policies. */
function trusted(names: readonly string[]): Directives {
  return { 'require-trusted-types-for': "'script'", 'trusted-types': names.join(' ') };
}

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Directives under which tiles are fetched: as data by MapLibre, as pictures where it falls back to those. */
const TILES: readonly string[] = ['img-src', 'connect-src'];

/** A policy that lets the tiles of these origins in, and nothing else of them. */
export function withOrigins(policy: string, origins: readonly string[]): string {
  if (origins.length === 0) return policy;
  return policy
    .split('; ')
    .map((directive) =>
      TILES.includes(directive.split(' ', 1)[0] ?? '') ? [directive, ...origins].join(' ') : directive,
    )
    .join('; ');
}
