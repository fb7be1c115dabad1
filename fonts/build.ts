/**
 * Builds public/fonts: Noto Sans SC (OFL) in two weights, one TrueType file each, for documents that carry their own
 * letters. The package holds it in about a hundred slices of one variable font; here each is pinned to a weight, cut to
 * the characters that are needed, and all are joined. `node fonts/build.ts --force` builds even what is up to date.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import subsetFont from 'subset-font';
import * as v from 'valibot';
import { type Face, readFace } from '../src/sheet/export/font/read.ts';
import { GlyphList, writeFace } from '../src/sheet/export/font/write.ts';
import { neededCharacters } from './characters.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
const OUT = join(import.meta.dirname, '..', 'public', 'fonts');
const WEIGHTS = { regular: 400, bold: 700 } as const;

interface Slice {
  readonly path: string;
  readonly has: (code: number) => boolean;
}

/** The slices with the characters that each covers, from the package's own table. */
function slices(): Slice[] {
  const raw: unknown = JSON.parse(readFileSync(join(PACKAGE, 'unicode.json'), 'utf8'));
  return Object.entries(v.parse(v.record(v.string(), v.string()), raw)).map(([key, ranges]) => {
    const spans = ranges.split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    });
    const name = key.replace(/[[\]]/g, '');
    return {
      path: join(PACKAGE, 'files', `noto-sans-sc-${name}-wght-normal.woff2`),
      has: (code) => spans.some(([from, to]) => code >= from && code <= to),
    };
  });
}

async function faceOf({ path }: Slice, characters: string, wght: number): Promise<Face> {
  const font = await subsetFont(readFileSync(path), characters, {
    targetFormat: 'sfnt',
    noHinting: true,
    keepFeatures: [],
    variationAxes: { wght },
    // The name of the font and its licence stay in it.
    preserveNameIds: [0, 1, 2, 4, 6, 13, 14],
  });
  return readFace(font);
}

/** The slices as one font; a character that two of them hold comes from the first. */
async function joined(characters: readonly string[], wght: number): Promise<Uint8Array> {
  const list = new GlyphList();
  const codes = new Map<number, number>();
  let first: Face | undefined;
  for (const slice of slices()) {
    const own = characters.filter((c) => !codes.has(c.codePointAt(0) ?? 0) && slice.has(c.codePointAt(0) ?? 0));
    if (own.length === 0) continue;
    const face = await faceOf(slice, own.join(''), wght);
    if (!first) list.take(face, 0);
    first ??= face;
    for (const c of own) {
      const code = c.codePointAt(0) ?? 0;
      const glyph = face.glyphOf(code);
      if (glyph !== 0) codes.set(code, list.take(face, glyph));
    }
  }
  if (!first) throw new Error('No character is in any slice of the font.');
  return writeFace(first, list.glyphs, codes);
}

const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
const started = performance.now();
const characters = neededCharacters();
const version: unknown = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
const stamp = createHash('sha256')
  .update(JSON.stringify([version, characters, WEIGHTS, readFileSync(import.meta.filename, 'utf8')]))
  .digest('hex');
const stampFile = join(OUT, 'stamp');
const files = Object.keys(WEIGHTS).map((name) => join(OUT, `noto-sans-sc-${name}.ttf`));
const upToDate = files.every(existsSync) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (upToDate && !values.force) {
  console.log('public/fonts is up to date');
} else {
  mkdirSync(OUT, { recursive: true });
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const bytes = await joined(characters, weight);
    writeFileSync(join(OUT, `noto-sans-sc-${name}.ttf`), bytes);
    console.log(`${name}: ${characters.length} characters, ${(bytes.length / 1e6).toFixed(2)} MB`);
  }
  copyFileSync(join(PACKAGE, 'LICENSE'), join(OUT, 'OFL.txt'));
  writeFileSync(stampFile, stamp);
  console.log(`public/fonts built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
