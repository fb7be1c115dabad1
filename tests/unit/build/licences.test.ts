/** What others made and the atlas ships: found, named with its licence, and billed the same way each time. */

import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { billOf, readLock } from '../../../build/sbom.ts';
import { packageOf, shippedBy } from '../../../build/shipped.ts';

const PACKAGES = new Set(['maplibre-gl', '@deck.gl/core', 'react', 'jszip', 'zustand', 'not-there']);

describe('the package of a module', () => {
  it.each([
    ['/work/x/node_modules/react/index.js', 'react'],
    ['/work/x/node_modules/@deck.gl/core/dist/a.js?worker', '@deck.gl/core'],
    ['/x/node_modules/a/node_modules/b/index.js', 'b'],
    ['C:\\x\\node_modules\\valibot\\dist\\index.mjs', 'valibot'],
    ['\0/x/node_modules/jszip/lib/index.js?commonjs-proxy', 'jszip'],
    ['\0vite/preload-helper.js', 'vite'],
    ['/work/x/src/main.tsx', null],
    ['\0rolldown/runtime.js', null],
  ])('%s', (module, name) => expect(packageOf(module)).toBe(name));
});

describe('the list', () => {
  const shipped = shippedBy(PACKAGES);

  test('has each package once, the fonts and the maps, with words on the terms of each', () => {
    const names = shipped.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toEqual(expect.arrayContaining(['maplibre-gl', '@fontsource-variable/noto-sans-sc']));
    expect(names).not.toContain('not-there');
    for (const { licence, text, version } of shipped) {
      expect(licence).toMatch(/^[(\w]/);
      expect(text.length).toBeGreaterThan(3);
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
    }
    expect(shipped.find(({ name }) => name === '@geo-maps/earth-seas-10m')?.licence).toBe('ODbL-1.0');
  });
});

const licence = v.union([
  v.strictObject({ license: v.strictObject({ id: v.string() }) }),
  v.strictObject({ expression: v.string() }),
]);
const component = v.strictObject({
  type: v.picklist(['application', 'library', 'file', 'data']),
  'bom-ref': v.string(),
  name: v.string(),
  version: v.string(),
  licenses: v.pipe(v.array(licence), v.minLength(1)),
  purl: v.optional(v.pipe(v.string(), v.startsWith('pkg:npm/'))),
  hashes: v.optional(
    v.array(v.strictObject({ alg: v.literal('SHA-512'), content: v.pipe(v.string(), v.regex(/^[\da-f]{128}$/)) })),
  ),
});
/** The part of CycloneDX 1.6 that is written, after its JSON schema. */
const bill = v.strictObject({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.literal('1.6'),
  serialNumber: v.pipe(v.string(), v.regex(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/)),
  version: v.literal(1),
  metadata: v.strictObject({ component }),
  components: v.array(component),
  dependencies: v.array(v.strictObject({ ref: v.string(), dependsOn: v.array(v.string()) })),
});

describe('the bill of materials', () => {
  const text = billOf(shippedBy(PACKAGES));
  const read = v.parse(bill, JSON.parse(text));

  test('names every part with its version and its hash from the lock file', () => {
    const { packages } = readLock();
    expect(read.components.map(({ name }) => name)).toEqual(shippedBy(PACKAGES).map(({ name }) => name));
    for (const { name, version, hashes } of read.components) {
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
      expect(hashes).toHaveLength(1);
    }
  });

  test('leads from each part only to parts that it names', () => {
    const refs = new Set([read.metadata.component['bom-ref'], ...read.components.map((one) => one['bom-ref'])]);
    for (const { ref, dependsOn } of read.dependencies)
      for (const one of [ref, ...dependsOn]) expect(refs).toContain(one);
  });

  test('is the same each time, and another one for other parts', () => {
    expect(billOf(shippedBy(PACKAGES))).toBe(text);
    expect(v.parse(bill, JSON.parse(billOf(shippedBy(new Set(['react']))))).serialNumber).not.toBe(read.serialNumber);
  });
});
