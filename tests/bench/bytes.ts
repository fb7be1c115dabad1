/** Bytes of the first view: raw and brotli, by what must arrive before the map is seen. Keeps them in bytes.json. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
/** The dialog of the sheet and the writers of its files. */
const SHEET = /^assets\/(SheetDialog|documents)-[^/]+\.(js|css)$/;
const KEPT = join(import.meta.dirname, 'bytes.json');

interface Size {
  raw: number;
  brotli: number;
}

const sizes = new Map(files(DIST).map((path) => [relative(DIST, path).replaceAll('\\', '/'), measure(path)]));
const first = firstView();
const rows: Record<string, Size> = {
  'first view: code (JS, CSS, HTML)': total(first),
  'map worker (in parallel)': total(named(/maplibre-gl-worker/)),
  'deck.gl (after the first paint)': total(lateCode()),
  'map sheet (when it is opened)': total(named(SHEET)),
};
for (const name of sizes.keys()) {
  const id = /^geo\/plans\/(.+)\.plan\.geojson$/.exec(name)?.[1];
  if (id) rows[`data: ${id} (plan + base map)`] = total([name, `geo/base/${id}.topo.json`]);
}
for (const [name, { raw, brotli }] of Object.entries(rows)) {
  console.log(`${name.padEnd(42)} ${kb(raw)} kB raw  ${kb(brotli)} kB brotli`);
}
writeFileSync(KEPT, `${JSON.stringify(rows, null, 2)}\n`);

/** What index.html loads at once, with everything those files import statically, and the stage that follows. */
function firstView(): string[] {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const linked = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].flatMap((m) => m[1] ?? []);
  const stage = named(/assets\/(open-stage|stage)-[^/]+\.(js|css)$/);
  const all = new Set(['index.html', ...linked, ...stage]);
  for (const name of all) for (const next of staticImports(name)) all.add(next);
  return [...all];
}

function staticImports(name: string): string[] {
  if (!name.endsWith('.js')) return [];
  const code = readFileSync(join(DIST, name), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map((m) => `assets/${m[1]}`);
}

function lateCode(): string[] {
  const early = new Set(first);
  return named(/^assets\/.+\.(js|css)$/).filter(
    (n) => !early.has(n) && !/maplibre-gl-worker/.test(n) && !SHEET.test(n),
  );
}

function named(pattern: RegExp): string[] {
  return [...sizes.keys()].filter((n) => pattern.test(n));
}

function total(names: readonly string[]): Size {
  const known = names.flatMap((n) => sizes.get(n) ?? []);
  return { raw: known.reduce((s, x) => s + x.raw, 0), brotli: known.reduce((s, x) => s + x.brotli, 0) };
}

function measure(path: string): Size {
  const bytes = readFileSync(path);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { raw: bytes.length, brotli: brotli.length };
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(8);
}
