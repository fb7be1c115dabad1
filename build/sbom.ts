/** The bill of materials of a build, CycloneDX 1.6: the same parts give the same bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Shipped } from './shipped.ts';

const ROOT = join(import.meta.dirname, '..');

const locked = v.object({
  version: v.optional(v.string()),
  integrity: v.optional(v.string()),
  dependencies: v.optional(v.record(v.string(), v.string())),
});
const lock = v.object({ name: v.string(), version: v.string(), packages: v.record(v.string(), locked) });

/** package-lock.json, as far as it is read. */
export function readLock(): v.InferOutput<typeof lock> {
  return v.parse(lock, JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
}

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A licence by its SPDX name, or as words where it has none. */
function licenceOf(words: string): object[] {
  if (words === '') return [];
  return /\s(OR|AND)\s/.test(words) ? [{ expression: words }] : [{ license: { id: words } }];
}

function hashesOf(integrity: string | undefined): object[] {
  const [, base64] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return base64 === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

/** Eight-four-four-four-twelve, from the content: there is no time and no chance in it. */
function serialOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** The bill of what is shipped. */
export function billOf(shipped: readonly Shipped[]): string {
  const { name, version, packages } = readLock();
  const entry = (one: string) => packages[`node_modules/${one}`];
  const refs = new Map(shipped.map((one) => [one.name, purl(one.name, one.version)]));
  const components = shipped.map(({ name, version, licence, is }) => ({
    type: is === 'code' ? 'library' : is === 'font' ? 'file' : 'data',
    'bom-ref': purl(name, version),
    name,
    version,
    licenses: licenceOf(licence),
    purl: purl(name, version),
    hashes: hashesOf(entry(name)?.integrity),
  }));
  const needs = (one: string): string[] =>
    Object.keys(entry(one)?.dependencies ?? {}).flatMap((other) => refs.get(other) ?? []);
  const root = `pkg:npm/${name}@${version}`;
  const dependencies = [
    { ref: root, dependsOn: [...refs.values()] },
    ...shipped.map((one) => ({ ref: purl(one.name, one.version), dependsOn: needs(one.name).sort() })),
  ];
  const content = {
    metadata: {
      component: { type: 'application', 'bom-ref': root, name, version, licenses: [{ license: { id: 'MIT' } }] },
    },
    components,
    dependencies,
  };
  const head = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(JSON.stringify(content)),
    version: 1,
  };
  return `${JSON.stringify({ ...head, ...content }, null, 1)}\n`;
}
