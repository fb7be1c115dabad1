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

/** What a plan's page may take until map and list are seen, brotli. */
const PAGE_LIMIT = 90_000;
/** Naked MapLibre + deck.gl, as the page in tests/bench/peers was first measured, and 60 kB more. */
const READY_LIMIT = 563_000 + 60_000;

const names = files(DIST).map((path) => relative(DIST, path).replaceAll('\\', '/'));
const sizes = new Map(names.filter((name) => !ONE_FILE.test(name)).map((name) => [name, measure(join(DIST, name))]));
const DECK = /^assets\/(overlays|debug-hooks|webgl-device)-/;
const PROOF = /^assets\/(Check|Reader|prover|use-proof-words)-/;
const first = firstView();
const deck = deckCode();
const rows: Record<string, Size> = {
  'first view: code (JS, CSS, HTML)': total(first),
  'map worker (in parallel)': total(named(/maplibre-gl-worker/)),
  'deck.gl (where columns are to stand)': total(deck),
  'office files, presentation, light stage (each when it is asked for)': total(
    lateCode().filter((name) => !PROOF.test(name) && !deck.includes(name)),
  ),
  'proof of the text (when it is asked for)': total(named(PROOF)),
  'opening files (on demand, with its worker)': total(openingCode()),
  'map sheet (when it is opened)': total(named(SHEET)),
};
for (const name of sizes.keys()) {
  const id = /^geo\/plans\/(.+)\.plan\.geojson$/.exec(name)?.[1];
  if (id) rows[`data: ${id} (plan + base map)`] = total([name, `geo/base/${id}.topo.json`]);
}
const largest = planPages().sort(([, a], [, b]) => b.brotli - a.brotli)[0];
if (largest) rows['page of a plan, until map and list are seen (the largest)'] = largest[1];
for (const [name, { raw, brotli }] of Object.entries(rows)) {
  console.log(`${name.padEnd(42)} ${kb(raw)} kB raw  ${kb(brotli)} kB brotli`);
}
const whole = statSync(join(DIST, 'layout-atlas.html')).size;
console.log(
  `${'single file (everything, no network)'.padEnd(42)} ${kb(whole)} kB raw  of ${kb(ONE_FILE_LIMIT).trim()} kB`,
);
if (whole > ONE_FILE_LIMIT) refuse('dist/layout-atlas.html is too large: leave something out, or load it later');
if (largest && largest[1].brotli > PAGE_LIMIT) {
  refuse(`${largest[0]} takes ${kb(largest[1].brotli)} kB until map and list are seen, of ${kb(PAGE_LIMIT)}`);
}
// Columns rise once the stage is ready: deck.gl is not waited for.
const untilReady = total([...first, ...named(/maplibre-gl-worker/)]).brotli;
console.log(`${'code until the stage is ready'.padEnd(42)} ${' '.repeat(17)}${kb(untilReady)} kB brotli`);
if (untilReady > READY_LIMIT) refuse(`code until the stage is ready: ${kb(untilReady)} kB, of ${kb(READY_LIMIT)}`);
writeFileSync(
  KEPT,
  `${JSON.stringify({ ...rows, 'single file (everything, no network)': { raw: whole } }, null, 2)}\n`,
);

/**
 * What a plan's page must have before map and list are seen, both of which stand in it: itself, and the styles and
 * scripts that hold its first paint back. What is preloaded comes after. Nothing where the build has no such pages.
 */
function planPages(): [page: string, size: Size][] {
  const pages = named(/^plans\/.+\/index\.html$/);
  return pages.map((page) => [page, total([page, ...holdingBack(page)])]);
}

function holdingBack(page: string): string[] {
  const tags = readFileSync(join(DIST, page), 'utf8').match(/<(?:link|script|img)\b[^>]*>/g) ?? [];
  const holding = tags.filter((tag) => /^<img|rel="stylesheet"|^<script(?!.*(?:type="module"|async|defer))/.test(tag));
  return holding.flatMap((tag) => /(?:src|href)="(?:\.\.\/|\.\/)+([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** What index.html loads at once, with everything those files import statically, and the stage that follows. */
function firstView(): string[] {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const linked = [...html.matchAll(/[" /](assets\/[^" ]+\.(?:js|css))/g)].flatMap((m) => m[1] ?? []);
  const stage = named(/assets\/(open-stage|stage)-[^/]+\.(js|css)$/);
  const all = new Set(['index.html', ...linked, ...stage]);
  for (const name of all) for (const next of staticImports(name)) all.add(next);
  return [...all];
}

/** What the stage fetches where columns are to stand, with all that those files import. */
function deckCode(): string[] {
  const fetched = named(/^assets\/stage-[^/]+\.js$/).flatMap((name) =>
    [...readFileSync(join(DIST, name), 'utf8').matchAll(/import\([`"']\.\/([^`"']+\.js)[`"']\)/g)].map(
      (m) => `assets/${m[1]}`,
    ),
  );
  const all = new Set([...named(DECK), ...fetched.filter((name) => !/basemap/.test(name))]);
  for (const name of all) for (const next of staticImports(name)) all.add(next);
  return [...all].filter((name) => !first.includes(name));
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

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(8);
}
