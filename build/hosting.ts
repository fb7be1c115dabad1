/**
 * Writes the server files of docs/hosting from build/headers.ts, and copies them into docs/hosting.md.
 *   node build/hosting.ts [folder]   with a folder: only the files, for the base maps of this host’s atlas.config.json
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originsOf } from '../src/basemap/tiles.ts';
import { hostConfig } from './basemaps.ts';
import { caddyfile } from './hosting/caddy.ts';
import { withFiles } from './hosting/document.ts';
import { webConfig } from './hosting/iis.ts';
import { nginxConf } from './hosting/nginx.ts';
import { uploads } from './hosting/storage.ts';
import { HOSTED, withOrigins } from './policy.ts';

const DOCS = join(import.meta.dirname, '..', 'docs');

/** The server files under a policy. */
export function serverFiles(policy: string): Readonly<Record<string, string>> {
  return {
    'nginx.conf': nginxConf(policy),
    Caddyfile: caddyfile(policy),
    'web.config': webConfig(policy),
    'upload.sh': uploads(),
  };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

if (import.meta.main || process.argv[1]?.endsWith('build/hosting.ts')) {
  const [folder] = process.argv.slice(2);
  if (folder) write(folder, serverFiles(withOrigins(HOSTED, originsOf(hostConfig()?.basemaps ?? []))));
  else {
    const files = serverFiles(HOSTED);
    write(join(DOCS, 'hosting'), files);
    const path = join(DOCS, 'hosting.md');
    writeFileSync(path, withFiles(readFileSync(path, 'utf8'), files));
  }
}
