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

const ONE_FILE = /^layout-atlas.*\.html$/;
/** What the single file may weigh, in bytes: it goes by mail and on sticks. */
const ONE_FILE_LIMIT = 6_000_000;

const names = files(DIST).map((path) => relative(DIST, path).replaceAll('\\', '/'));
const sizes = new Map(names.filter((name) => !ONE_FILE.test(name)).map((name) => [name, measure(join(DIST, name))]));
const DECK = /^assets\/(overlays|debug-hooks|webgl-device)-/;
const PROOF = /^assets\/(Check|Reader|prover|use-proof-words)-/;
const first = firstView();
const rows: Record<string, Size> = {
  'first view: code (JS, CSS, HTML)': total(first),
  'map worker (in parallel)': total(named(/maplibre-gl-worker/)),
  'deck.gl (after the first paint)': total(named(DECK)),
  'office files, presentation, light stage (each when it is asked for)': total(
    lateCode().filter((name) => !PROOF.test(name) && !DECK.test(name)),
  ),
  'proof of the text (when it is asked for)': total(named(PROOF)),
  'opening files (on demand, with its worker)': total(openingCode()),
  'map sheet (when it is opened)': total(named(SHEET)),
};
for (const name of sizes.keys()) {
  const id = /^geo\/plans\/(.+)\.plan\.geojson$/.exec(name)?.[1];
  if (id) rows[`data: ${id} (plan + base map)`] = total([name, `geo/base/${id}.topo.json`]);
}
for (const [name, { raw, brotli }] of Object.entries(rows)) {
  console.log(`${name.padEnd(42)} ${kb(raw)} kB raw  ${kb(brotli)} kB brotli`);
}
const whole = statSync(join(DIST, 'layout-atlas.html')).size;
console.log(
  `${'single file (everything, no network)'.padEnd(42)} ${kb(whole)} kB raw  of ${kb(ONE_FILE_LIMIT).trim()} kB`,
);
if (whole > ONE_FILE_LIMIT) {
  console.error('dist/layout-atlas.html is too large: leave something out, or load it later');
  process.exitCode = 1;
}
writeFileSync(
  KEPT,
  `${JSON.stringify({ ...rows, 'single file (everything, no network)': { raw: whole } }, null, 2)}\n`,
);

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
  const early = new Set([...first, ...openingCode()]);
  return named(/^assets\/.+\.(js|css)$/).filter(
    (n) => !early.has(n) && !/maplibre-gl-worker/.test(n) && !SHEET.test(n),
  );
}

/** What only a reader fetches who opens a file or has own plans. */
function openingCode(): string[] {
  return named(/^assets\/(Opening|OwnPlans|Problems?|ProblemList|Dialog|shelf|use-words|worker)-[^/]+\.(js|css)$/);
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
